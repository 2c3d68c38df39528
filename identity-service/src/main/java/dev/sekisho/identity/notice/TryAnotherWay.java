package dev.sekisho.identity.notice;

import dev.sekisho.identity.message.UndeliveredWatcher;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** A notice that the gateway took and could not deliver is tried another way, once. */
@ApplicationScoped
class TryAnotherWay implements UndeliveredWatcher {

    private final ChargeNotices notices;
    private final TellHolders tell;

    TryAnotherWay(ChargeNotices notices, TellHolders tell) {
        this.notices = notices;
        this.tell = tell;
    }

    @Override
    public void undelivered(UUID reference) {
        notices.lockSent(reference).ifPresent(tell::lost);
    }
}

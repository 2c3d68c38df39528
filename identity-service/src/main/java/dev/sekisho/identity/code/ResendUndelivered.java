package dev.sekisho.identity.code;

import dev.sekisho.identity.message.UndeliveredWatcher;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** Lets another code be sent at once when the gateway says that a message with one was lost; the counts stay. */
@ApplicationScoped
class ResendUndelivered implements UndeliveredWatcher {

    private final CodeDesk desk;

    ResendUndelivered(CodeDesk desk) {
        this.desk = desk;
    }

    @Override
    public void undelivered(UUID reference) {
        desk.undelivered(reference);
    }
}

package dev.sekisho.identity.contact;

import dev.sekisho.identity.account.Account;
import dev.sekisho.identity.contact.ChangeHead.Side;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;

/** A change of which not everything was shown yet; nothing of the account has changed. */
public record AwaitedChange(ChangeHead head, Optional<Instant> oldShownAt, Optional<Instant> newShownAt)
        implements ContactChange {

    public AwaitedChange {
        Objects.requireNonNull(head, "head");
        Objects.requireNonNull(oldShownAt, "oldShownAt");
        Objects.requireNonNull(newShownAt, "newShownAt");
    }

    static AwaitedChange of(ChangeHead head) {
        return new AwaitedChange(head, Optional.empty(), Optional.empty());
    }

    AwaitedChange shown(Side side, Instant now) {
        return side == Side.OLD
                ? new AwaitedChange(head, Optional.of(now), newShownAt)
                : new AwaitedChange(head, oldShownAt, Optional.of(now));
    }

    boolean isOpenAt(Instant now, Duration open) {
        return now.isBefore(head.startedAt().plus(open));
    }

    /** Whether everything that the way asks for was shown; a proof counts if it came after the change was asked for. */
    boolean isComplete(Account account) {
        boolean stepUp = head.way() == Way.OLD_CONTACT
                ? oldShownAt.isPresent()
                : account.identity()
                        .map(identity -> identity.provedAt().isAfter(head.startedAt()))
                        .orElse(false);
        return stepUp && newShownAt.isPresent();
    }

    FreezingChange freezing() {
        return new FreezingChange(head);
    }

    EndedChange ended(EndedChange.Because because) {
        return new EndedChange(head, because);
    }
}

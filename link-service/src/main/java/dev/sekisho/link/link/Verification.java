package dev.sekisho.link.link;

import java.time.Instant;
import java.util.Objects;
import java.util.Optional;

/** Whether what was shown for a link is enough by today's rules; what is missing is shown by another link request. */
public sealed interface Verification {

    Verification VERIFIED = new Verified();
    Verification UNVERIFIED = new Unverified();

    /** The name under which it is stored and published. */
    String name();

    /** Whether money may move as far as this goes. */
    boolean allowsAt(Instant now);

    /** The first moment that is too late; empty where nothing is waited for. */
    default Optional<Instant> until() {
        return Optional.empty();
    }

    /** Nothing has to be shown. */
    record Verified() implements Verification {

        @Override
        public String name() {
            return "VERIFIED";
        }

        @Override
        public boolean allowsAt(Instant now) {
            return true;
        }
    }

    /** The holder was given time to show it. */
    record Due(Instant by) implements Verification {

        public Due {
            Objects.requireNonNull(by, "by");
        }

        @Override
        public String name() {
            return "DUE";
        }

        @Override
        public boolean allowsAt(Instant now) {
            return now.isBefore(by);
        }

        @Override
        public Optional<Instant> until() {
            return Optional.of(by);
        }
    }

    /** Nobody showed it: no money moves. */
    record Unverified() implements Verification {

        @Override
        public String name() {
            return "UNVERIFIED";
        }

        @Override
        public boolean allowsAt(Instant now) {
            return false;
        }
    }
}

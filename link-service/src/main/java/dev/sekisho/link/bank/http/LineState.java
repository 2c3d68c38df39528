package dev.sekisho.link.bank.http;

import java.time.Instant;
import java.util.Optional;

/** How the line to one bank stands: it passes calls, or none for a while, or the one call that tries it again. */
sealed interface LineState {

    LineState SOUND = new Sound(0, 0, 0);

    /** The state in which a call may leave now; empty if none may. */
    Optional<LineState> admit(Instant now);

    /** The state after a call that had left came to an end. */
    LineState after(boolean answered, Instant now, BreakerTerms terms);

    /**
     * Calls pass; of the last few it is remembered which were not answered.
     *
     * @param misses a bit for each of the last calls, the newest lowest; set where there was no answer
     * @param calls how many are remembered
     * @param missed how many bits are set
     */
    record Sound(long misses, int calls, int missed) implements LineState {

        @Override
        public Optional<LineState> admit(Instant now) {
            return Optional.of(this);
        }

        @Override
        public LineState after(boolean answered, Instant now, BreakerTerms terms) {
            Sound next = remembering(answered, terms.window());
            return next.calls >= terms.window() && next.missed >= terms.misses()
                    ? new Broken(now.plus(terms.pause()))
                    : next;
        }

        private Sound remembering(boolean answered, int window) {
            long mask = window == Long.SIZE ? -1L : (1L << window) - 1;
            long bits = (misses << 1 | (answered ? 0 : 1)) & mask;
            return new Sound(bits, Math.min(calls + 1, window), Long.bitCount(bits));
        }
    }

    /** No call leaves until then; what left before and ends now changes nothing. */
    record Broken(Instant until) implements LineState {

        @Override
        public Optional<LineState> admit(Instant now) {
            return now.isBefore(until) ? Optional.empty() : Optional.of(new Trying());
        }

        @Override
        public LineState after(boolean answered, Instant now, BreakerTerms terms) {
            return this;
        }
    }

    /** One call is out that decides; nobody else's leaves meanwhile. */
    record Trying() implements LineState {

        @Override
        public Optional<LineState> admit(Instant now) {
            return Optional.empty();
        }

        @Override
        public LineState after(boolean answered, Instant now, BreakerTerms terms) {
            return answered ? SOUND : new Broken(now.plus(terms.pause()));
        }
    }
}

package dev.sekisho.identity.reproof;

import dev.sekisho.identity.account.IdentityMethod;
import java.util.List;

/**
 * How far a wave has come.
 *
 * @param waiting accounts it would still ask
 */
public record WaveCounts(long waiting, List<OfMethod> byMethod) {

    public WaveCounts {
        byMethod = List.copyOf(byMethod);
    }

    /** All methods together, in the same fields. */
    public OfMethod total() {
        return byMethod.stream()
                .reduce(
                        new OfMethod(null, 0, 0, 0, 0),
                        (sum, next) -> new OfMethod(
                                null,
                                sum.due() + next.due(),
                                sum.reminded() + next.reminded(),
                                sum.overdue() + next.overdue(),
                                sum.done() + next.done()));
    }

    /** Duties of accounts whose identity had been proved by this method. */
    public record OfMethod(IdentityMethod method, long due, long reminded, long overdue, long done) {

        public long assigned() {
            return due + reminded + overdue + done;
        }
    }
}

package dev.sekisho.compensation.escalation;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** What has passed its threshold or its time, as the rows of this service say it. */
@FunctionalInterface
public interface Signs {

    List<Seen> at(Instant now, EscalationPolicy policy);

    /** A sign. @param newest when the newest of what it counts began, or what it is the first of, where that is known */
    record Seen(Sign sign, Optional<Instant> newest) {

        /** Whether people have to hear of it although they were told of it before. */
        boolean isNewsAfter(Escalation before, Instant now) {
            if (before instanceof WaitingEscalation) {
                return false;
            }
            Instant told = before.head().raisedAt();
            return !told.isAfter(now.minus(sign.trigger().again()))
                    || hasGrownSince(before.head().sign(), told);
        }

        private boolean hasGrownSince(Sign before, Instant told) {
            return switch (sign.trigger().growth()) {
                case NONE -> false;
                case ANEW -> hasBegunAfter(told);
                case DOUBLED ->
                    sign.counted() >= 2 * before.counted()
                            || !before.amount().isZero()
                                    && sign.amount().yen()
                                            >= 2 * before.amount().yen();
                case ANOTHER -> sign.counted() > before.counted() || hasBegunAfter(told);
            };
        }

        private boolean hasBegunAfter(Instant told) {
            return newest.filter(began -> began.isAfter(told)).isPresent();
        }
    }
}

package dev.sekisho.compensation.reporting;

import dev.sekisho.compensation.claim.Actor;
import dev.sekisho.kernel.event.compensation.ReportingClockStopped;
import java.time.Instant;
import java.util.Objects;
import java.util.regex.Pattern;

/** The report was sent. */
public record StoppedClock(ClockHead head, Sent sent) implements ReportingClock {

    public StoppedClock {
        Objects.requireNonNull(head, "head");
        Objects.requireNonNull(sent, "sent");
    }

    @Override
    public StoppedClock noted() {
        return new StoppedClock(head.next(), sent);
    }

    public boolean isLate() {
        return head.deadline().isLateAt(sent.at());
    }

    ReportingClockStopped stopped() {
        return new ReportingClockStopped(
                head.id(),
                head.about().caseId().orElse(null),
                head.about().incident().orElse(null),
                head.duty().name(),
                sent.at(),
                sent.sha256(),
                isLate(),
                sent.by().staff(),
                sent.by().person().value());
    }

    /**
     * What was sent.
     *
     * @param at when it was sent
     * @param reference under which the authority or our register has it; for staff
     * @param sha256 of what was sent, in hexadecimal
     * @param recordedAt when we were told
     */
    public record Sent(Instant at, String reference, String sha256, Actor by, Instant recordedAt) {

        public static final int MOST_CHARS = 100;

        private static final Pattern HASH = Pattern.compile("[0-9a-f]{64}");

        public Sent {
            Objects.requireNonNull(at, "at");
            Objects.requireNonNull(by, "by");
            Objects.requireNonNull(recordedAt, "recordedAt");
            if (reference.isBlank()
                    || reference.length() > MOST_CHARS
                    || !HASH.matcher(sha256).matches()) {
                throw new IllegalArgumentException("what was sent has a reference and a hash");
            }
        }
    }
}

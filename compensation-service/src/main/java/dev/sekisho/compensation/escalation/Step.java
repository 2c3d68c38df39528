package dev.sekisho.compensation.escalation;

import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

/**
 * One line of the management escalation log.
 *
 * @param acknowledgeBy until when the level has to say that it knows; empty where it has
 * @param word of who knows; empty where nobody spoke
 */
public record Step(
        UUID escalation,
        long version,
        Kind kind,
        Level level,
        Instant at,
        Optional<Instant> acknowledgeBy,
        Optional<KnownEscalation.Word> word) {

    public Step {
        Objects.requireNonNull(escalation, "escalation");
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(level, "level");
        Objects.requireNonNull(at, "at");
        Objects.requireNonNull(acknowledgeBy, "acknowledgeBy");
        Objects.requireNonNull(word, "word");
    }

    /** The last step of an escalation as it stands. */
    static Step of(Escalation escalation) {
        EscalationHead head = escalation.head();
        if (escalation instanceof KnownEscalation known) {
            return new Step(
                    head.id(),
                    head.version(),
                    Kind.ACKNOWLEDGED,
                    known.word().level(),
                    known.word().at(),
                    Optional.empty(),
                    Optional.of(known.word()));
        }
        WaitingEscalation waiting = (WaitingEscalation) escalation;
        return new Step(
                head.id(),
                head.version(),
                kind(waiting),
                waiting.level(),
                waiting.since(),
                Optional.of(waiting.acknowledgeBy()),
                Optional.empty());
    }

    private static Kind kind(WaitingEscalation waiting) {
        if (waiting.isCalledAgain()) {
            return Kind.CALLED_AGAIN;
        }
        return waiting.head().version() == 1 ? Kind.RAISED : Kind.PASSED_ON;
    }

    /** What happened. */
    public enum Kind {
        RAISED,
        PASSED_ON,
        /** The highest level, which had not answered. */
        CALLED_AGAIN,
        ACKNOWLEDGED
    }
}

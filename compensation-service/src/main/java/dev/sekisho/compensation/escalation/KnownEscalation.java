package dev.sekisho.compensation.escalation;

import dev.sekisho.compensation.claim.Actor;
import dev.sekisho.kernel.event.compensation.EscalationAcknowledged;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;

/** A person knows of it, and has said what follows; a sign that lasts is another escalation. */
public record KnownEscalation(EscalationHead head, Level level, Word word, boolean late) implements Escalation {

    public KnownEscalation {
        Objects.requireNonNull(head, "head");
        Objects.requireNonNull(level, "level");
        Objects.requireNonNull(word, "word");
    }

    EscalationAcknowledged known() {
        return new EscalationAcknowledged(
                head.id(),
                word.level().name(),
                late,
                Math.max(0, Duration.between(head.raisedAt(), word.at()).toSeconds()),
                word.by().staff(),
                word.by().person().value());
    }

    /** Who knows, as what, and in which words; the words are for staff. */
    public record Word(Actor by, Level level, String words, Instant at) {

        public static final int MOST_CHARS = 1_000;

        public Word {
            Objects.requireNonNull(by, "by");
            Objects.requireNonNull(level, "level");
            Objects.requireNonNull(at, "at");
            if (words.isBlank() || words.length() > MOST_CHARS) {
                throw new IllegalArgumentException("what follows is said in words");
            }
        }
    }
}

package dev.sekisho.link.request;

import dev.sekisho.link.decision.CheckRecord;
import dev.sekisho.link.decision.Step;
import dev.sekisho.link.decision.Words;
import java.time.Instant;
import java.util.Objects;

/** Why a request was refused: the check, its code and words for the record, and what the customer hears. */
public record Refusal(Step step, String code, RefusalClass heard, Words words) {

    public Refusal {
        Objects.requireNonNull(step, "step");
        Objects.requireNonNull(code, "code");
        Objects.requireNonNull(heard, "heard");
        Objects.requireNonNull(words, "words");
    }

    public CheckRecord record(Instant now) {
        return CheckRecord.refused(step, code, words, now);
    }
}

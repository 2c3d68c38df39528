package dev.sekisho.compensation.task;

import dev.sekisho.compensation.claim.Actor;
import dev.sekisho.kernel.event.compensation.CaseTaskDone;
import dev.sekisho.kernel.id.BankCode;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;

/** It is over. @param word of the person who ended it; empty if it ended by what happened */
public record DoneTask(TaskHead head, Instant doneAt, Optional<Word> word) implements CaseTask {

    public DoneTask {
        Objects.requireNonNull(head, "head");
        Objects.requireNonNull(doneAt, "doneAt");
        Objects.requireNonNull(word, "word");
    }

    public Cause cause() {
        return word.isPresent() ? Cause.PERSON : Cause.EVENT;
    }

    CaseTaskDone done() {
        return new CaseTaskDone(
                head.id(),
                head.what().caseId(),
                head.what().kind().name(),
                head.what().bank().map(BankCode::value).orElse(null),
                cause().name(),
                head.deadline().isLateAt(doneAt),
                word.map(said -> said.by().staff()).orElse(null),
                word.map(said -> said.by().person().value()).orElse(null));
    }

    /** How it came to its end. */
    public enum Cause {
        EVENT,
        PERSON
    }

    /** Who ended it, and why; the reason is for staff. */
    public record Word(Actor by, String reason) {

        public static final int MOST_CHARS = 1_000;

        public Word {
            Objects.requireNonNull(by, "by");
            if (reason.isBlank() || reason.length() > MOST_CHARS) {
                throw new IllegalArgumentException("a task is ended for a reason");
            }
        }
    }
}

package dev.sekisho.compensation.task;

import dev.sekisho.compensation.claim.Actor;
import dev.sekisho.compensation.task.TaskHead.Taking;
import dev.sekisho.compensation.task.TaskHead.What;
import dev.sekisho.kernel.event.compensation.CaseTaskOpened;
import dev.sekisho.kernel.event.compensation.CaseTaskTaken;
import dev.sekisho.kernel.id.BankCode;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;

/** It has still to be done. */
public record OpenTask(TaskHead head) implements CaseTask {

    public OpenTask {
        Objects.requireNonNull(head, "head");
    }

    public boolean isOverdueAt(Instant now) {
        return head.deadline().isLateAt(now);
    }

    /** Who takes it last has it. */
    OpenTask taken(Actor by, Instant now) {
        return new OpenTask(head.taken(new Taking(by, now)));
    }

    /** Its reason is gone. */
    DoneTask overtaken(Instant now) {
        return new DoneTask(head.next(), now, Optional.empty());
    }

    DoneTask done(DoneTask.Word word, Instant now) {
        return new DoneTask(head.next(), now, Optional.of(word));
    }

    CaseTaskOpened opened() {
        What what = head.what();
        return new CaseTaskOpened(
                head.id(),
                what.caseId(),
                what.number().value(),
                what.kind().name(),
                what.bank().map(BankCode::value).orElse(null),
                what.claim().orElse(null),
                what.since(),
                head.deadline().dueAt(),
                head.deadline().calendarKnown(),
                head.deadline().rule());
    }

    CaseTaskTaken takenOn() {
        Actor by = head.taken().orElseThrow().by();
        return new CaseTaskTaken(
                head.id(),
                head.what().caseId(),
                head.what().kind().name(),
                by.staff(),
                by.person().value());
    }
}

package dev.sekisho.compensation.console.page;

import dev.sekisho.compensation.task.CaseTask;
import dev.sekisho.compensation.task.DoneTask;
import dev.sekisho.compensation.task.OpenTask;
import dev.sekisho.compensation.task.TaskHead;
import dev.sekisho.compensation.task.TaskKind;
import dev.sekisho.kernel.id.BankCode;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** A task in a list. @param takenAt null if nobody has it @param isOwn whether who looks has it */
public record TaskLine(
        String taskId,
        String caseNumber,
        String casePath,
        TaskKind kind,
        TaskKind.Owner owner,
        String bankCode,
        String claimId,
        Instant beganAt,
        Instant dueAt,
        boolean calendarKnown,
        boolean overdue,
        Instant takenAt,
        boolean isOwn,
        Instant doneAt,
        String reason) {

    static TaskLine of(CaseTask task, UUID looking, Instant now) {
        TaskHead head = task.head();
        Optional<DoneTask> done = task instanceof DoneTask over ? Optional.of(over) : Optional.empty();
        String number = head.what().number().value();
        return new TaskLine(
                head.id().toString(),
                number,
                CasePage.pathOf(number),
                head.what().kind(),
                head.what().kind().owner(),
                head.what().bank().map(BankCode::value).orElse(null),
                head.what().claim().map(UUID::toString).orElse(null),
                head.what().since(),
                head.deadline().dueAt(),
                head.deadline().calendarKnown(),
                task instanceof OpenTask open && open.isOverdueAt(now),
                head.taken().map(TaskHead.Taking::at).orElse(null),
                head.taken().map(taken -> taken.by().staff().equals(looking)).orElse(false),
                done.map(DoneTask::doneAt).orElse(null),
                done.flatMap(DoneTask::word).map(DoneTask.Word::reason).orElse(null));
    }

    public boolean isOpen() {
        return doneAt == null;
    }

    /** Whether support may end it, not only a supervisor. */
    public boolean isOfSupport() {
        return owner == TaskKind.Owner.SUPPORT;
    }
}

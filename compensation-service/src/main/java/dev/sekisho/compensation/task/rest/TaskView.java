package dev.sekisho.compensation.task.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.sekisho.compensation.page.Cursor;
import dev.sekisho.compensation.task.CaseTask;
import dev.sekisho.compensation.task.DoneTask;
import dev.sekisho.compensation.task.OpenTask;
import dev.sekisho.compensation.task.TaskHead;
import dev.sekisho.compensation.task.TaskHead.Taking;
import dev.sekisho.compensation.task.TaskKind;
import dev.sekisho.compensation.task.Tasks.Place;
import dev.sekisho.kernel.id.BankCode;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * A task as it stands.
 *
 * @param calendarKnown false if holidays on the way are not announced yet: it may be due later than said
 * @param rule by which it is due
 * @param takenBy and reason: for our staff alone
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record TaskView(
        UUID taskId,
        String caseNumber,
        TaskKind kind,
        TaskKind.Owner owner,
        String bankCode,
        UUID claimId,
        Instant beganAt,
        Instant dueAt,
        boolean calendarKnown,
        String rule,
        boolean overdue,
        UUID takenBy,
        Instant takenAt,
        String state,
        Instant doneAt,
        DoneTask.Cause cause,
        String reason) {

    static TaskView of(CaseTask task, boolean forBank, Instant now) {
        TaskHead head = task.head();
        Optional<Taking> taken = head.taken().filter(taking -> !forBank);
        Optional<DoneTask> done = task instanceof DoneTask over ? Optional.of(over) : Optional.empty();
        return new TaskView(
                head.id(),
                head.what().number().value(),
                head.what().kind(),
                head.what().kind().owner(),
                head.what().bank().map(BankCode::value).orElse(null),
                head.what().claim().orElse(null),
                head.what().since(),
                head.deadline().dueAt(),
                head.deadline().calendarKnown(),
                head.deadline().rule(),
                task instanceof OpenTask open && open.isOverdueAt(now),
                taken.map(taking -> taking.by().staff()).orElse(null),
                taken.map(Taking::at).orElse(null),
                done.isPresent() ? "DONE" : "OPEN",
                done.map(DoneTask::doneAt).orElse(null),
                done.map(DoneTask::cause).orElse(null),
                done.flatMap(DoneTask::word)
                        .filter(word -> !forBank)
                        .map(DoneTask.Word::reason)
                        .orElse(null));
    }

    /** A page, those that are due first come first; {@code nextCursor} is missing on the last one. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record TaskPageView(List<TaskView> items, String nextCursor) {

        static TaskPageView cut(List<CaseTask> readAhead, int size, boolean forBank, Instant now) {
            List<CaseTask> page = readAhead.subList(0, Math.min(size, readAhead.size()));
            return new TaskPageView(
                    page.stream().map(task -> TaskView.of(task, forBank, now)).toList(),
                    readAhead.size() > size ? cursor(Place.of(page.get(size - 1))) : null);
        }

        private static String cursor(Place place) {
            return new Cursor(place.dueAt(), place.id()).write();
        }
    }
}

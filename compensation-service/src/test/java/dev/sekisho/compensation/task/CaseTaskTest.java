package dev.sekisho.compensation.task;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sekisho.compensation.claim.Actor;
import dev.sekisho.compensation.deadline.DeadlineTable;
import dev.sekisho.compensation.deadline.Deadlines;
import dev.sekisho.compensation.fraudcase.CaseNumber;
import dev.sekisho.compensation.fraudcase.InMemoryCaseChanges;
import dev.sekisho.compensation.task.TaskHead.What;
import dev.sekisho.compensation.task.WorkOnTask.Outcome;
import dev.sekisho.kernel.calendar.BusinessDays;
import dev.sekisho.kernel.event.compensation.CaseTaskDone;
import dev.sekisho.kernel.event.compensation.CaseTaskOpened;
import dev.sekisho.kernel.event.compensation.CaseTaskTaken;
import dev.sekisho.kernel.id.BankCode;
import dev.sekisho.kernel.id.PersonId;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A task is there while its reason is, has its owner and its time, and ends by what happened or by a person's word. */
@Tag("A72")
@Tag("IN-08")
class CaseTaskTest {

    /** A Friday noon in Japan. */
    private static final Instant FRIDAY = Instant.parse("2026-12-04T03:00:00Z");

    private static final Instant DUE = Instant.parse("2026-12-09T15:00:00Z");

    private final InMemoryCaseChanges changes = new InMemoryCaseChanges();
    private final InMemoryTasks tasks = new InMemoryTasks();
    private final KeepTasks keep =
            new KeepTasks(changes, tasks, new Deadlines(DeadlineTable.published(), BusinessDays.published()));
    private final WorkOnTask work = new WorkOnTask(tasks);
    private final UUID caseId = UUID.randomUUID();
    private final Actor actor = somebody();

    @Test
    void beginsWithItsReasonAndIsDueByItsRule() {
        tasks.wanted.add(confirmation(FRIDAY));

        look(FRIDAY.plusSeconds(5));
        look(FRIDAY.plusSeconds(15));

        OpenTask task = only();
        assertThat(task.head().deadline().dueAt()).isEqualTo(DUE);
        assertThat(task.isOverdueAt(DUE.minusNanos(1))).isFalse();
        assertThat(task.isOverdueAt(DUE)).isTrue();
        assertThat(tasks.counts(DUE)).isEqualTo(new Tasks.Counts(1, 1));
        assertThat(tasks.facts).singleElement().isInstanceOf(CaseTaskOpened.class);
    }

    @Test
    void nothingIsLookedAtThatDidNotChange() {
        tasks.wanted.add(confirmation(FRIDAY));

        assertThat(keep.keep(FRIDAY)).isFalse();
        assertThat(tasks.open()).isEmpty();
        look(FRIDAY);
        tasks.wanted.clear();
        keep.keep(FRIDAY);
        assertThat(tasks.open()).hasSize(1);
    }

    @Test
    void endsByWhatHappenedAndBeginsAgainWithItsReason() {
        tasks.wanted.add(confirmation(FRIDAY));
        look(FRIDAY);
        What what = tasks.wanted.remove(0);

        look(DUE);

        assertThat(tasks.open()).isEmpty();
        assertThat(tasks.done())
                .singleElement()
                .satisfies(done -> assertThat(done.cause()).isEqualTo(DoneTask.Cause.EVENT));
        assertThat(((CaseTaskDone) tasks.facts.get(1)).late()).isTrue();
        tasks.wanted.add(what);
        look(DUE.plusSeconds(1));
        assertThat(only().isOverdueAt(DUE.plusSeconds(1))).isTrue();
    }

    @Test
    void whatAPersonEndedComesAgainOnlyForANewReason() {
        tasks.wanted.add(confirmation(FRIDAY));
        look(FRIDAY);
        Instant said = FRIDAY.plus(Duration.ofHours(1));
        assertThat(work.end(only().head().id(), word(actor), true, said)).isInstanceOf(Outcome.Moved.class);

        look(said.plusSeconds(1));
        assertThat(tasks.open()).isEmpty();
        tasks.wanted.set(
                0,
                new What(
                        tasks.wanted.get(0).caseId(),
                        tasks.wanted.get(0).number(),
                        TaskKind.BANK_CONFIRMATION,
                        tasks.wanted.get(0).bank(),
                        Optional.empty(),
                        said.plusSeconds(2)));
        look(said.plusSeconds(3));
        assertThat(tasks.open()).hasSize(1);
    }

    @Test
    void supportEndsItsOwnAndASupervisorAny() {
        tasks.wanted.add(confirmation(FRIDAY));
        look(FRIDAY);
        UUID confirmation = only().head().id();
        assertThat(work.end(confirmation, word(actor), false, FRIDAY)).isEqualTo(new Outcome.Refused("NOT_SUPPORTS"));
        assertThat(work.take(confirmation, actor, false, FRIDAY)).isEqualTo(new Outcome.Refused("NOT_SUPPORTS"));
        work.end(confirmation, word(actor), true, FRIDAY.plusSeconds(1));

        tasks.wanted.set(0, what(TaskKind.VICTIM_CONTACT, FRIDAY));
        look(FRIDAY);

        assertThat(work.end(only().head().id(), word(actor), false, FRIDAY)).isInstanceOf(Outcome.Moved.class);
    }

    @Test
    void isTakenByWhoTakesItLastAndEndedOnce() {
        tasks.wanted.add(what(TaskKind.DECISION, FRIDAY));
        look(FRIDAY);
        UUID id = only().head().id();
        work.take(id, somebody(), true, FRIDAY);
        work.take(id, actor, true, FRIDAY.plusSeconds(1));

        assertThat(only().head().taken().orElseThrow().by()).isEqualTo(actor);
        assertThat(tasks.facts.get(2)).isInstanceOf(CaseTaskTaken.class);
        Outcome first = work.end(id, word(actor), true, FRIDAY.plusSeconds(2));
        Actor otherAccount = new Actor(UUID.randomUUID(), actor.person());
        assertThat(work.end(id, word(otherAccount), true, FRIDAY.plusSeconds(3)))
                .isEqualTo(first);
        assertThat(work.end(id, word(somebody()), true, FRIDAY.plusSeconds(3)))
                .isEqualTo(new Outcome.Refused("TASK_OVER"));
        assertThat(work.take(id, actor, true, FRIDAY)).isEqualTo(new Outcome.Refused("TASK_OVER"));
        assertThat(work.take(UUID.randomUUID(), actor, true, FRIDAY)).isEqualTo(new Outcome.Unknown());
        assertThat(tasks.done().get(0).head().version()).isEqualTo(4);
    }

    private void look(Instant now) {
        changes.changed(caseId);
        keep.keep(now);
    }

    private OpenTask only() {
        assertThat(tasks.open()).hasSize(1);
        return tasks.open().get(0);
    }

    private What confirmation(Instant since) {
        return what(TaskKind.BANK_CONFIRMATION, since);
    }

    private What what(TaskKind kind, Instant since) {
        return new What(
                caseId, CaseNumber.of(2026, 1), kind, Optional.of(new BankCode("0998")), Optional.empty(), since);
    }

    private static DoneTask.Word word(Actor by) {
        return new DoneTask.Word(by, "the bank said so by telephone");
    }

    private static Actor somebody() {
        return new Actor(UUID.randomUUID(), new PersonId(UUID.randomUUID()));
    }
}

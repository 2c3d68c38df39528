package dev.sekisho.compensation.task;

import dev.sekisho.compensation.claim.Actor;
import dev.sekisho.compensation.task.TaskKind.Owner;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** Hears who takes a task on, and who ends it for which reason; support ends its own, a supervisor any. */
@ApplicationScoped
public class WorkOnTask {

    private final Tasks tasks;

    WorkOnTask(Tasks tasks) {
        this.tasks = tasks;
    }

    @Transactional
    public Outcome take(UUID id, Actor by, boolean supervisor, Instant now) {
        Optional<CaseTask> found = tasks.lock(id);
        Optional<Outcome> against = against(found, supervisor);
        if (against.isPresent()) {
            return against.get();
        }
        OpenTask taken = ((OpenTask) found.orElseThrow()).taken(by, now);
        tasks.save(taken, taken.takenOn());
        return new Outcome.Moved(taken);
    }

    /** Said again by the same person, it is said once. */
    @Transactional
    public Outcome end(UUID id, DoneTask.Word word, boolean supervisor, Instant now) {
        Optional<CaseTask> found = tasks.lock(id);
        if (found.orElse(null) instanceof DoneTask before && wasSaid(before, word)) {
            return new Outcome.Moved(before);
        }
        Optional<Outcome> against = against(found, supervisor);
        if (against.isPresent()) {
            return against.get();
        }
        DoneTask done = ((OpenTask) found.orElseThrow()).done(word, now);
        tasks.save(done, done.done());
        return new Outcome.Moved(done);
    }

    private static boolean wasSaid(DoneTask before, DoneTask.Word word) {
        return before.word()
                .filter(said -> said.by().person().equals(word.by().person()))
                .isPresent();
    }

    private static Optional<Outcome> against(Optional<CaseTask> found, boolean supervisor) {
        if (found.isEmpty()) {
            return Optional.of(new Outcome.Unknown());
        }
        if (found.get() instanceof DoneTask) {
            return Optional.of(new Outcome.Refused("TASK_OVER"));
        }
        boolean own = found.get().head().what().kind().owner() == Owner.SUPPORT;
        return supervisor || own ? Optional.empty() : Optional.of(new Outcome.Refused("NOT_SUPPORTS"));
    }

    /** What came of it. */
    public sealed interface Outcome {

        /** The task as it stands now. */
        record Moved(CaseTask task) implements Outcome {}

        /** There is no such task. */
        record Unknown() implements Outcome {}

        /** @param rule TASK_OVER or NOT_SUPPORTS */
        record Refused(String rule) implements Outcome {}
    }
}

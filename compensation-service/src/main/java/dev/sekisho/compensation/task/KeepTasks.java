package dev.sekisho.compensation.task;

import dev.sekisho.compensation.deadline.Deadlines;
import dev.sekisho.compensation.fraudcase.CaseChanges;
import dev.sekisho.compensation.fraudcase.CaseChanges.Reader;
import dev.sekisho.compensation.task.TaskHead.What;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Makes tasks of what has to be done, and ends those whose reason is gone. */
@ApplicationScoped
public class KeepTasks {

    private static final int MOST_AT_ONCE = 500;

    private final CaseChanges changes;
    private final Tasks tasks;
    private final Deadlines deadlines;

    KeepTasks(CaseChanges changes, Tasks tasks, Deadlines deadlines) {
        this.changes = changes;
        this.tasks = tasks;
        this.deadlines = deadlines;
    }

    /** Of the cases that changed since the last look. @return whether there may be more to do at once */
    @Transactional
    public boolean keep(Instant now) {
        CaseChanges.Taken changed = changes.take(Reader.TASKS, MOST_AT_ONCE);
        if (!changed.cases().isEmpty()) {
            keep(changed.cases(), now);
        }
        return changed.more();
    }

    private void keep(Set<UUID> cases, Instant now) {
        for (OpenTask task : tasks.overtaken(cases)) {
            DoneTask done = task.overtaken(now);
            tasks.save(done, done.done());
        }
        for (What what : tasks.missing(cases)) {
            OpenTask task = new OpenTask(new TaskHead(
                    UUID.randomUUID(), what, deadlines.of(what.kind().subject(), what.since()), Optional.empty(), 1));
            tasks.add(task, now, task.opened());
        }
    }
}

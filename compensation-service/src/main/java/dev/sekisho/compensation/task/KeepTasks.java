package dev.sekisho.compensation.task;

import dev.sekisho.compensation.deadline.Deadlines;
import dev.sekisho.compensation.task.TaskHead.What;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Makes tasks of what has to be done, and ends those whose reason is gone. */
@ApplicationScoped
public class KeepTasks {

    private static final int MOST_AT_ONCE = 500;

    private final Tasks tasks;
    private final Deadlines deadlines;

    KeepTasks(Tasks tasks, Deadlines deadlines) {
        this.tasks = tasks;
        this.deadlines = deadlines;
    }

    /** @return whether there may be more to do at once */
    @Transactional
    public boolean keep(Instant now) {
        List<OpenTask> overtaken = tasks.overtaken(MOST_AT_ONCE);
        for (OpenTask task : overtaken) {
            DoneTask done = task.overtaken(now);
            tasks.save(done, done.done());
        }
        List<What> missing = tasks.missing(MOST_AT_ONCE);
        for (What what : missing) {
            OpenTask task = new OpenTask(new TaskHead(
                    UUID.randomUUID(), what, deadlines.of(what.kind().subject(), what.since()), Optional.empty(), 1));
            tasks.add(task, now, task.opened());
        }
        return overtaken.size() == MOST_AT_ONCE || missing.size() == MOST_AT_ONCE;
    }
}

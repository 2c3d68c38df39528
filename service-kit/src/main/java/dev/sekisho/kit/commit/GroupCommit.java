package dev.sekisho.kit.commit;

import java.time.Duration;
import java.util.List;
import java.util.function.Function;

/**
 * Carries out what comes at the same time in one transaction.
 *
 * <p>A batch that fails is undone as a whole, and then each of its commands is carried out by itself, by the thread that
 * brought it: one that cannot be carried out spoils nothing for the others, and each hears the truth about itself.
 */
public final class GroupCommit<C, A> {

    private final Function<List<C>, List<A>> transaction;
    private final Gathering<C, A> gathering;

    /**
     * @param transaction carries out a list of commands in one transaction of its own, all or none, with an answer to each
     *     in the same order
     */
    public GroupCommit(CommitLimits limits, Function<List<C>, List<A>> transaction) {
        this.transaction = transaction;
        this.gathering = new Gathering<>(limits);
    }

    /**
     * Called by many threads at once.
     *
     * @param patience how long to wait for a turn; a command that has begun is waited for, however long it takes
     * @return what was committed
     * @throws Crowded if it did not get its turn: nothing was done
     * @throws RuntimeException what its own transaction ended with
     */
    public A carryOut(C command, Duration patience) {
        Waiting<C, A> waiting = gathering.enter(command);
        Turn<A> turn = waiting.await(patience).orElseGet(() -> late(waiting));
        if (turn instanceof Turn.Answered<A> answered) {
            return answered.answer();
        }
        return turn instanceof Turn.Lead<A> ? lead() : alone(command);
    }

    /** How many wait for their turn just now. */
    public int waiting() {
        return gathering.size();
    }

    private Turn<A> late(Waiting<C, A> waiting) {
        if (gathering.withdraw(waiting)) {
            throw new Crowded();
        }
        return waiting.await();
    }

    /** The first of the batch is the leader's own. */
    private A lead() {
        List<Waiting<C, A>> batch = gathering.take();
        List<Waiting<C, A>> others = batch.subList(1, batch.size());
        try {
            List<A> answers = commit(batch);
            for (int i = 1; i < batch.size(); i++) {
                batch.get(i).tell(new Turn.Answered<>(answers.get(i)));
            }
            return answers.get(0);
        } catch (RuntimeException | Error undone) {
            others.stream().filter(other -> !other.isTold()).forEach(other -> other.tell(new Turn.Alone<>()));
            if (others.isEmpty() || undone instanceof Error) {
                throw undone;
            }
            return alone(batch.get(0).command());
        }
    }

    private List<A> commit(List<Waiting<C, A>> batch) {
        try {
            List<A> answers =
                    transaction.apply(batch.stream().map(Waiting::command).toList());
            if (answers.size() != batch.size()) {
                throw new IllegalStateException("each command has one answer");
            }
            return answers;
        } finally {
            gathering.leave();
        }
    }

    private A alone(C command) {
        return transaction.apply(List.of(command)).get(0);
    }
}

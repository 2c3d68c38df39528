package dev.sekisho.kit.attestation;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javax.sql.DataSource;

/**
 * Looks at all evidence, one piece after the other, each for a short time and in a transaction that cannot write. What
 * throws or takes too long shows that its control is not met, and spoils nothing else.
 */
final class Inspection implements AutoCloseable {

    private static final int MOST_STUCK = 4;

    private final DataSource database;
    private final InstantSource clock;
    private final Duration patience;
    private final Duration budget;
    private final ExecutorService threads =
            new ThreadPoolExecutor(0, MOST_STUCK, 1, TimeUnit.MINUTES, new SynchronousQueue<>(), Inspection::daemon);

    /**
     * @param clock the business clock
     * @param patience for one piece of evidence
     * @param budget for all together: whoever asks waits no longer, and what was not reached is not met
     */
    Inspection(DataSource database, InstantSource clock, Duration patience, Duration budget) {
        this.database = database;
        this.clock = clock;
        this.patience = patience;
        this.budget = budget;
    }

    List<AnsweredControl> of(List<Control> controls) {
        long end = System.nanoTime() + budget.toNanos();
        return controls.stream().map(control -> answer(control, end)).toList();
    }

    private AnsweredControl answer(Control control, long end) {
        List<Finding> findings = new ArrayList<>();
        for (Evidence evidence : control.evidence()) {
            findings.add(
                    System.nanoTime() - end < 0
                            ? look(evidence)
                            : notSeen(evidence, "not reached within " + budget, clock.instant()));
        }
        return AnsweredControl.of(control.id(), findings);
    }

    private Finding look(Evidence evidence) {
        Instant now = clock.instant();
        Future<Finding> looked = null;
        try {
            looked = threads.submit(() -> lookNow(evidence, now));
            return looked.get(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException failed) {
            return notSeen(evidence, "failed: " + failed.getCause().getClass().getSimpleName(), now);
        } catch (TimeoutException late) {
            looked.cancel(true);
            return notSeen(evidence, "no answer within " + patience, now);
        } catch (RejectedExecutionException busy) {
            return notSeen(evidence, "earlier looks are still under way", now);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return notSeen(evidence, "interrupted", now);
        }
    }

    private Finding lookNow(Evidence evidence, Instant now) throws Exception {
        try (Connection connection = database.getConnection()) {
            connection.setAutoCommit(false);
            try {
                begin(connection);
                return evidence.look(new Look(connection, now));
            } finally {
                connection.rollback();
                connection.setAutoCommit(true);
            }
        }
    }

    private void begin(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("set transaction read only");
            statement.execute("set local statement_timeout = " + patience.toMillis());
        }
    }

    private static Finding notSeen(Evidence evidence, String why, Instant now) {
        return new Finding(Verdict.NOT_MET, evidence.what(), why, now);
    }

    private static Thread daemon(Runnable work) {
        Thread thread = new Thread(work, "attestation");
        thread.setDaemon(true);
        return thread;
    }

    @Override
    public void close() {
        threads.shutdownNow();
    }
}

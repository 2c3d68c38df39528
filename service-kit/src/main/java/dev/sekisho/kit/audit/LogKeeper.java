package dev.sekisho.kit.audit;

import dev.sekisho.kit.lock.SessionLock;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.jboss.logging.Logger;

/**
 * Numbers and signs what committed, while this replica holds the sequencer's lock; else it waits for the lock. A failure
 * ends the tenure, and the next one begins from what is in the database. A log that contradicts itself is not continued,
 * by nobody: facts go on being written and wait.
 */
final class LogKeeper {

    private static final Logger LOG = Logger.getLogger(LogKeeper.class);
    private static final Duration AFTER_CONTRADICTION = Duration.ofSeconds(30);

    private final DataSource database;
    private final LogIdentity identity;
    private final InstantSource clock;
    private final AuditMeters meters;
    private final Duration every;
    private final CountDownLatch stopped = new CountDownLatch(1);

    LogKeeper(DataSource database, LogIdentity identity, InstantSource clock, AuditMeters meters, Duration every) {
        this.database = database;
        this.identity = identity;
        this.clock = clock;
        this.meters = meters;
        this.every = every;
    }

    void stop() {
        stopped.countDown();
    }

    void keepUntilStopped() {
        try {
            Duration pause = Duration.ZERO;
            while (!isStopped(pause)) {
                pause = tryToKeep();
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    /** @return how long to wait before the next try */
    private Duration tryToKeep() throws InterruptedException {
        try (Connection connection = database.getConnection()) {
            if (SessionLock.SEQUENCER.tryTake(connection)) {
                keep(connection);
            } else {
                meters.waiting(new LogTables(connection).backlog());
            }
            return every;
        } catch (LogContradiction contradiction) {
            meters.contradiction(true);
            LOG.errorf("the audit log is not continued: %s", contradiction.getMessage());
            return AFTER_CONTRADICTION;
        } catch (SQLException | RuntimeException failed) {
            // Whatever it was: a log that nobody numbers any more is worse than one more try.
            LOG.warnf(
                    "the sequencer of the audit log begins again: %s",
                    failed.getClass().getSimpleName());
            return every;
        }
    }

    private void keep(Connection connection) throws SQLException, InterruptedException {
        try {
            keepUnderLock(connection);
        } finally {
            SessionLock.SEQUENCER.release(connection);
        }
    }

    private void keepUnderLock(Connection connection) throws SQLException, InterruptedException {
        try (LogTenure tenure = LogTenure.begin(connection, identity, clock)) {
            meters.contradiction(false);
            LogTables tables = new LogTables(connection);
            do {
                meters.waiting(tables.backlog());
                while (tenure.advance() == LogTenure.BATCH && stopped.getCount() > 0) {
                    meters.waiting(tables.backlog());
                }
            } while (!isStopped(every));
        }
    }

    private boolean isStopped(Duration pause) throws InterruptedException {
        return stopped.await(pause.toMillis(), TimeUnit.MILLISECONDS);
    }
}

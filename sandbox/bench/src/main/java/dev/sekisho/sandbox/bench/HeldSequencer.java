package dev.sekisho.sandbox.bench;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/**
 * A service's audit log with nobody who numbers and signs it: holds the lock that its sequencer works under. What is
 * written meanwhile waits, and is numbered before the lock's return is over, so that it burdens no later round.
 */
final class HeldSequencer implements AutoCloseable {

    /** {@code SessionLock.SEQUENCER} of the services. */
    private static final long LOCK = 0x5e_15_40_02L;

    private static final String END_HOLDER = """
            select count(pg_terminate_backend(pid))
              from pg_locks
             where locktype = 'advisory' and objid::bigint = ? and pid <> pg_backend_pid()
               and database = (select oid from pg_database where datname = current_database())
            """;

    private static final Duration LONGEST = Duration.ofMinutes(2);
    private static final Duration LOOK = Duration.ofMillis(50);

    private final Connection connection;

    /** @param password of the database's superuser */
    HeldSequencer(String url, String password) {
        try {
            this.connection = DriverManager.getConnection(url, "postgres", password);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        until("the sequencer's lock cannot be had", this::takeFromHolder);
    }

    /** Whoever works under a session's lock loses it with the session, and has to ask for it anew. */
    private boolean takeFromHolder() {
        boolean taken = number("select pg_try_advisory_lock(?)::int", LOCK) == 1;
        return taken || number(END_HOLDER, LOCK) < 0;
    }

    @Override
    public void close() {
        number("select pg_advisory_unlock(?)::int", LOCK);
        until("the audit log is not numbered", () -> number("select count(*) from audit_queue where ? > 0", LOCK) == 0);
        try {
            connection.close();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private long number(String question, long value) {
        try (PreparedStatement statement = connection.prepareStatement(question)) {
            statement.setLong(1, value);
            try (ResultSet row = statement.executeQuery()) {
                row.next();
                return row.getLong(1);
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void until(String otherwise, BooleanSupplier done) {
        long end = System.nanoTime() + LONGEST.toNanos();
        while (!done.getAsBoolean()) {
            if (System.nanoTime() > end) {
                throw new IllegalStateException(otherwise);
            }
            LockSupport.parkNanos(LOOK.toNanos());
        }
    }
}

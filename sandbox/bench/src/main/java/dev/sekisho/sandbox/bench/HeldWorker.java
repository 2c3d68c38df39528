package dev.sekisho.sandbox.bench;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/**
 * A service without one of its workers: holds the lock that this one works under. What waits for it meanwhile is done
 * before the lock's return is over, so that it burdens no later round.
 */
final class HeldWorker implements AutoCloseable {

    /** {@code SessionLock.RELAY} of the services. */
    private static final long RELAY = 0x5e_15_40_01L;

    /** {@code SessionLock.SEQUENCER} of the services. */
    private static final long SEQUENCER = 0x5e_15_40_02L;

    private static final String END_HOLDER = """
            select count(pg_terminate_backend(pid))
              from pg_locks
             where locktype = 'advisory' and objid::bigint = ? and pid <> pg_backend_pid()
               and database = (select oid from pg_database where datname = current_database())
            """;

    private static final String HOLDERS = """
            select count(*)
              from pg_locks
             where locktype = 'advisory' and objid::bigint = ? and pid <> pg_backend_pid() and granted
               and database = (select oid from pg_database where datname = current_database())
            """;

    private static final String TELL_AGAIN = """
            with told as (
                insert into outbox (fact_id, aggregate_id, version)
                select id, aggregate_id, version from fact order by recorded_at desc limit ?
                on conflict do nothing returning 1)
            select count(*) from told
            """;

    private static final Duration LONGEST = Duration.ofMinutes(2);
    private static final Duration LOOK = Duration.ofMillis(10);

    private final Connection connection;
    private final long lock;
    private final String waiting;
    private final String any;
    private boolean held = true;

    private HeldWorker(String url, String password, long lock, String queue) {
        this.lock = lock;
        this.waiting = "select count(*) from " + queue + " where ? > 0";
        this.any = "select count(*) from (select from " + queue + " where ? > 0 limit 1) one";
        try {
            this.connection = DriverManager.getConnection(url, "postgres", password);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        until("the worker's lock cannot be had", this::takeFromHolder);
    }

    /** Nobody numbers and signs the audit log. @param password of the database's superuser */
    static HeldWorker sequencer(String url, String password) {
        return new HeldWorker(url, password, SEQUENCER, "audit_queue");
    }

    /** Nobody sends facts to the topic. @param password of the database's superuser */
    static HeldWorker relay(String url, String password) {
        return new HeldWorker(url, password, RELAY, "outbox");
    }

    /** How much waits for the worker. */
    long waiting() {
        return number(waiting, lock);
    }

    private boolean nothingWaits() {
        return number(any, lock) == 0;
    }

    /** Whoever works under a session's lock loses it with the session, and has to ask for it anew. */
    private boolean takeFromHolder() {
        boolean taken = number("select pg_try_advisory_lock(?)::int", lock) == 1;
        return taken || number(END_HOLDER, lock) < 0;
    }

    /** The service's youngest facts, as if none of them had been sent. */
    void tellAgain(int facts) {
        number(TELL_AGAIN, facts);
    }

    /**
     * Gives the lock back, and waits until the worker has it and nothing waits any more.
     *
     * @return how much it did a second, from when it had the lock
     */
    double workedOff() {
        long waiting = waiting();
        letGo();
        until("nobody takes the worker's lock", () -> number(HOLDERS, lock) > 0);
        long begin = System.nanoTime();
        until("what waits for the worker is not done", this::nothingWaits);
        return waiting / ((System.nanoTime() - begin) / (double) TimeUnit.SECONDS.toNanos(1));
    }

    private void letGo() {
        if (held) {
            number("select pg_advisory_unlock(?)::int", lock);
            held = false;
        }
    }

    @Override
    public void close() {
        letGo();
        until("what waits for the worker is not done", this::nothingWaits);
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

package dev.sekisho.kit.lock;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;

/**
 * Work that one replica of a service does at a time, under a lock of the database's session.
 *
 * <p>Who works under it does so over the very connection that holds it: a replica that lost its session can neither keep
 * the lock nor write.
 */
public enum SessionLock {
    RELAY(0x5e_15_40_01L),
    SEQUENCER(0x5e_15_40_02L);

    private final long key;

    SessionLock(long key) {
        this.key = key;
    }

    public boolean tryTake(Connection connection) throws SQLException {
        try (PreparedStatement lock = connection.prepareStatement("select pg_try_advisory_lock(?)")) {
            lock.setLong(1, key);
            try (ResultSet row = lock.executeQuery()) {
                return row.next() && row.getBoolean(1);
            }
        }
    }

    /** Gives it back: the connection returns to a pool and would keep the lock for a stranger. */
    public void release(Connection connection) throws SQLException {
        try (PreparedStatement unlock = connection.prepareStatement("select pg_advisory_unlock(?)")) {
            unlock.setLong(1, key);
            unlock.execute();
        }
    }
}

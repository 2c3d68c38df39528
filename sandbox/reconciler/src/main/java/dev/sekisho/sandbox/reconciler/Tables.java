package dev.sekisho.sandbox.reconciler;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/** Reads one database within one snapshot, row by row and never a table at once. */
final class Tables implements AutoCloseable {

    private static final int FETCH_SIZE = 1000;

    private final Connection connection;

    private Tables(Connection connection) {
        this.connection = connection;
    }

    /** A connection without a snapshot yet: what is staged before the first {@link #takeSnapshot()} is older than it. */
    static Tables open(DatabaseAccess access) throws SQLException {
        return new Tables(access.connect());
    }

    Connection connection() {
        return connection;
    }

    void execute(String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    /** From here on nothing that others commit is seen. */
    void takeSnapshot() throws SQLException {
        connection.setAutoCommit(false);
        connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
        execute("select 1");
    }

    void forEach(String query, RowReader reader) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(query)) {
            statement.setFetchSize(FETCH_SIZE);
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    reader.read(rows);
                }
            }
        }
    }

    long number(String query) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            rows.next();
            return rows.getLong(1);
        }
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }

    /** Reads the columns of the present row. */
    interface RowReader {
        void read(ResultSet row) throws SQLException;
    }
}

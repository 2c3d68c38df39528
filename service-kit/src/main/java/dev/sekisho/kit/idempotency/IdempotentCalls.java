package dev.sekisho.kit.idempotency;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import javax.sql.DataSource;

/** The table of calls; unique by caller, operation and key. */
@ApplicationScoped
class IdempotentCalls {

    private final DataSource database;

    IdempotentCalls(DataSource database) {
        this.database = database;
    }

    /** Holds the key until the transaction ends; false when another transaction holds it. */
    boolean lock(IdempotentCall call) throws SQLException {
        String sql = "select pg_try_advisory_xact_lock(hashtextextended(?, 0))";
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement(sql)) {
            select.setString(1, call.caller() + "\n" + call.operation() + "\n" + call.key());
            try (ResultSet row = select.executeQuery()) {
                return row.next() && row.getBoolean(1);
            }
        }
    }

    Optional<Stored> find(IdempotentCall call) throws SQLException {
        String sql = "select request_hash, answer from idempotent_call where caller = ? and operation = ? and key = ?";
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement(sql)) {
            bindKey(select, call);
            try (ResultSet row = select.executeQuery()) {
                return row.next() ? Optional.of(new Stored(row.getBytes(1), row.getBytes(2))) : Optional.empty();
            }
        }
    }

    void insert(IdempotentCall call, byte[] requestHash, byte[] answer) throws SQLException {
        String sql =
                "insert into idempotent_call (caller, operation, key, request_hash, answer) values (?, ?, ?, ?, ?)";
        try (Connection connection = database.getConnection();
                PreparedStatement insert = connection.prepareStatement(sql)) {
            bindKey(insert, call);
            insert.setBytes(4, requestHash);
            insert.setBytes(5, answer);
            insert.executeUpdate();
        }
    }

    private static void bindKey(PreparedStatement statement, IdempotentCall call) throws SQLException {
        statement.setString(1, call.caller());
        statement.setString(2, call.operation());
        statement.setString(3, call.key());
    }

    /** What the first call left. */
    record Stored(byte[] requestHash, byte[] answer) {}
}

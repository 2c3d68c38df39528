package dev.sekisho.kit.sql;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;

/**
 * Plain statements in the running transaction, for adapters that say their own SQL. Values are bound in their order: text,
 * numbers, truth, bytes, ids, days, instants, collections of ids as an array, and null.
 */
@ApplicationScoped
public class Sql {

    private final DataSource database;

    Sql(DataSource database) {
        this.database = database;
    }

    /** All rows that the statement gives, in its order. */
    public <T> List<T> list(String statement, Reading<T> reading, Object... values) {
        try (Connection connection = database.getConnection();
                PreparedStatement select = prepared(connection, statement, values);
                ResultSet rows = select.executeQuery()) {
            List<T> found = new ArrayList<>();
            while (rows.next()) {
                found.add(reading.of(rows));
            }
            return found;
        } catch (SQLException failed) {
            throw new SqlFailed(failed);
        }
    }

    /** The first row, if there is one. */
    public <T> Optional<T> first(String statement, Reading<T> reading, Object... values) {
        return list(statement, reading, values).stream().findFirst();
    }

    /** @return how many rows were written */
    public int update(String statement, Object... values) {
        try (Connection connection = database.getConnection();
                PreparedStatement update = prepared(connection, statement, values)) {
            return update.executeUpdate();
        } catch (SQLException failed) {
            throw new SqlFailed(failed);
        }
    }

    private static PreparedStatement prepared(Connection connection, String statement, Object... values)
            throws SQLException {
        PreparedStatement prepared = connection.prepareStatement(statement);
        for (int at = 0; at < values.length; at++) {
            prepared.setObject(at + 1, bound(connection, values[at]));
        }
        return prepared;
    }

    private static Object bound(Connection connection, Object value) throws SQLException {
        if (value instanceof Instant instant) {
            return Timestamp.from(instant);
        }
        if (value instanceof Collection<?> ids) {
            return connection.createArrayOf("uuid", ids.toArray(UUID[]::new));
        }
        return value;
    }

    /** Reads one row; it does not move on. */
    @FunctionalInterface
    public interface Reading<T> {

        T of(ResultSet row) throws SQLException;
    }

    /** The database did not do what was asked; the transaction must not commit. */
    public static final class SqlFailed extends RuntimeException {

        SqlFailed(SQLException cause) {
            super("a statement failed", cause);
        }
    }
}

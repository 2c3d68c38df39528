package dev.sekisho.kit.sql;

import dev.sekisho.kit.problem.DatabaseAway;
import dev.sekisho.kit.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import javax.sql.DataSource;

/** Runs plain SQL on the connection of the running transaction: where many meet in one row, there is no ORM. */
@ApplicationScoped
public class Statements {

    private final DataSource database;

    @Inject
    public Statements(DataSource database) {
        this.database = database;
    }

    public <R> List<R> query(String sql, RowReader<R> reader, Object... values) {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = prepare(connection, sql, values);
                ResultSet result = statement.executeQuery()) {
            List<R> rows = new ArrayList<>();
            Row row = new Row(result);
            while (result.next()) {
                rows.add(reader.read(row));
            }
            return rows;
        } catch (SQLException refused) {
            throw refusal(refused);
        }
    }

    /** The first row, if there is one. */
    public <R> Optional<R> first(String sql, RowReader<R> reader, Object... values) {
        return query(sql, reader, values).stream().findFirst();
    }

    /** How many rows were written. */
    public int update(String sql, Object... values) {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = prepare(connection, sql, values)) {
            return statement.executeUpdate();
        } catch (SQLException refused) {
            throw refusal(refused);
        }
    }

    /** One array for a column of a set-based statement: the value of each element, in order. */
    public static <E> Column column(String type, Collection<E> elements, Function<E, ?> value) {
        return new Column(
                type,
                elements.stream().map(element -> forArray(value.apply(element))).toArray());
    }

    /**
     * A value that is there now and then. Absent it has its type as well: else the driver has the statement parsed and
     * planned anew whenever the value comes or goes.
     *
     * @param type as the driver names it for such a value: {@code varchar} for text
     */
    public static Object maybe(String type, Object value) {
        return value == null ? new Absent(type) : value;
    }

    /** What passes by itself is answered so; anything else is a fault of ours. */
    private static RuntimeException refusal(SQLException refused) {
        return DatabaseAway.problemOf(refused)
                .<RuntimeException>map(ProblemException::new)
                .orElseGet(() -> new StatementRefused(refused));
    }

    private static PreparedStatement prepare(Connection connection, String sql, Object... values) throws SQLException {
        PreparedStatement statement = connection.prepareStatement(sql);
        for (int i = 0; i < values.length; i++) {
            bind(connection, statement, i + 1, values[i]);
        }
        return statement;
    }

    private static void bind(Connection connection, PreparedStatement statement, int at, Object value)
            throws SQLException {
        if (value == null) {
            statement.setNull(at, Types.NULL);
        } else if (value instanceof Absent absent) {
            statement.setNull(at, Types.OTHER, absent.type());
        } else if (value instanceof Column column) {
            statement.setArray(at, connection.createArrayOf(column.type(), column.elements()));
        } else if (value instanceof Collection<?> ids) {
            statement.setArray(at, connection.createArrayOf("uuid", ids.toArray(UUID[]::new)));
        } else if (value instanceof Instant instant) {
            statement.setObject(at, instant.atOffset(ZoneOffset.UTC));
        } else {
            statement.setObject(at, value);
        }
    }

    private static Object forArray(Object value) {
        return value instanceof Instant instant ? instant.toString() : value;
    }

    /** No value of this type. */
    private record Absent(String type) {}

    /** The values of one column for many rows. @param type the element's SQL type */
    public record Column(String type, Object[] elements) {}

    /** Makes a value of a row. */
    @FunctionalInterface
    public interface RowReader<R> {
        R read(Row row) throws SQLException;
    }

    /** The present row, by the names of its columns. */
    public record Row(ResultSet result) {

        public UUID id(String column) throws SQLException {
            return result.getObject(column, UUID.class);
        }

        public String text(String column) throws SQLException {
            return result.getString(column);
        }

        public byte[] bytes(String column) throws SQLException {
            return result.getBytes(column);
        }

        /** The elements of an array of text. */
        public List<String> texts(String column) throws SQLException {
            return List.of((String[]) result.getArray(column).getArray());
        }

        public long number(String column) throws SQLException {
            return result.getLong(column);
        }

        public boolean flag(String column) throws SQLException {
            return result.getBoolean(column);
        }

        public Optional<String> maybeText(String column) throws SQLException {
            return Optional.ofNullable(text(column));
        }

        public Optional<Boolean> maybeFlag(String column) throws SQLException {
            return Optional.ofNullable(result.getObject(column, Boolean.class));
        }

        public Optional<Long> maybeNumber(String column) throws SQLException {
            return Optional.ofNullable(result.getObject(column, Long.class));
        }

        public LocalDate date(String column) throws SQLException {
            return result.getObject(column, LocalDate.class);
        }

        public Instant instant(String column) throws SQLException {
            return maybeInstant(column).orElseThrow();
        }

        public Optional<Instant> maybeInstant(String column) throws SQLException {
            return Optional.ofNullable(result.getObject(column, OffsetDateTime.class))
                    .map(OffsetDateTime::toInstant);
        }
    }

    /** The database did not carry a statement out; the transaction must not commit. */
    public static final class StatementRefused extends RuntimeException {

        private static final long serialVersionUID = 1L;

        StatementRefused(SQLException cause) {
            super("the database refused a statement", cause);
        }
    }
}

package dev.sekisho.link.link.jdbc;

import dev.sekisho.kernel.event.FactData;
import dev.sekisho.kernel.id.LinkId;
import dev.sekisho.kit.fact.FactLog;
import dev.sekisho.link.link.Stop;
import dev.sekisho.link.link.Stops;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;

/** Stops in PostgreSQL by plain JDBC: each question is its own statement, after the link's row was locked by another. */
@ApplicationScoped
class JdbcStops implements Stops {

    private static final String FIND = "select link_id, case_number, word_id, lifted from link_stop where id = ?";
    private static final String ADD = "insert into link_stop (id, link_id, case_number, lifted, word_id, version)"
            + " values (?, ?, ?, ?, ?, 1) on conflict (id) do nothing";
    private static final String LIFT =
            "update link_stop set lifted = true, version = version + 1 where id = ? returning version";
    private static final String STAND = "select exists (select from link_stop where link_id = ? and not lifted)";
    private static final String KNOWS = "select id from link_stop where link_id = ? and case_number = ? limit 1";
    private static final long FIRST_VERSION = 1;

    private final DataSource database;
    private final FactLog facts;

    JdbcStops(DataSource database, FactLog facts) {
        this.database = database;
        this.facts = facts;
    }

    @Override
    @Transactional(TxType.MANDATORY)
    public Optional<Stop> find(UUID id) {
        return ask(
                FIND,
                id,
                row -> new Stop(
                        id,
                        new LinkId(row.getObject("link_id", UUID.class)),
                        Optional.ofNullable(row.getString("case_number")),
                        Optional.ofNullable(row.getObject("word_id", UUID.class)),
                        row.getBoolean("lifted")));
    }

    @Override
    @Transactional(TxType.MANDATORY)
    public boolean add(Stop stop, FactData fact) {
        try (Connection connection = database.getConnection();
                PreparedStatement insert = connection.prepareStatement(ADD)) {
            insert.setObject(1, stop.id());
            insert.setObject(2, stop.link().value());
            insert.setString(3, stop.caseNumber().orElse(null));
            insert.setBoolean(4, stop.lifted());
            insert.setObject(5, stop.word().orElse(null));
            if (insert.executeUpdate() == 0) {
                return false;
            }
        } catch (SQLException failed) {
            throw new StopNotStored(failed);
        }
        facts.append(stop.id(), FIRST_VERSION, fact);
        return true;
    }

    @Override
    @Transactional(TxType.MANDATORY)
    public void lift(Stop lifted, FactData fact) {
        long version = ask(LIFT, lifted.id(), row -> row.getLong(1)).orElseThrow();
        facts.append(lifted.id(), version, fact);
    }

    @Override
    @Transactional(TxType.MANDATORY)
    public boolean stand(LinkId link) {
        return ask(STAND, link.value(), row -> row.getBoolean(1)).orElseThrow();
    }

    @Override
    @Transactional(TxType.MANDATORY)
    public boolean knows(LinkId link, String caseNumber) {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(KNOWS)) {
            statement.setObject(1, link.value());
            statement.setString(2, caseNumber);
            try (ResultSet row = statement.executeQuery()) {
                return row.next();
            }
        } catch (SQLException failed) {
            throw new StopNotStored(failed);
        }
    }

    private <T> Optional<T> ask(String sql, UUID id, Reading<T> reading) {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setObject(1, id);
            try (ResultSet row = statement.executeQuery()) {
                return row.next() ? Optional.of(reading.of(row)) : Optional.empty();
            }
        } catch (SQLException failed) {
            throw new StopNotStored(failed);
        }
    }

    /** What is read from a row. */
    private interface Reading<T> {
        T of(ResultSet row) throws SQLException;
    }

    /** The database did not do what was asked; the transaction must not commit. */
    static final class StopNotStored extends RuntimeException {

        private static final long serialVersionUID = 1L;

        StopNotStored(SQLException cause) {
            super("a stop could not be read or written", cause);
        }
    }
}

package dev.sekisho.kit.fact;

import dev.sekisho.kernel.event.FactData;
import dev.sekisho.kernel.event.FactTypes;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import javax.sql.DataSource;

/**
 * Writes facts, each in the transaction that makes it true: the row, its fact, the relay's work and the audit log's
 * stand or fall together.
 */
@ApplicationScoped
public class FactLog {

    /** One statement, one round trip: a fact that is not queued for topic and log cannot be written. */
    private static final String INSERT = """
            with new_fact as (
                insert into fact (id, aggregate_id, version, type, payload) select * from unnest(?, ?, ?, ?, ?)
                returning id, aggregate_id, version),
            to_send as (
                insert into outbox (fact_id, aggregate_id, version) select id, aggregate_id, version from new_fact)
            insert into audit_queue (fact_id) select id from new_fact
            """;

    private final DataSource database;
    private final CloudEvents events;
    private final InstantSource clock;
    private final TransactionSynchronizationRegistry transaction;
    private final Relay relay;

    FactLog(
            DataSource database,
            CloudEvents events,
            InstantSource clock,
            TransactionSynchronizationRegistry transaction,
            Relay relay) {
        this.database = database;
        this.events = events;
        this.clock = clock;
        this.transaction = transaction;
        this.relay = relay;
    }

    /**
     * Joins the running transaction.
     *
     * @param version the aggregate's version after the change, from 1, without gaps
     * @throws IllegalStateException without a transaction: such a fact could outlive the change it speaks of
     */
    public void append(UUID aggregateId, long version, FactData data) {
        append(List.of(new NewFact(aggregateId, version, data)));
    }

    /** The same for many at once, in one statement; nothing is written of none. */
    public void append(List<NewFact> facts) {
        if (transaction.getTransactionStatus() != Status.STATUS_ACTIVE) {
            throw new IllegalStateException("a fact is written in the transaction that makes it true");
        }
        if (facts.isEmpty()) {
            return;
        }
        List<Encoded> encoded = facts.stream().map(this::encode).toList();
        try (Connection connection = database.getConnection()) {
            insert(connection, encoded);
        } catch (SQLException failed) {
            throw new FactNotWritten(failed);
        }
        wakeRelayAfterCommit();
    }

    private Encoded encode(NewFact fact) {
        UUID id = UUID.randomUUID();
        return new Encoded(
                id,
                fact,
                events.encode(new Fact(id, fact.aggregateId(), fact.version(), clock.instant(), fact.data())));
    }

    private static void insert(Connection connection, List<Encoded> facts) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(INSERT)) {
            insert.setArray(1, array(connection, "uuid", facts, Encoded::id));
            insert.setArray(
                    2, array(connection, "uuid", facts, fact -> fact.fact().aggregateId()));
            insert.setArray(
                    3, array(connection, "bigint", facts, fact -> fact.fact().version()));
            insert.setArray(4, array(connection, "text", facts, Encoded::type));
            byte[][] payloads = facts.stream().map(Encoded::payload).toArray(byte[][]::new);
            insert.setArray(5, connection.createArrayOf("bytea", payloads));
            insert.executeUpdate();
        }
    }

    private static Array array(Connection connection, String type, List<Encoded> facts, Function<Encoded, Object> value)
            throws SQLException {
        return connection.createArrayOf(type, facts.stream().map(value).toArray());
    }

    private void wakeRelayAfterCommit() {
        transaction.registerInterposedSynchronization(new Synchronization() {
            @Override
            public void beforeCompletion() {
                // nothing to do before the outcome is known
            }

            @Override
            public void afterCompletion(int status) {
                if (status == Status.STATUS_COMMITTED) {
                    relay.wake();
                }
            }
        });
    }

    /** A fact with the bytes that are stored, hashed and sent. */
    private record Encoded(UUID id, NewFact fact, byte[] payload) {

        String type() {
            return FactTypes.nameOf(fact.data().getClass());
        }
    }

    /** The database refused a fact; the transaction must not commit. */
    static final class FactNotWritten extends RuntimeException {
        FactNotWritten(SQLException cause) {
            super("a fact could not be written", cause);
        }
    }
}

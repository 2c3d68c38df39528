package dev.sekisho.kit.fact;

import dev.sekisho.kernel.event.FactData;
import dev.sekisho.kernel.event.FactTypes;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.InstantSource;
import java.util.UUID;
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
                insert into fact (id, aggregate_id, version, type, payload) values (?, ?, ?, ?, ?)
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
        if (transaction.getTransactionStatus() != Status.STATUS_ACTIVE) {
            throw new IllegalStateException("a fact is written in the transaction that makes it true");
        }
        UUID id = UUID.randomUUID();
        byte[] payload = events.encode(new Fact(id, aggregateId, version, clock.instant(), data));
        try (Connection connection = database.getConnection()) {
            insert(connection, id, aggregateId, version, FactTypes.nameOf(data.getClass()), payload);
        } catch (SQLException failed) {
            throw new FactNotWritten(failed);
        }
        wakeRelayAfterCommit();
    }

    private static void insert(
            Connection connection, UUID id, UUID aggregateId, long version, String type, byte[] payload)
            throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(INSERT)) {
            insert.setObject(1, id);
            insert.setObject(2, aggregateId);
            insert.setLong(3, version);
            insert.setString(4, type);
            insert.setBytes(5, payload);
            insert.executeUpdate();
        }
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

    /** The database refused a fact; the transaction must not commit. */
    static final class FactNotWritten extends RuntimeException {
        FactNotWritten(SQLException cause) {
            super("a fact could not be written", cause);
        }
    }
}

package dev.sekisho.kit.inbox;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import javax.sql.DataSource;

/** Takes each fact in once: the mark is written first, in the transaction of the listeners. */
@ApplicationScoped
class Inbox {

    private static final String MARK =
            "insert into inbox (fact_id, aggregate_id, version) values (?, ?, ?) on conflict do nothing";

    private final DataSource database;
    private final Instance<FactListener> listeners;

    Inbox(DataSource database, @Any Instance<FactListener> listeners) {
        this.database = database;
        this.listeners = listeners;
    }

    Set<String> topics() {
        return listeners.stream().map(FactListener::topic).collect(Collectors.toSet());
    }

    /** Applies the fact, unless that was done before. */
    @Transactional
    void take(String topic, ReceivedFact fact) throws SQLException {
        List<FactListener> concerned = listeners.stream()
                .filter(listener -> listener.topic().equals(topic))
                .filter(listener -> listener.handles().contains(fact.data().getClass()))
                .toList();
        if (!concerned.isEmpty() && mark(fact)) {
            concerned.forEach(listener -> listener.on(fact));
        }
    }

    private boolean mark(ReceivedFact fact) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement insert = connection.prepareStatement(MARK)) {
            insert.setObject(1, fact.id());
            insert.setObject(2, fact.aggregateId());
            insert.setLong(3, fact.version());
            return insert.executeUpdate() == 1;
        }
    }

    /** Whether the database answers at all; decides if a failure is the fact's fault. */
    boolean isReachable() {
        try (Connection connection = database.getConnection()) {
            return connection.isValid(1);
        } catch (SQLException away) {
            return false;
        }
    }
}

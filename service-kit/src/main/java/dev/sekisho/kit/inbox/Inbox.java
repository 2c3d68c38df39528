package dev.sekisho.kit.inbox;

import static dev.sekisho.kit.sql.Statements.column;

import dev.sekisho.kernel.event.FactData;
import dev.sekisho.kit.sql.Statements;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import javax.sql.DataSource;

/**
 * Takes each fact in once: the marks are written first, in the transaction of the listeners, and for many facts at once.
 *
 * <p>Marks and listeners follow an order of ids that is the database's own, whatever the order in which the facts came: so
 * two replicas, or a listener and whoever locks rows of many aggregates in order, wait for one another and never in a circle.
 */
@ApplicationScoped
class Inbox implements Intake {

    private static final String MARK = """
            insert into inbox (fact_id, aggregate_id, version)
            select n.* from unnest(?, ?, ?) as n (fact_id, aggregate_id, version) order by n.fact_id
            on conflict do nothing returning fact_id
            """;

    /**
     * For this transaction: a copy is looked into by the ids of a batch, however small it is when the database makes its plan.
     * A plan that was made when it was nearly empty reads all of it for every batch, and stays while it grows.
     */
    private static final String BY_INDEX = "select set_config('enable_seqscan', 'off', true) as enable_seqscan";

    /** As PostgreSQL compares them; Java takes the halves of an id as numbers with a sign. */
    private static final Comparator<UUID> AS_IN_THE_DATABASE = Comparator.comparing(
                    UUID::getMostSignificantBits, Long::compareUnsigned)
            .thenComparing(UUID::getLeastSignificantBits, Long::compareUnsigned);

    private static final Comparator<Heard> BY_AGGREGATE = Comparator.comparing(Heard::topic)
            .thenComparing(heard -> heard.fact().aggregateId(), AS_IN_THE_DATABASE);

    private final DataSource database;
    private final Statements statements;
    private final List<FactListener> listeners;
    private final Map<Kind, List<FactListener>> concerned = new ConcurrentHashMap<>();

    Inbox(DataSource database, Statements statements, @Any Instance<FactListener> listeners) {
        this.database = database;
        this.statements = statements;
        this.listeners = listeners.stream().toList();
    }

    Set<String> topics() {
        return listeners.stream().map(FactListener::topic).collect(Collectors.toSet());
    }

    @Override
    public boolean isApart(Heard fact) {
        return listenersOf(fact).stream().anyMatch(FactListener::isApart);
    }

    @Override
    @Transactional
    public void take(List<Heard> facts) {
        // stable: what came first of an aggregate stays first
        List<Heard> heard = facts.stream()
                .filter(fact -> !listenersOf(fact).isEmpty())
                .sorted(BY_AGGREGATE)
                .toList();
        Set<UUID> unmarked = mark(heard.stream().map(Heard::fact).toList());
        Handing handing = new Handing();
        String topic = "";
        for (Heard fact : heard) {
            if (!fact.topic().equals(topic)) {
                handing.handOverCollected();
                topic = fact.topic();
            }
            if (unmarked.remove(fact.fact().id())) {
                handing.hand(fact.fact(), listenersOf(fact));
            }
        }
        handing.handOverCollected();
    }

    /** @return those that had no mark; one that came twice is among them once */
    private Set<UUID> mark(List<ReceivedFact> facts) {
        if (facts.isEmpty()) {
            return Set.of();
        }
        statements.query(BY_INDEX, row -> row.text("enable_seqscan"));
        return new HashSet<>(statements.query(
                MARK,
                row -> row.id("fact_id"),
                column("uuid", facts, ReceivedFact::id),
                column("uuid", facts, ReceivedFact::aggregateId),
                column("bigint", facts, ReceivedFact::version)));
    }

    private List<FactListener> listenersOf(Heard fact) {
        return concerned.computeIfAbsent(
                new Kind(fact.topic(), fact.fact().data().getClass()),
                kind -> listeners.stream()
                        .filter(listener -> listener.topic().equals(kind.topic()))
                        .filter(listener -> listener.handles().contains(kind.type()))
                        .toList());
    }

    @Override
    public boolean isReachable() {
        try (Connection connection = database.getConnection()) {
            return connection.isValid(1);
        } catch (SQLException away) {
            return false;
        }
    }

    /** What a listener chooses by. */
    private record Kind(String topic, Class<? extends FactData> type) {}
}

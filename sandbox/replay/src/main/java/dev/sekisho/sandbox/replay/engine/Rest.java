package dev.sekisho.sandbox.replay.engine;

import dev.sekisho.sandbox.actor.Patience;
import dev.sekisho.sandbox.infra.SuiteService;
import dev.sekisho.sandbox.launcher.RunningSuite;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.GroupListing;
import org.apache.kafka.clients.admin.ListOffsetsResult.ListOffsetsResultInfo;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.TopicPartition;

/**
 * Knows when the suite is at rest: no fact waits to be sent, each was taken in by everybody who reads it, and monitoring has
 * looked at all of them. Only then may time pass, or a fact would be late by months of business.
 */
public final class Rest implements AutoCloseable {

    private static final String READER = "reconciler";
    private static final Duration AT_MOST = Duration.ofSeconds(120);
    private static final long BROKER_SECONDS = 20;
    private static final String WAITING = "select count(*) from outbox";

    /** The audit log numbers facts; monitoring follows those numbers, and both have to have come to the end. */
    private static final String UNWATCHED = """
        select (select count(*) from audit_queue)
             + (select coalesce((select max(log_index) + 1 from audit_leaf), 0) - next_index from watch_cursor)
        """;

    private final Map<SuiteService, Connection> databases = new LinkedHashMap<>();
    private final Admin broker;

    public Rest(RunningSuite suite) {
        this.broker = Admin.create(new HashMap<String, Object>(suite.kafka("admin")));
        for (SuiteService service : SuiteService.ALL) {
            databases.put(service, open(suite, service));
        }
    }

    private static Connection open(RunningSuite suite, SuiteService service) {
        try {
            return DriverManager.getConnection(suite.jdbcUrl(service), READER, suite.databasePassword(READER));
        } catch (SQLException unreachable) {
            throw new IllegalStateException("a database cannot be read: " + service.name(), unreachable);
        }
    }

    /** Returns when the suite is at rest. */
    public void await() {
        Patience.until("the suite comes to rest", AT_MOST, this::unrest, List::isEmpty);
    }

    /** What is still under way. The senders are looked at first: what they sent is then counted at the readers. */
    private List<String> unrest() {
        List<String> unrest = new ArrayList<>();
        databases.forEach((service, database) -> note(unrest, service.name() + " sends", count(database, WAITING)));
        if (unrest.isEmpty()) {
            readers().forEach((group, topics) -> note(unrest, group + " reads", behind(group, topics)));
        }
        if (unrest.isEmpty()) {
            note(unrest, "monitoring follows", count(databases.get(SuiteService.CHARGE), UNWATCHED));
            databases.forEach((service, database) -> note(unrest, service.name() + " sends", count(database, WAITING)));
        }
        return unrest;
    }

    private static void note(List<String> unrest, String what, long howMany) {
        if (howMany > 0) {
            unrest.add(what + " " + howMany);
        }
    }

    private static long count(Connection database, String question) {
        try (Statement statement = database.createStatement();
                ResultSet row = statement.executeQuery(question)) {
            row.next();
            return row.getLong(1);
        } catch (SQLException unreadable) {
            throw new IllegalStateException("a database cannot be read", unreadable);
        }
    }

    /** How many records of the topics that a group hears it has not taken in; each group is named after its service. */
    private long behind(String group, Set<String> topics) {
        Map<TopicPartition, Long> ends = ends(topics);
        Map<TopicPartition, OffsetAndMetadata> taken =
                heard(broker.listConsumerGroupOffsets(group).partitionsToOffsetAndMetadata());
        return ends.entrySet().stream()
                .mapToLong(end -> end.getValue() - offset(taken.get(end.getKey())))
                .sum();
    }

    /** What a service may read by its rights, it need not listen to: only the group's members say what they hear. */
    private Map<String, Set<String>> readers() {
        List<String> groups = heard(broker.listGroups().all()).stream()
                .map(GroupListing::groupId)
                .filter(group -> SuiteService.ALL.stream()
                        .anyMatch(service -> service.name().equals(group)))
                .toList();
        Map<String, Set<String>> readers = new TreeMap<>();
        heard(broker.describeConsumerGroups(groups).all())
                .forEach((group, description) -> readers.put(
                        group,
                        description.members().stream()
                                .flatMap(member -> member.assignment().topicPartitions().stream())
                                .map(TopicPartition::topic)
                                .collect(Collectors.toSet())));
        return readers;
    }

    private Map<TopicPartition, Long> ends(Set<String> topics) {
        Map<TopicPartition, OffsetSpec> asked = new HashMap<>();
        heard(broker.describeTopics(topics).allTopicNames())
                .forEach((topic, description) -> description
                        .partitions()
                        .forEach(part -> asked.put(new TopicPartition(topic, part.partition()), OffsetSpec.latest())));
        return heard(broker.listOffsets(asked).all()).entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, end -> offset(end.getValue())));
    }

    private static <T> T heard(KafkaFuture<T> answer) {
        try {
            return answer.get(BROKER_SECONDS, TimeUnit.SECONDS);
        } catch (ExecutionException | TimeoutException silent) {
            throw new IllegalStateException("the broker does not say how far readers are", silent);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", interrupted);
        }
    }

    private static long offset(ListOffsetsResultInfo end) {
        return end.offset();
    }

    private static long offset(OffsetAndMetadata taken) {
        return taken == null ? 0 : taken.offset();
    }

    @Override
    public void close() {
        broker.close(Duration.ofSeconds(5));
        databases.values().forEach(Rest::quietly);
    }

    private static void quietly(Connection database) {
        try {
            database.close();
        } catch (SQLException alreadyGone) {
            // The suite may have ended before.
        }
    }
}

package dev.sekisho.sandbox.reconciler;

import java.sql.SQLException;
import org.apache.kafka.clients.consumer.KafkaConsumer;

/**
 * The facts of one service and the messages of its topic are the same, byte for byte and in the same order.
 *
 * <p>The topic is read first, then the facts, then what came onto the topic since: a message of the first reading must
 * be a fact; a fact must be a message of either reading or wait in the outbox.
 */
final class FactCheck {

    private static final String NO_FACT = """
            select m.part, m.place, m.fact_id from message m
             where not m.late and not exists (select from fact f where f.id = m.fact_id)
             order by m.part, m.place
            """;
    private static final String OTHER_BYTES = """
            select m.part, m.place, f.id from message m join fact f on f.id = m.fact_id
             where sha256(f.payload) is distinct from m.digest order by m.part, m.place
            """;
    private static final String MISLABELLED = """
            select m.part, m.place, f.id from message m join fact f on f.id = m.fact_id
             where m.key is distinct from f.aggregate_id::text
                or (m.aggregate_id, m.version, m.type) is distinct from (f.aggregate_id, f.version, f.type)
             order by m.part, m.place
            """;
    private static final String LOST = """
            select f.id, f.type from fact f
             where not exists (select from message m where m.fact_id = f.id)
               and not exists (select from outbox o where o.fact_id = f.id)
             order by f.id
            """;
    private static final String GAP = """
            select aggregate_id, count(*) as facts, min(version) as first, max(version) as last from fact
             group by aggregate_id having min(version) <> 1 or max(version) <> count(*) order by aggregate_id
            """;
    /** A relay that begins again repeats from where it was; only the first time that a fact comes tells its order. */
    private static final String OUT_OF_ORDER = """
            select key, version, part, place
              from (select key, version, part, place,
                           max(version) over before as highest, min(part) over before as same_part
                      from (select key, version, part, min(place) as place from message m
                             where exists (select from fact f where f.id = m.fact_id)
                             group by key, version, part) first_time
                    window before as (partition by key order by place rows between unbounded preceding and 1 preceding)
                   ) walked
             where highest > version or same_part <> part
             order by key, place
            """;

    private static final String DANGLING = """
            select o.fact_id from outbox o where not exists (select from fact f where f.id = o.fact_id)
             order by o.fact_id
            """;

    private final String service;
    private final DatabaseAccess database;
    private final KafkaConsumer<byte[], byte[]> consumer;
    private final Report report;

    FactCheck(String service, DatabaseAccess database, KafkaConsumer<byte[], byte[]> consumer, Report report) {
        this.service = service;
        this.database = database;
        this.consumer = consumer;
        this.report = report;
    }

    void run() throws Exception {
        FactTopic topic = new FactTopic("sekisho." + service + ".facts", consumer);
        try (Tables tables = Tables.open(database)) {
            StagedTopic messages = new StagedTopic(tables);
            messages.stage(topic, false);
            tables.takeSnapshot();
            messages.stage(topic, true);
            compare(tables);
            count(tables);
        }
    }

    /** Compares what was staged with what the snapshot holds. */
    void compare(Tables tables) throws SQLException {
        Findings findings = report.findings();
        tables.forEach(
                NO_FACT,
                row -> findings.add(
                        "%s: the message at %d@%d is no fact", service, row.getLong("part"), row.getLong("place")));
        tables.forEach(
                OTHER_BYTES,
                row -> findings.add(
                        "%s: the message at %d@%d has other bytes than fact %s",
                        service, row.getLong("part"), row.getLong("place"), row.getString("id")));
        tables.forEach(
                MISLABELLED,
                row -> findings.add(
                        "%s: the message at %d@%d does not name key, aggregate, version and type of fact %s",
                        service, row.getLong("part"), row.getLong("place"), row.getString("id")));
        tables.forEach(
                LOST,
                row -> findings.add(
                        "%s: fact %s (%s) is neither on the topic nor in the outbox",
                        service, row.getString("id"), row.getString("type")));
        tables.forEach(
                GAP,
                row -> findings.add(
                        "%s: aggregate %s has %d facts with versions from %d to %d",
                        service,
                        row.getString("aggregate_id"),
                        row.getLong("facts"),
                        row.getLong("first"),
                        row.getLong("last")));
        tables.forEach(
                OUT_OF_ORDER,
                row -> findings.add(
                        "%s: version %d of %s came out of order at %d@%d",
                        service,
                        row.getLong("version"),
                        row.getString("key"),
                        row.getLong("part"),
                        row.getLong("place")));
        tables.forEach(
                DANGLING,
                row -> findings.add("%s: the outbox holds %s, which is no fact", service, row.getString("fact_id")));
    }

    private void count(Tables tables) throws SQLException {
        report.count(Count.FACTS, tables.number("select count(*) from fact"));
        report.count(Count.MESSAGES, tables.number("select count(*) from message"));
        report.count(Count.REDELIVERED, tables.number("select count(fact_id) - count(distinct fact_id) from message"));
        report.count(Count.UNDELIVERED, tables.number("select count(*) from outbox"));
    }
}

package dev.sekisho.kit.fact;

import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** The relay's queue. Read by age of the aggregate, but always each aggregate from its lowest version on. */
final class Outbox {

    static final int MAX_AGGREGATES = 1_000;
    static final int MAX_FACTS = 1_000;

    /** Versions of one aggregate commit one after the other, so its lowest pending version is always seen first. */
    private static final String PENDING = """
            select f.id, f.aggregate_id, f.version, f.payload
              from outbox o join fact f on f.id = o.fact_id
             where o.aggregate_id in (select aggregate_id from outbox order by enqueued_at limit %d)
             order by o.aggregate_id, o.version
             limit %d
            """.formatted(MAX_AGGREGATES, MAX_FACTS);

    private Outbox() {}

    static List<OutgoingFact> pending(Connection connection) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(PENDING);
                ResultSet rows = select.executeQuery()) {
            List<OutgoingFact> facts = new ArrayList<>();
            while (rows.next()) {
                facts.add(new OutgoingFact(
                        rows.getObject(1, UUID.class),
                        rows.getObject(2, UUID.class),
                        rows.getLong(3),
                        rows.getBytes(4)));
            }
            return facts;
        }
    }

    /**
     * Makes a connection the relay's own. What is removed is not waited for until it is on the disk: if the database dies,
     * facts that were sent are there again and are sent twice, which they may be anyway; the facts themselves are written by
     * others, and waited for. And they are found by index, also by a plan that was made when there were few.
     */
    static void begin(Connection connection) throws SQLException {
        execute(connection, "set synchronous_commit = off");
        execute(connection, "set enable_seqscan = off");
    }

    /** Before the connection goes back to others. */
    static void end(Connection connection) throws SQLException {
        execute(connection, "reset synchronous_commit");
        execute(connection, "reset enable_seqscan");
    }

    private static void execute(Connection connection, String setting) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(setting);
        }
    }

    static void remove(Connection connection, List<OutgoingFact> sent) throws SQLException {
        Array ids = connection.createArrayOf(
                "uuid", sent.stream().map(OutgoingFact::id).toArray());
        try (PreparedStatement delete = connection.prepareStatement("delete from outbox where fact_id = any (?)")) {
            delete.setArray(1, ids);
            delete.executeUpdate();
        }
    }
}

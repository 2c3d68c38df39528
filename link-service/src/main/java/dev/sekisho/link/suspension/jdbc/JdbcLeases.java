package dev.sekisho.link.suspension.jdbc;

import dev.sekisho.kernel.suspension.Operation;
import dev.sekisho.link.suspension.Lease;
import dev.sekisho.link.suspension.LeaseQuestion;
import dev.sekisho.link.suspension.Leases;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import javax.sql.DataSource;

/** The register of lease holders in PostgreSQL, which the replicas of this service share; its clock is the database's. */
@ApplicationScoped
class JdbcLeases implements Leases {

    /**
     * Who waits for a brake waits for this: it is not kept waiting for the disk. What a crash of the database loses of it, the
     * replica says again within a second, and until then it refuses or not by its own copy and the copy's age.
     */
    private static final String ASKED = """
            insert into suspension_lease (replica, service, epoch, refused, asked_at)
            select ?::uuid, ?::text, ?::bigint, ?::text[], clock_timestamp()
            from set_config('synchronous_commit', 'off', true)
            on conflict (replica) do update
                set service = excluded.service, epoch = excluded.epoch, refused = excluded.refused,
                    asked_at = excluded.asked_at
            """;

    private static final String ALL = """
            select replica, service, epoch, refused,
                floor(extract(epoch from clock_timestamp() - asked_at) * 1000)::bigint as millis
            from suspension_lease
            where asked_at > clock_timestamp() - interval '1 hour'
            order by service, replica
            """;

    private static final String OLD =
            "delete from suspension_lease where asked_at < clock_timestamp() - interval '1 hour'";

    private final DataSource database;

    JdbcLeases(DataSource database) {
        this.database = database;
    }

    @Override
    public void asked(List<LeaseQuestion> questions) {
        if (questions.isEmpty()) {
            return;
        }
        try (Connection connection = database.getConnection();
                PreparedStatement upsert = connection.prepareStatement(ASKED)) {
            for (LeaseQuestion question : questions) {
                upsert.setObject(1, question.replica());
                upsert.setString(2, question.service());
                upsert.setLong(3, question.have());
                upsert.setArray(4, names(connection, question.refused()));
                upsert.addBatch();
            }
            upsert.executeBatch();
        } catch (SQLException failed) {
            throw new BookNotAtHand(failed);
        }
    }

    @Override
    public List<Lease> all() {
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement(ALL);
                ResultSet rows = select.executeQuery()) {
            List<Lease> leases = new ArrayList<>();
            while (rows.next()) {
                leases.add(new Lease(
                        rows.getString("service"),
                        rows.getObject("replica", UUID.class),
                        rows.getLong("epoch"),
                        operations(rows.getArray("refused")),
                        Duration.ofMillis(rows.getLong("millis"))));
            }
            return leases;
        } catch (SQLException failed) {
            throw new BookNotAtHand(failed);
        }
    }

    @Override
    public void forgetOld() {
        try (Connection connection = database.getConnection();
                PreparedStatement delete = connection.prepareStatement(OLD)) {
            delete.executeUpdate();
        } catch (SQLException failed) {
            throw new BookNotAtHand(failed);
        }
    }

    static Array names(Connection connection, Set<Operation> operations) throws SQLException {
        return connection.createArrayOf(
                "text", operations.stream().sorted().map(Operation::name).toArray());
    }

    static Set<Operation> operations(Array names) throws SQLException {
        return Arrays.stream((String[]) names.getArray())
                .map(Operation::valueOf)
                .collect(Collectors.toSet());
    }
}

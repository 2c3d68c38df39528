package dev.sekisho.kit.audit;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The rows of the log as its one writer sees them; whoever uses it says where a transaction ends. */
final class LogTables {

    /** More than this is said by the age of the oldest. */
    static final int COUNTED = 100_000;

    /**
     * Takes the oldest facts off the queue and numbers them. The bytes never leave the database: it hashes what it
     * stored. A queued fact that is not there any more stays in the queue, where its age is seen.
     */
    private static final String NUMBER = """
            with batch as materialized (
                select q.place, q.fact_id, sha256('\\x00'::bytea || f.payload) as leaf_hash
                  from audit_queue q join fact f on f.id = q.fact_id
                 order by q.place limit ?),
            taken as (
                delete from audit_queue where place in (select place from batch)),
            leaf as (
                insert into audit_leaf (log_index, fact_id, leaf_hash)
                select ? + row_number() over (order by place) - 1, fact_id, leaf_hash from batch
                returning log_index, leaf_hash)
            select leaf_hash from leaf order by log_index
            """;

    private static final String BACKLOG = """
            select (select count(*) from (select from audit_queue limit %d) waiting),
                   (select extract(epoch from clock_timestamp() - f.recorded_at) * 1000
                      from audit_queue q join fact f on f.id = q.fact_id order by q.place limit 1)
            """.formatted(COUNTED);

    private final Connection connection;

    LogTables(Connection connection) {
        this.connection = connection;
    }

    /** The number that the next fact gets. */
    long size() throws SQLException {
        try (PreparedStatement select =
                        connection.prepareStatement("select coalesce(max(log_index) + 1, 0) from audit_leaf");
                ResultSet row = select.executeQuery()) {
            row.next();
            return row.getLong(1);
        }
    }

    Optional<String> lastNote() throws SQLException {
        try (PreparedStatement select =
                        connection.prepareStatement("select note from audit_checkpoint order by size desc limit 1");
                ResultSet row = select.executeQuery()) {
            return row.next() ? Optional.of(row.getString(1)) : Optional.empty();
        }
    }

    /** @return the hashes of the new leaves in the order of their numbers, at most {@code limit} */
    List<MerkleHash> number(long next, int limit) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(NUMBER)) {
            insert.setInt(1, limit);
            insert.setLong(2, next);
            try (ResultSet rows = insert.executeQuery()) {
                List<MerkleHash> leaves = new ArrayList<>();
                while (rows.next()) {
                    leaves.add(MerkleHash.of(rows.getBytes(1)));
                }
                return leaves;
            }
        }
    }

    void addNode(int level, long index, MerkleHash hash) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement("insert into audit_node values (?, ?, ?)")) {
            insert.setInt(1, level);
            insert.setLong(2, index);
            insert.setBytes(3, hash.bytes());
            insert.executeUpdate();
        }
    }

    void addCheckpoint(long size, String note) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement("insert into audit_checkpoint values (?, ?)")) {
            insert.setLong(1, size);
            insert.setString(2, note);
            insert.executeUpdate();
        }
    }

    /** What committed and has no number yet. */
    Backlog backlog() throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(BACKLOG);
                ResultSet row = select.executeQuery()) {
            row.next();
            return new Backlog(row.getInt(1), Duration.ofMillis(row.getLong(2)));
        }
    }

    /** @param facts counted up to {@link #COUNTED} @param oldest the age of the first of them; zero where there is none */
    record Backlog(int facts, Duration oldest) {}
}

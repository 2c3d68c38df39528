package dev.sekisho.kit.audit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sekisho.kit.assertion.Pem;
import dev.sekisho.sandbox.infra.SandboxAccess;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.postgresql.ds.PGSimpleDataSource;

/** A database of its own with the kit's tables, where nobody sequences but the test. */
final class LogProbe implements AutoCloseable {

    private static final String WRITE = """
            with new_fact as (
                insert into fact (id, aggregate_id, version, type, payload)
                select gen_random_uuid(), aggregate, version, 'a.type.v1',
                       convert_to(aggregate || ' v' || version || repeat(' padding', 20), 'UTF8')
                  from (select md5('%1$s-' || (i %% %2$d))::uuid as aggregate, i / %2$d + 1 as version, i
                          from generate_series(0, %3$d) i) made
                 order by i
                returning id, version, aggregate_id)
            insert into audit_queue (fact_id) select id from new_fact
            """;

    final LogIdentity identity;
    private final String name = "audit_" + UUID.randomUUID().toString().replace('-', '_');
    private final Path file;

    LogProbe(Path folder) throws SQLException {
        this.file = folder.resolve(name);
        this.identity = new LogIdentity(
                "sekisho.dev/audit/probe",
                Optional.of(CheckpointKey.of(
                        "sekisho.dev/audit/probe",
                        Pem.ed25519PrivateKey(SandboxAccess.keys().resolve("audit-kit-service.private.pem")))),
                Optional.of(file));
        execute("postgres", "create database " + name);
        Flyway.configure()
                .dataSource(SandboxAccess.jdbcUrl(name), "postgres", SandboxAccess.postgresPassword("postgres"))
                .locations("db/kit")
                .placeholders(Map.of("app_role", "kit_app"))
                .load()
                .migrate();
    }

    /** With the rights of the service. */
    DataSource app() {
        return as("kit_app", name);
    }

    /** With every right. */
    void asOwner(String sql) throws SQLException {
        execute(name, sql);
    }

    /** Facts of so many aggregates, each aggregate's in the order of its versions. */
    void write(String family, int aggregates, int facts) throws SQLException {
        asOwner(WRITE.formatted(family, aggregates, facts - 1));
    }

    LogTenure tenure(Connection connection) throws SQLException {
        return LogTenure.begin(connection, identity, InstantSource.system());
    }

    /** One tenure until nothing waits. @return how many batches there were */
    int sequenceAll() throws SQLException {
        try (Connection connection = app().getConnection();
                LogTenure tenure = tenure(connection)) {
            int batches = 1;
            while (tenure.advance() == LogTenure.BATCH) {
                batches++;
            }
            return batches;
        }
    }

    Path file() {
        return file;
    }

    long number(String sql) throws SQLException {
        try (Connection connection = app().getConnection();
                Statement select = connection.createStatement();
                ResultSet row = select.executeQuery(sql)) {
            row.next();
            return row.getLong(1);
        }
    }

    /**
     * The log is whole: every fact has one number, without gap, each aggregate's in the order of its versions; hashes,
     * nodes and every checkpoint, in the database and in the file, are those of the facts.
     */
    void holds(long facts) throws Exception {
        assertThat(number("select count(*) from audit_queue")).isZero();
        assertThat(number("select count(*) from fact")).isEqualTo(facts);
        CompactRange range = CompactRange.empty();
        Map<Long, MerkleHash> roots = new HashMap<>(Map.of(0L, range.root()));
        Map<UUID, Long> versions = new HashMap<>();
        List<String> nodes = new ArrayList<>();
        try (Connection connection = app().getConnection();
                Statement select = connection.createStatement();
                ResultSet rows = select.executeQuery(
                        "select log_index, leaf_hash, payload, aggregate_id, version from audit_leaf l"
                                + " join fact f on f.id = l.fact_id order by log_index")) {
            while (rows.next()) {
                boolean right = rows.getLong(1) == range.size()
                        && MerkleHash.of(rows.getBytes(2)).equals(MerkleHash.leaf(rows.getBytes(3)))
                        && versions.merge(rows.getObject(4, UUID.class), 1L, Long::sum) == rows.getLong(5);
                assertThat(right).as("entry %d", range.size()).isTrue();
                range.append(MerkleHash.of(rows.getBytes(2)), (level, index, hash) -> {
                    if (level % 8 == 0) {
                        nodes.add(level + "/" + index + "/" + hash);
                    }
                });
                roots.put(range.size(), range.root());
            }
        }
        assertThat(range.size()).isEqualTo(facts);
        assertThat(texts("select level || '/' || node_index || '/' || encode(node_hash, 'base64') from audit_node"))
                .containsExactlyInAnyOrderElementsOf(nodes);
        List<String> notes = texts("select note from audit_checkpoint order by size");
        assertThat(notes).isNotEmpty().allSatisfy(note -> {
            Checkpoint checkpoint = Checkpoint.of(note);
            assertThat(checkpoint.root()).isEqualTo(roots.get(checkpoint.size()));
        });
        assertThat(Checkpoint.of(notes.get(notes.size() - 1)).size()).isEqualTo(facts);
        String kept = Files.readString(file);
        assertThat(kept).endsWith(notes.get(notes.size() - 1) + "\n");
        assertThat(notes)
                .containsSubsequence(kept.substring(0, kept.length() - 1).split("(?<=\n)\n(?!\u2014)"));
    }

    List<String> texts(String sql) throws SQLException {
        try (Connection connection = app().getConnection();
                Statement select = connection.createStatement();
                ResultSet rows = select.executeQuery(sql)) {
            List<String> texts = new ArrayList<>();
            while (rows.next()) {
                texts.add(rows.getString(1));
            }
            return texts;
        }
    }

    @Override
    public void close() throws SQLException {
        execute("postgres", "drop database " + name + " with (force)");
    }

    private static void execute(String database, String sql) throws SQLException {
        try (Connection connection = as("postgres", database).getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static DataSource as(String role, String database) {
        PGSimpleDataSource source = new PGSimpleDataSource();
        source.setURL(SandboxAccess.jdbcUrl(database));
        source.setUser(role);
        source.setPassword(SandboxAccess.postgresPassword(role));
        return source;
    }
}

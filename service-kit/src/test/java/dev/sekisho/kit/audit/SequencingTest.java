package dev.sekisho.kit.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import dev.sekisho.kit.lock.SessionLock;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.quarkus.test.junit.QuarkusTest;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Facts get their numbers on the real database: killed anywhere, by two at a time, far behind, after somebody cheated. */
@QuarkusTest
@Tag("TD7")
@Tag("PL-02")
class SequencingTest {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final String SEQUENCER_LOCKS =
            "select count(*) from pg_locks where locktype = 'advisory' and objid = " + 0x5e_15_40_02L
                    + " and database = (select oid from pg_database where datname = current_database())";

    @TempDir
    private Path folder;

    private LogProbe probe;

    @BeforeEach
    void create() throws SQLException {
        probe = new LogProbe(folder);
    }

    @AfterEach
    void drop() throws SQLException {
        probe.close();
    }

    @Test
    void anEmptyLogIsSignedToo() throws Exception {
        probe.sequenceAll();

        probe.holds(0);
        assertThat(probe.texts("select note from audit_checkpoint")).hasSize(1);
    }

    @Test
    void nothingNewIsNotSignedAgain() throws Exception {
        probe.write("a", 3, 10);
        probe.sequenceAll();
        probe.sequenceAll();

        probe.holds(10);
        assertThat(probe.texts("select note from audit_checkpoint")).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void killedAtAnyStepItLosesNothingAndSaysNothingTwice(boolean after) throws Exception {
        int facts = 0;
        int step = 1;
        boolean killed = true;
        while (killed) {
            probe.write("round " + step, 7, 260);
            facts += 260;
            killed = wasKilledAt(step, after);
            probe.sequenceAll();
            probe.holds(facts);
            step++;
        }

        assertThat(step).as("steps of a tenure that numbers 260 facts").isGreaterThan(8);
    }

    /** Returns when the database has noticed that the killed one is gone. */
    private boolean wasKilledAt(int step, boolean after) throws SQLException {
        Connection real = probe.app().getConnection();
        assertThat(SessionLock.SEQUENCER.tryTake(real)).isTrue();
        boolean killed = false;
        try (LogTenure tenure = probe.tenure(MortalConnection.dyingAt(real, step, after))) {
            tenure.advance();
        } catch (SQLException | StoredSubtrees.LogNotRead died) {
            killed = true;
        }
        real.close();
        await().atMost(PATIENCE)
                .pollInterval(Duration.ofMillis(10))
                .untilAsserted(() -> assertThat(probe.number(SEQUENCER_LOCKS)).isZero());
        return killed;
    }

    @Test
    void aQueueFarBehindIsTakenBatchByBatch() throws Exception {
        probe.write("a", 100, 10 * LogTenure.BATCH);

        assertThat(probe.sequenceAll()).isEqualTo(11);

        probe.holds(10 * LogTenure.BATCH);
        assertThat(probe.texts("select note from audit_checkpoint")).hasSize(10);
        assertThat(probe.number("select count(*) from audit_node")).isEqualTo(10 * LogTenure.BATCH / 256);
    }

    @Test
    void ofTwoReplicasOneSequencesAndTheOtherTakesOver() throws Exception {
        List<LogKeeper> keepers = List.of(keeper(), keeper());
        List<Thread> threads = new ArrayList<>();
        for (LogKeeper keeper : keepers) {
            Thread thread = new Thread(keeper::keepUntilStopped, "keeper");
            thread.start();
            threads.add(thread);
        }
        int facts = 0;
        for (int round = 0; round < 5; round++) {
            probe.write("round " + round, 11, 500);
            facts += 500;
            await().atMost(PATIENCE)
                    .untilAsserted(() -> assertThat(probe.number("select count(*) from audit_queue"))
                            .isZero());
            // The one that was ended a round ago may have held the lock until just now.
            await().atMost(PATIENCE)
                    .untilAsserted(
                            () -> assertThat(probe.number(SEQUENCER_LOCKS)).isEqualTo(1));
            probe.asOwner("select pg_terminate_backend(pid) from pg_locks where locktype = 'advisory' and objid = "
                    + 0x5e_15_40_02L
                    + " and database = (select oid from pg_database where datname = current_database())");
        }
        // Whoever has the lock now is told to stop; the other one goes on alone.
        keepers.get(0).stop();
        threads.get(0).join();
        probe.write("last", 1, 50);
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(probe.number("select count(*) from audit_queue"))
                        .isZero());
        keepers.get(1).stop();
        threads.get(1).join();

        probe.holds(facts + 50);
    }

    private LogKeeper keeper() {
        return new LogKeeper(
                probe.app(),
                probe.identity,
                InstantSource.system(),
                new AuditMeters(new SimpleMeterRegistry()),
                Duration.ofMillis(20));
    }

    @Test
    void whatIsWrittenStaysEvenForTheOwnerOfTheTables() throws Exception {
        probe.write("a", 1, 300);
        probe.sequenceAll();

        for (String table : List.of("fact", "audit_leaf", "audit_node", "audit_checkpoint")) {
            String column = table.equals("fact") ? "type" : table.equals("audit_checkpoint") ? "note" : "ctid";
            for (String sql : List.of(
                    "update " + table + " set " + (column.equals("ctid") ? firstColumn(table) : column) + " = null",
                    "delete from " + table,
                    "truncate " + table + " cascade")) {
                assertThatThrownBy(() -> probe.asOwner(sql)).as(sql).hasMessageContaining("only grows");
            }
        }
        probe.holds(300);
    }

    private static String firstColumn(String table) {
        return table.equals("audit_leaf") ? "log_index" : "level";
    }

    @Test
    void aFactIsOneLine() {
        assertThatThrownBy(() -> probe.asOwner("insert into fact (id, aggregate_id, version, type, payload)"
                        + " values (gen_random_uuid(), gen_random_uuid(), 1, 'a', 'two\nlines'::bytea)"))
                .hasMessageContaining("fact_is_one_line");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update audit_leaf set leaf_hash = sha256('another') where log_index = 299",
                "update audit_node set node_hash = sha256('another')",
                "delete from audit_leaf where log_index = 299",
                "delete from audit_leaf where log_index = 290",
                "delete from audit_leaf",
                "update audit_checkpoint set note = replace(note, 'probe', 'other')",
                "update audit_checkpoint set note = 'x'",
                "delete from audit_checkpoint",
                "delete from audit_checkpoint; delete from audit_leaf; delete from audit_node;"
                        + " insert into audit_queue (fact_id) select id from fact order by id limit 299"
            })
    void aLogThatSomebodyRewroteIsNeverSignedAgain(String cheat) throws Exception {
        probe.write("a", 300, 300);
        probe.sequenceAll();
        String kept = Files.readString(probe.file());

        probe.asOwner("set session_replication_role = replica; " + cheat);
        probe.write("b", 1, 10);
        List<String> left = probe.texts("select note from audit_checkpoint");

        assertThatThrownBy(probe::sequenceAll).isInstanceOf(LogContradiction.class);
        assertThat(Files.readString(probe.file())).isEqualTo(kept);
        assertThat(probe.texts("select note from audit_checkpoint")).isEqualTo(left);
        assertThat(probe.number("select count(*) from audit_queue")).isGreaterThanOrEqualTo(10);
    }

    @Test
    void aCheckpointThatIsOnlyInTheDatabaseGetsIntoTheFile() throws Exception {
        probe.write("a", 1, 10);
        probe.sequenceAll();
        Files.writeString(probe.file(), "");

        probe.sequenceAll();

        probe.holds(10);
    }

    @Test
    void aFactThatVanishedFromTheQueueHoldsNobodyElseUp() throws Exception {
        probe.write("a", 1, 1);
        probe.asOwner("set session_replication_role = replica; delete from fact");
        probe.write("b", 1, 5);

        probe.sequenceAll();

        assertThat(probe.number("select count(*) from audit_leaf")).isEqualTo(5);
        assertThat(probe.number("select count(*) from audit_queue")).isEqualTo(1);
    }

    @Test
    void whatWaitsIsCountedAndItsAgeIsSeen() throws Exception {
        probe.write("a", 1, 12);
        SimpleMeterRegistry registry = new SimpleMeterRegistry();
        AuditMeters meters = new AuditMeters(registry);
        try (Connection connection = probe.app().getConnection()) {
            meters.waiting(new LogTables(connection).backlog());
            assertThat(registry.get("sekisho.audit.unsequenced").gauge().value())
                    .isEqualTo(12);
            await().atMost(PATIENCE)
                    .until(() -> registry.get("sekisho.audit.unsequenced.age.seconds")
                                    .gauge()
                                    .value()
                            > 0);

            probe.sequenceAll();
            meters.waiting(new LogTables(connection).backlog());
        }
        assertThat(registry.get("sekisho.audit.unsequenced").gauge().value()).isZero();
        assertThat(registry.get("sekisho.audit.unsequenced.age.seconds").gauge().value())
                .isZero();
    }

    @Test
    void withoutAKeyFactsAreNumberedAndNothingIsSigned() throws Exception {
        probe.write("a", 1, 10);
        LogIdentity mute = new LogIdentity(probe.identity.origin(), java.util.Optional.empty(), probe.identity.file());
        try (Connection connection = probe.app().getConnection();
                LogTenure tenure = LogTenure.begin(connection, mute, InstantSource.system())) {
            assertThat(tenure.advance()).isEqualTo(10);
        }
        assertThat(probe.number("select count(*) from audit_checkpoint")).isZero();

        probe.sequenceAll();

        probe.holds(10);
    }
}

package dev.sekisho.sandbox.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.sekisho.sandbox.actor.AuditTool;
import dev.sekisho.sandbox.actor.Brake;
import dev.sekisho.sandbox.actor.Places;
import dev.sekisho.sandbox.attestation.AttestationFolder;
import dev.sekisho.sandbox.attestation.AttestationReport;
import dev.sekisho.sandbox.attestation.CombinedAttestation;
import dev.sekisho.sandbox.infra.SuiteService;
import dev.sekisho.sandbox.launcher.RunningSuite;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/**
 * After everything that the stories did, the four services attest the baseline, and what somebody breaks is seen at once. The
 * last story: it leaves openings stopped.
 */
@ExtendWith(OneSuite.class)
@Order(102)
class AttestationStory {

    private static final String INDEX = "link_one_for_each_bank_account";

    /** Longer than an attestation is reused and another log is left alone. */
    private static final Duration PATIENCE = Duration.ofMinutes(3);

    @TempDir
    private Path folder;

    private Path newest;

    @Test
    @Tag("A60")
    @Tag("PL-02")
    void theFourServicesAttestTheBaselineAndABrokenIndexIsSeenAsExactlyItsControl(RunningSuite suite)
            throws SQLException {
        Brake brake = new Brake(Places.of(suite));
        assertThat(brake.pull(List.of("OPEN"), line -> {}).path("complete").asBoolean())
                .as("a brake that was tried is evidence")
                .isTrue();
        CombinedAttestation attested = await().atMost(PATIENCE)
                .until(() -> attest(suite), one -> !one.notMet().contains("PL-02"));

        assertThat(attested.notMet())
                .as("that the replay of 2020 was run is registered by nobody here")
                .contains("PL-05")
                .isSubsetOf("PL-05", "IN-08", "CH-10", "LK-07");
        AttestationReport report = AttestationFolder.check(newest, Optional.empty());
        assertThat(report.findings()).isEmpty();
        assertThat(report.attestation().notMet()).isEqualTo(attested.notMet());

        Set<String> expected = new TreeSet<>(attested.notMet());
        expected.add("LK-01");
        asDatabaseOwner(suite, "drop index " + INDEX);
        try {
            await().atMost(PATIENCE)
                    .untilAsserted(() -> assertThat(attest(suite).notMet()).isEqualTo(expected));
        } finally {
            asDatabaseOwner(
                    suite, "create unique index " + INDEX + " on link (bank_account_id) where state <> 'REVOKED'");
        }
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(attest(suite).notMet()).isEqualTo(attested.notMet()));
    }

    private CombinedAttestation attest(RunningSuite suite) {
        Places places = Places.of(suite);
        newest = folder.resolve(UUID.randomUUID().toString());
        return AttestationFolder.write(newest, AuditTool.all(places), AuditTool.publishedAudits(places));
    }

    private static void asDatabaseOwner(RunningSuite suite, String sql) throws SQLException {
        try (var connection = DriverManager.getConnection(
                        suite.jdbcUrl(SuiteService.LINK), "postgres", suite.databasePassword("postgres"));
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}

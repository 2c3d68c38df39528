package dev.sekisho.sandbox.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.sekisho.sandbox.actor.AuditTool;
import dev.sekisho.sandbox.actor.Places;
import dev.sekisho.sandbox.evidence.EvidenceCheck;
import dev.sekisho.sandbox.evidence.EvidenceExport;
import dev.sekisho.sandbox.evidence.EvidenceReport;
import dev.sekisho.sandbox.infra.SuiteService;
import dev.sekisho.sandbox.launcher.RunningSuite;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** After everything that the stories did, kills included, anybody may check what happened, and who rewrites it is found. */
@ExtendWith(OneSuite.class)
@Order(101)
class EvidenceStory {

    private static final String ONE_POSTED = "(select fact_id from audit_leaf l join fact f on f.id = l.fact_id"
            + " where f.type = 'dev.sekisho.charge.charge-posted.v1' order by log_index limit 1)";

    private static final String UNNUMBERED = "select (select count(*) from fact) - (select count(*) from audit_leaf)";

    @TempDir
    private Path folder;

    @Test
    @Tag("TD7")
    @Tag("PL-02")
    @Tag("IN-11")
    @Tag("A61")
    void theLogsOfTheRunningSuiteVerifyOfflineAndARewrittenFactIsNamed(RunningSuite suite) throws Exception {
        Path keptBefore = folder.resolve("kept");
        Map<SuiteService, Long> numbered = new HashMap<>();
        for (SuiteService service : SuiteService.ALL) {
            await().atMost(Duration.ofSeconds(60)).until(() -> number(suite, service, UNNUMBERED) == 0);
            numbered.put(service, number(suite, service, "select count(*) from audit_leaf"));
            Path file = Path.of(service.name(), "checkpoints");
            Files.createDirectories(keptBefore.resolve(service.name()));
            Files.copy(suite.keys().resolveSibling("audit").resolve(file), keptBefore.resolve(file));
        }

        EvidenceExport.write(folder.resolve("before"), AuditTool.all(Places.of(suite)));
        EvidenceReport before = EvidenceCheck.of(folder.resolve("before"), Optional.of(keptBefore));

        assertThat(before.findings()).isEmpty();
        assertThat(before.logs())
                .hasSize(4)
                .allSatisfy(log -> assertThat(log.checkpoints()).isPositive());
        for (EvidenceReport.Log log : before.logs()) {
            SuiteService service = SuiteService.named(log.service());
            // Reading entries is a fact, too, and services go on working while they are read.
            assertThat(log.entries())
                    .as(log.service())
                    .isBetween(numbered.get(service), number(suite, service, "select count(*) from fact"));
        }

        asDatabaseOwner(suite, "replace(convert_from(payload, 'UTF8'), '\"amountYen\":', '\"amountYen\":9')");
        try {
            EvidenceExport.write(folder.resolve("after"), AuditTool.all(Places.of(suite)));
        } finally {
            asDatabaseOwner(suite, "replace(convert_from(payload, 'UTF8'), '\"amountYen\":9', '\"amountYen\":')");
        }
        long line = 1
                + number(suite, SuiteService.CHARGE, "select log_index from audit_leaf where fact_id = " + ONE_POSTED);
        assertThat(EvidenceCheck.of(folder.resolve("after"), Optional.of(folder.resolve("before")))
                        .findings())
                .containsExactly(
                        "charge-service/entries:" + line + ": is not the fact that was logged: it has another hash");
    }

    private static void asDatabaseOwner(RunningSuite suite, String payload) throws SQLException {
        try (var connection = DriverManager.getConnection(
                        suite.jdbcUrl(SuiteService.CHARGE), "postgres", suite.databasePassword("postgres"));
                var statement = connection.createStatement()) {
            statement.execute("set session_replication_role = replica");
            assertThat(statement.executeUpdate(
                            "update fact set payload = convert_to(" + payload + ", 'UTF8') where id = " + ONE_POSTED))
                    .isEqualTo(1);
        }
    }

    private static long number(RunningSuite suite, SuiteService service, String sql) throws SQLException {
        try (var connection = DriverManager.getConnection(
                        suite.jdbcUrl(service), "reconciler", suite.databasePassword("reconciler"));
                var select = connection.createStatement();
                var row = select.executeQuery(sql)) {
            row.next();
            return row.getLong(1);
        }
    }
}

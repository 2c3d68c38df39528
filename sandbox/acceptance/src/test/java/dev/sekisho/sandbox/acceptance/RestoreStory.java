package dev.sekisho.sandbox.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sekisho.sandbox.actor.Depositor;
import dev.sekisho.sandbox.actor.Patience;
import dev.sekisho.sandbox.actor.Person;
import dev.sekisho.sandbox.actor.WalletApp;
import dev.sekisho.sandbox.demo.BooksAgree;
import dev.sekisho.sandbox.infra.SuiteService;
import dev.sekisho.sandbox.launcher.RunningSuite;
import dev.sekisho.sandbox.launcher.Suite;
import dev.sekisho.sandbox.reconciler.Reconciliation;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/**
 * The drill of docs/operations.md: charge-service's database comes back as it was, beside three that are ahead of it. What
 * it lacks is told by the banks' books and by its own facts on the topics. In a suite of its own, which does not agree
 * afterwards.
 */
@EnabledIfSystemProperty(named = "sekisho.full", matches = "true")
@Order(101)
class RestoreStory {

    private static final Duration SETTLED = Duration.ofSeconds(90);
    private static final String CHARGE = SuiteService.CHARGE.name();
    private static final String DATABASE = SuiteService.CHARGE.database();
    private static final String BACKUP = DATABASE + "_backup";

    @Test
    @Tag("TC5")
    @Tag("TD1")
    void whatADatabaseLacksThatCameBackIsSaidByTheBanksAndTheTopicsAndNothingIsTakenTwice() throws Exception {
        try (RunningSuite suite = Suite.temporary().start()) {
            Town town = new Town(suite);
            Person person = town.person();
            Depositor own = town.accountOf(person);
            WalletApp app = town.proved(person);
            String link = town.linked(app, own);
            app.chargeToTheEnd(link, 1_000).expect("a charge before the backup", 201);
            agreed(suite);
            backUp(suite);
            String lost = app.chargeToTheEnd(link, 2_000)
                    .expect("a charge after the backup", 201)
                    .text("chargeId");
            agreed(suite);

            restore(suite);

            assertThat(app.wallet().number("balanceYen"))
                    .as("the wallet is what it was")
                    .isEqualTo(1_000);
            Reconciliation found = BooksAgree.compare(suite);
            assertThat(found.findings())
                    .as(found.summary())
                    .anyMatch(finding -> finding.startsWith("bank " + Town.TWO_FACTOR_BANK + " has booked 2000 yen")
                            && finding.contains(lost)
                            && finding.endsWith("the charge is never heard of"))
                    .anyMatch(finding -> finding.matches("charge: the message at .* is no fact"));
            assertThat(town.world().bookedFrom(own))
                    .as("the bank is not asked again")
                    .hasSize(2);
        }
    }

    private static void agreed(RunningSuite suite) {
        Reconciliation found = Patience.until(
                "everything has arrived",
                SETTLED,
                () -> BooksAgree.compare(suite),
                books -> books.agrees() && books.unsettled().isEmpty());
        assertThat(found.agrees()).as(found.summary()).isTrue();
    }

    /** PostgreSQL copies a database to which nobody is connected. */
    private static void backUp(RunningSuite suite) throws SQLException {
        suite.kill(CHARGE);
        run(suite, endOf(DATABASE), "create database " + BACKUP + " template " + DATABASE);
        suite.restart(CHARGE);
    }

    /** What was is kept: it is evidence. Rights on a database do not come with its copy. */
    private static void restore(RunningSuite suite) throws SQLException {
        suite.kill(CHARGE);
        run(
                suite,
                endOf(DATABASE),
                "alter database " + DATABASE + " rename to " + DATABASE + "_as_it_was",
                "alter database " + BACKUP + " rename to " + DATABASE,
                "revoke all on database " + DATABASE + " from public",
                "grant connect, create on database " + DATABASE + " to " + SuiteService.CHARGE.ownerRole(),
                "grant connect on database " + DATABASE + " to " + SuiteService.CHARGE.appRole() + ", reconciler",
                "grant temporary on database " + DATABASE + " to reconciler");
        suite.restart(CHARGE);
    }

    private static String endOf(String database) {
        return "select pg_terminate_backend(pid, 10000) from pg_stat_activity where datname = '" + database + "'";
    }

    private static void run(RunningSuite suite, String... statements) throws SQLException {
        String url = suite.jdbcUrl(SuiteService.CHARGE).replaceFirst("/[a-z_]+$", "/postgres");
        try (Connection connection = DriverManager.getConnection(url, "postgres", suite.databasePassword("postgres"));
                Statement statement = connection.createStatement()) {
            for (String one : List.of(statements)) {
                statement.execute(one);
            }
        }
    }
}

package dev.sekisho.sandbox.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sekisho.sandbox.actor.OperationsTool;
import dev.sekisho.sandbox.actor.Patience;
import dev.sekisho.sandbox.actor.Person;
import dev.sekisho.sandbox.actor.WalletApp;
import dev.sekisho.sandbox.demo.BooksAgree;
import dev.sekisho.sandbox.infra.SuiteService;
import dev.sekisho.sandbox.launcher.RunningSuite;
import dev.sekisho.sandbox.reconciler.Reconciliation;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * compensation-service loses all that it copied, and has it again, row by row, from those who know.
 *
 * <p>The suite has to be at rest before: a charge that is settled meanwhile is another row afterwards, rebuilt or not.
 */
@ExtendWith(OneSuite.class)
@Order(89)
class RebuildStory {

    private static final Duration SOON = Duration.ofSeconds(90);
    private static final List<String> COPIES = List.of(
            "copied_charge",
            "copied_link",
            "copied_payment",
            "copied_entry",
            "copied_transfer",
            "copied_payout",
            "copied_reversal",
            "copied_refund");

    @Test
    @Tag("TD1")
    void aCopyThatWasThrownAwayIsEqualAfterItsOwnersToldTheirFactsAgain(RunningSuite suite) throws SQLException {
        Town town = new Town(suite);
        OperationsTool operations = new OperationsTool(town.places());
        Person person = town.person();
        WalletApp app = town.proved(person);
        app.charge(town.linked(app, town.accountOf(person)), 1_000).expect("a linked account is charged", 201, 202);
        atRest(suite);
        Map<String, List<String>> before = copies(suite);
        assertThat(before.get("copied_charge")).isNotEmpty();
        assertThat(before.get("copied_link")).isNotEmpty();

        asOwner(suite, "select forget_copies()");
        assertThat(copies(suite).get("copied_link")).isEmpty();
        operations.tellFactsAgain("COPY_THROWN_AWAY").forEach(answer -> answer.expect("facts are told again", 201));

        Patience.until(
                "the copy is as it was, but for these rows",
                SOON,
                () -> differences(before, copiesOf(suite)),
                List::isEmpty);
        asOwner(suite, "select copies_were_told_again()");
    }

    /** Rows that are only in one of both. */
    private static List<String> differences(Map<String, List<String>> before, Map<String, List<String>> now) {
        List<String> rows = new ArrayList<>();
        before.forEach((table, lines) -> {
            only(lines, now.get(table)).forEach(line -> rows.add(table + " before " + line));
            only(now.get(table), lines).forEach(line -> rows.add(table + " now " + line));
        });
        return rows;
    }

    private static Set<String> only(List<String> some, List<String> others) {
        Set<String> rest = new TreeSet<>(some);
        rest.removeAll(Set.copyOf(others));
        return rest;
    }

    /** Nothing is open any more, and the copy is what its owners hold. */
    private static void atRest(RunningSuite suite) {
        new Town(suite).world().everybodyBehaves();
        Reconciliation found = Patience.until(
                "every charge is settled and copied",
                SOON,
                () -> BooksAgree.compare(suite),
                books -> books.unsettled().isEmpty());
        assertThat(found.findings()).as(found.summary()).isEmpty();
    }

    private static void asOwner(RunningSuite suite, String sql) throws SQLException {
        try (Connection connection = DriverManager.getConnection(
                        suite.jdbcUrl(SuiteService.COMPENSATION), "postgres", suite.databasePassword("postgres"));
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static Map<String, List<String>> copiesOf(RunningSuite suite) {
        try {
            return copies(suite);
        } catch (SQLException unreachable) {
            throw new AssertionError("the database of compensation-service cannot be read", unreachable);
        }
    }

    private static Map<String, List<String>> copies(RunningSuite suite) throws SQLException {
        Map<String, List<String>> copies = new TreeMap<>();
        try (Connection connection = DriverManager.getConnection(
                        suite.jdbcUrl(SuiteService.COMPENSATION), "reconciler", suite.databasePassword("reconciler"));
                Statement statement = connection.createStatement()) {
            for (String table : COPIES) {
                List<String> lines = new ArrayList<>();
                try (ResultSet rows = statement.executeQuery("select t::text from " + table + " t order by 1")) {
                    while (rows.next()) {
                        lines.add(rows.getString(1));
                    }
                }
                copies.put(table, lines);
            }
        }
        return copies;
    }
}

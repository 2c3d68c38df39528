package dev.sekisho.sandbox.bench;

import dev.sekisho.sandbox.infra.SuiteService;
import dev.sekisho.sandbox.launcher.RunningSuite;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/**
 * How fast compensation-service takes facts into its copy (P15): facts of charges and payments that never were are put on
 * charge-service's topic as fast as the broker takes them, and the time counts from the first of them to the last that is in
 * the copy. Who else reads the topic reads them, too; the books do not agree any more afterwards.
 */
final class Ingest {

    private static final Duration LOOK = Duration.ofMillis(10);
    private static final Duration LONGEST = Duration.ofMinutes(5);

    private final Sizes sizes;
    private final RunningSuite suite;

    Ingest(Sizes sizes, RunningSuite suite) {
        this.sizes = sizes;
        this.suite = suite;
    }

    void measure(List<Figure> figures, List<String> checks) {
        List<Double> perSecond = new ArrayList<>();
        try (InventedFacts facts = new InventedFacts(suite.kafka(SuiteService.CHARGE.name()));
                Connection copy = open()) {
            new WarmUp(sizes).untilMost(() -> round(facts, copy));
            for (int round = 0; round < sizes.rounds(); round++) {
                perSecond.add(round(facts, copy));
            }
            checks.add(counted(facts, copy));
        } catch (SQLException failed) {
            throw new IllegalStateException("the copy cannot be looked at: " + failed.getMessage(), failed);
        }
        figures.add(new Figure(
                "P15 ingest",
                "facts of charges and payments, from the first one sent to the last one copied",
                "facts/s",
                perSecond,
                "must 5000, aim 20000"));
    }

    private double round(InventedFacts facts, Connection copy) {
        long begin = System.nanoTime();
        Collection<UUID> last = facts.tell(sizes.chargesTold());
        while (copied(copy, last) < last.size()) {
            if (System.nanoTime() - begin > LONGEST.toNanos()) {
                throw new IllegalStateException("the copy did not take in what it was told");
            }
            LockSupport.parkNanos(LOOK.toNanos());
        }
        double seconds = (System.nanoTime() - begin) / (double) TimeUnit.SECONDS.toNanos(1);
        return facts.factsOf(sizes.chargesTold()) / seconds;
    }

    /** How many of these transactions are in the copied ledger. */
    private static long copied(Connection copy, Collection<UUID> transactions) {
        try (PreparedStatement select = copy.prepareStatement(
                "select count(distinct transaction_id) from copied_entry where transaction_id = any (?)")) {
            select.setArray(1, copy.createArrayOf("uuid", transactions.toArray()));
            return number(select);
        } catch (SQLException failed) {
            throw new IllegalStateException("the copy cannot be looked at: " + failed.getMessage(), failed);
        }
    }

    private static long number(PreparedStatement select) throws SQLException {
        try (ResultSet row = select.executeQuery()) {
            row.next();
            return row.getLong(1);
        }
    }

    private static String counted(InventedFacts facts, Connection copy) throws SQLException {
        try (PreparedStatement select =
                copy.prepareStatement("select count(*) from copied_payment where merchant_id = ?")) {
            select.setObject(1, facts.merchant());
            long copied = number(select);
            if (copied != facts.told()) {
                throw new IllegalStateException(facts.told() + " payments were told of, and " + copied + " are copied");
            }
            return String.format(Locale.ROOT, "ingest: %,d payments told of, and as many copied", copied);
        }
    }

    private Connection open() throws SQLException {
        return DriverManager.getConnection(
                suite.jdbcUrl(SuiteService.COMPENSATION), "postgres", suite.databasePassword("postgres"));
    }
}

package dev.sekisho.sandbox.bench;

import dev.sekisho.sandbox.actor.Answer;
import dev.sekisho.sandbox.actor.Places;
import dev.sekisho.sandbox.actor.StaffDesk;
import dev.sekisho.sandbox.actor.StaffMember;
import dev.sekisho.sandbox.actor.SupportDesk;
import dev.sekisho.sandbox.infra.SuiteService;
import dev.sekisho.sandbox.launcher.RunningSuite;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.HdrHistogram.Histogram;

/**
 * How soon any figure of damage is answered (D1): over a hundred thousand cases of two charges each, of a year, as of moments
 * drawn at random, with and without a period of occurrence, of all banks and of one. Between two questions of all banks a
 * report comes in, so that no answer is one that was kept.
 */
final class DamageAsOf {

    private static final int QUESTIONS = 100;
    private static final int DAYS = 365;
    private static final int BANKS = 35;

    /** Of the accounts of other parts one in ten is a case here. */
    private static final int ACCOUNTS_A_CASE = 10;

    private final Sizes sizes;
    private final int cases;
    private final RunningSuite suite;
    private final StaffMember auditor;
    private final SupportDesk desk;
    private final Random random = new Random(1);

    DamageAsOf(Sizes sizes, RunningSuite suite) {
        this.sizes = sizes;
        this.cases = sizes.accounts() / ACCOUNTS_A_CASE;
        this.suite = suite;
        this.auditor = new StaffDesk(Places.of(suite)).member("figures", "auditor");
        this.desk = new SupportDesk(Places.of(suite));
    }

    void measure(List<Figure> figures, List<String> checks) {
        try (Connection connection = open();
                Statement statement = connection.createStatement()) {
            desk.damage(auditor, "").expect("an auditor reads figures", 200);
            statement.execute(OwnDatabase.script("damage.sql").replace("?cases?", Integer.toString(cases)));
            checks.add(counted(statement, millis("")));
            measure(statement, figures);
        } catch (SQLException failed) {
            throw new IllegalStateException("cases cannot be made: " + failed.getMessage(), failed);
        }
    }

    private void measure(Statement statement, List<Figure> figures) {
        new WarmUp(sizes).untilSoonest(() -> asked(statement));
        List<Double> slowest = new ArrayList<>();
        for (int round = 0; round < sizes.rounds(); round++) {
            slowest.add(asked(statement));
        }
        figures.add(new Figure(
                "D1",
                String.format(
                        Locale.ROOT, "figures of damage as of any moment, over %,d cases, slowest of a hundred", cases),
                "ms",
                slowest,
                "must 200"));
    }

    /** @return the slowest of a hundred, in milliseconds */
    private double asked(Statement statement) {
        Histogram latencies = Run.emptyHistogram();
        for (int i = 0; i < QUESTIONS; i++) {
            String query = "asOf=" + moment();
            if (i % 4 == 1) {
                query += "&occurredFrom=" + moment() + "&occurredTo=2199-01-01T00:00:00Z";
            } else if (i % 4 == 2) {
                query += String.format(Locale.ROOT, "&bankCode=%04d", 1 + random.nextInt(BANKS));
            } else {
                report(statement);
            }
            latencies.recordValue((long) (millis(query) * TimeUnit.MILLISECONDS.toMicros(1)));
        }
        return latencies.getValueAtPercentile(99) / (double) TimeUnit.MILLISECONDS.toMicros(1);
    }

    private double millis(String query) {
        long begin = System.nanoTime();
        desk.damage(auditor, query).expect("figures are given", 200);
        return (System.nanoTime() - begin) / (double) TimeUnit.MILLISECONDS.toNanos(1);
    }

    private Instant moment() {
        return Instant.now().minus(Duration.ofMinutes(random.nextInt(DAYS * 24 * 60)));
    }

    /** Of one more case. */
    private static void report(Statement statement) {
        try {
            statement.execute("select report_damage()");
        } catch (SQLException failed) {
            throw new IllegalStateException("a case cannot be reported: " + failed.getMessage(), failed);
        }
    }

    /** Also whether the answer is what the rows come to. */
    private String counted(Statement statement, double firstMillis) throws SQLException {
        Answer all = desk.damage(auditor, "").expect("figures are given", 200);
        try (ResultSet row = statement.executeQuery("select (select count(*) from damage_word),"
                + " (select count(distinct charge_id) from damage_word word join fraud_case on fraud_case.id = word.case_id"
                + " where basis = 'REPORTED' and outcome is distinct from 'OWN_USE')")) {
            row.next();
            if (!all.text().contains("\"charges\":" + row.getLong(2))) {
                throw new IllegalStateException("the figures are not what the rows come to: " + all.text());
            }
            return String.format(
                    Locale.ROOT,
                    "figures: %,d words, of which the first answer took %,.0f ms; reported charges agree",
                    row.getLong(1),
                    firstMillis);
        }
    }

    private Connection open() throws SQLException {
        return DriverManager.getConnection(
                suite.jdbcUrl(SuiteService.COMPENSATION), "postgres", suite.databasePassword("postgres"));
    }
}

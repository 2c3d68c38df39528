package dev.sekisho.sandbox.bench;

import dev.sekisho.sandbox.actor.Answer;
import dev.sekisho.sandbox.actor.Places;
import dev.sekisho.sandbox.actor.StaffDesk;
import dev.sekisho.sandbox.actor.StaffMember;
import dev.sekisho.sandbox.actor.SupportDesk;
import dev.sekisho.sandbox.actor.SupportTool;
import dev.sekisho.sandbox.infra.SuiteService;
import dev.sekisho.sandbox.launcher.RunningSuite;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.HdrHistogram.Histogram;

/**
 * How fast compensation-service finds what happened (P15): traces through ten movements of each of a million wallets, and a
 * look back from a case for those that look like it. The copy is filled with what never was: nothing else agrees with it.
 */
final class Past {

    private static final String CASE = "SKS-2020-000001-4";
    private static final int TRACES = 200;

    private final Sizes sizes;
    private final RunningSuite suite;
    private final SupportTool tool;

    Past(Sizes sizes, RunningSuite suite) {
        this.sizes = sizes;
        this.suite = suite;
        this.tool = new SupportTool(Places.of(suite));
    }

    void measure(List<Figure> figures, List<String> checks) {
        try (Connection copy = open();
                Statement statement = copy.createStatement()) {
            statement.execute(OwnDatabase.script("past.sql")
                    .replace("?accounts?", Integer.toString(sizes.accounts()))
                    .replace("?case?", CASE));
            checks.add(counted(statement));
        } catch (SQLException failed) {
            throw new IllegalStateException("the copy cannot be filled: " + failed.getMessage(), failed);
        }
        traces(figures);
        looksBack(figures, checks);
    }

    private void traces(List<Figure> figures) {
        new WarmUp(sizes).untilSoonest(() -> traced(0));
        List<Double> p99 = new ArrayList<>();
        for (int round = 1; round <= sizes.rounds(); round++) {
            p99.add(traced(round));
        }
        figures.add(new Figure(
                "P15 trace",
                String.format(
                        Locale.ROOT,
                        "trace of a charge among %,d movements, slowest of a hundred",
                        10L * sizes.accounts()),
                "ms",
                p99,
                "must 100, aim 20"));
    }

    /** @return the slowest of a hundred, in milliseconds */
    private double traced(int round) {
        Histogram latencies = Run.emptyHistogram();
        for (int i = 0; i < TRACES; i++) {
            long wallet = Math.floorMod((round * TRACES + i) * 104_729L, sizes.accounts()) + 1;
            String charge = id("charge" + wallet + " " + (1 + i % 2));
            long begin = System.nanoTime();
            tool.trace(charge).expect("a charge is traced", 200);
            latencies.recordValue(TimeUnit.NANOSECONDS.toMicros(System.nanoTime() - begin));
        }
        return latencies.getValueAtPercentile(99) / (double) TimeUnit.MILLISECONDS.toMicros(1);
    }

    private void looksBack(List<Figure> figures, List<String> checks) {
        StaffMember supervisor = new StaffDesk(Places.of(suite)).member("past", "support-supervisor");
        SupportDesk desk = new SupportDesk(Places.of(suite));
        List<Double> seconds = new ArrayList<>();
        Answer last = desk.lookBack(supervisor, CASE).expect("somebody looks back", 201);
        for (int round = 0; round < sizes.rounds(); round++) {
            long begin = System.nanoTime();
            last = desk.lookBack(supervisor, CASE).expect("somebody looks back", 201);
            seconds.add((System.nanoTime() - begin) / (double) TimeUnit.SECONDS.toNanos(1));
        }
        checks.add("look back: " + last.number("found") + " look-alikes found");
        figures.add(new Figure(
                "P15 look back",
                String.format(Locale.ROOT, "look back from a case of four wallets over %,d", sizes.accounts()),
                "s",
                seconds,
                "must 5, aim 1"));
    }

    private static String counted(Statement statement) throws SQLException {
        try (ResultSet row = statement.executeQuery("select (select count(*) from copied_charge)"
                + " + (select count(*) from copied_payment) + (select count(*) from copied_transfer)"
                + " + (select count(*) from copied_payout)")) {
            row.next();
            return String.format(Locale.ROOT, "past: %,d movements in the copy", row.getLong(1));
        }
    }

    /** The same as the database's {@code md5(name)::uuid}. */
    private static String id(String name) {
        try {
            byte[] hash = MessageDigest.getInstance("MD5").digest(name.getBytes(StandardCharsets.UTF_8));
            ByteBuffer bytes = ByteBuffer.wrap(hash);
            return new UUID(bytes.getLong(), bytes.getLong()).toString();
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private Connection open() throws SQLException {
        return DriverManager.getConnection(
                suite.jdbcUrl(SuiteService.COMPENSATION), "postgres", suite.databasePassword("postgres"));
    }
}

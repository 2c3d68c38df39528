package dev.sekisho.sandbox.bench;

import dev.sekisho.sandbox.infra.SuiteService;
import dev.sekisho.sandbox.launcher.RunningSuite;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * link-service alone (P14): flows of new links at a fixed rate, among ten million in its tables, with identity-service and
 * the bank answered at once by the load generator's own process. What is left of a step is its own time.
 */
final class LinkAlone {

    private static final double FLOWS_PER_SECOND = 100;

    /** A service that has just started is not pressed. */
    private static final int FEW = 4;

    private final Sizes sizes;
    private final RunningSuite suite;

    /** @param suite in which link-service has stand-ins for identity-service and the world */
    LinkAlone(Sizes sizes, RunningSuite suite) {
        this.sizes = sizes;
        this.suite = suite;
    }

    void measure(List<Figure> figures, List<String> checks) {
        fill();
        var crowd = new LinkFlowWork.Crowd(new CustomerTokens(suite.keys(), "link-service"));
        new WarmUp(sizes).by(() -> source(crowd), FEW);
        flows(crowd, sizes.warmUp());
        // a service that has just started lets some wait too long for the bank: they are not counted
        crowd.linked().set(0);
        long before = links();
        List<Double> p99 = new ArrayList<>();
        List<Double> median = new ArrayList<>();
        for (int round = 0; round < sizes.rounds(); round++) {
            Run run = flows(crowd, sizes.round());
            if (run.failed() > 0) {
                throw new IllegalStateException(run.failed() + " steps of a link were told to come again");
            }
            p99.add(run.millisAt(99));
            median.add(run.millisAt(50));
        }
        String what = String.format(
                Locale.ROOT,
                "link-service alone: slowest of a hundred steps at %.0f links/s among %,d",
                FLOWS_PER_SECOND,
                sizes.links());
        figures.add(new Figure("P14", what, "ms", p99, "must 30, aim 10"));
        figures.add(new Figure("P14 median", "the same, median", "ms", median, ""));
        checks.add(counted(crowd, links() - before));
    }

    private Run flows(LinkFlowWork.Crowd crowd, Duration length) {
        return new Load(source(crowd), sizes.connections(), length).atRate(FLOWS_PER_SECOND * LinkFlowWork.STEPS);
    }

    private Work.Source source(LinkFlowWork.Crowd crowd) {
        return LinkFlowWork.over(suite.url(SuiteService.LINK), crowd);
    }

    private void fill() {
        String filling = OwnDatabase.script("links.sql").replace("?links?", Integer.toString(sizes.links()));
        try (Connection connection = open();
                var statement = connection.createStatement()) {
            statement.execute(filling);
        } catch (SQLException failed) {
            throw new IllegalStateException("the table of links cannot be filled: " + failed.getMessage(), failed);
        }
    }

    /** Whoever came back from the bank has a link, and nobody else. */
    private static String counted(LinkFlowWork.Crowd crowd, long made) {
        if (made != crowd.linked().get()) {
            throw new IllegalStateException(
                    crowd.linked() + " came back from the bank, and " + made + " links were made");
        }
        return String.format(Locale.ROOT, "link-service alone: %,d links made, one for each return", made);
    }

    private long links() {
        try (Connection connection = open();
                var statement = connection.createStatement();
                var row = statement.executeQuery("select count(*) from link")) {
            row.next();
            return row.getLong(1);
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }

    private Connection open() throws SQLException {
        return DriverManager.getConnection(
                suite.jdbcUrl(SuiteService.LINK), "postgres", suite.databasePassword("postgres"));
    }
}

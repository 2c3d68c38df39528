package dev.sekisho.sandbox.acceptance;

import dev.sekisho.sandbox.infra.SuiteService;
import dev.sekisho.sandbox.launcher.RunningSuite;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;

/** Every charge as charge-service's database has it, read as the reconciler reads it. */
final class ChargeRows {

    private static final String STATES = "select id::text, state from charge";

    /** By the machine's clock, whatever the business clock was moved to. */
    private static final String DOUBTS = """
            select count(*), coalesce(percentile_cont(0.5) within group (order by seconds), 0),
                   coalesce(percentile_cont(0.99) within group (order by seconds), 0), coalesce(max(seconds), 0)
              from (select extract(epoch from ended.recorded_at - doubted.recorded_at)::float8 as seconds
                      from fact doubted join fact ended on ended.aggregate_id = doubted.aggregate_id
                     where doubted.type = 'dev.sekisho.charge.charge-in-doubt.v1'
                       and ended.type in ('dev.sekisho.charge.charge-posted.v1', 'dev.sekisho.charge.charge-voided.v1')
                       and doubted.recorded_at > now() - ? * interval '1 millisecond') doubts
            """;

    private final RunningSuite suite;

    ChargeRows(RunningSuite suite) {
        this.suite = suite;
    }

    /** States by charge id. */
    Map<String, String> states() {
        try (Connection connection = connection();
                var statement = connection.createStatement();
                var rows = statement.executeQuery(STATES)) {
            Map<String, String> states = new HashMap<>();
            while (rows.next()) {
                states.put(rows.getString(1), rows.getString(2));
            }
            return states;
        } catch (SQLException unreachable) {
            throw new AssertionError("the database of charge-service cannot be read", unreachable);
        }
    }

    /** How long charges were in doubt that came into it within the last so many milliseconds, and are settled. */
    Doubts doubts(long lastMillis) {
        try (Connection connection = connection();
                var statement = connection.prepareStatement(DOUBTS)) {
            statement.setLong(1, lastMillis);
            try (ResultSet row = statement.executeQuery()) {
                row.next();
                return new Doubts(row.getLong(1), row.getDouble(2), row.getDouble(3), row.getDouble(4));
            }
        } catch (SQLException unreachable) {
            throw new AssertionError("the database of charge-service cannot be read", unreachable);
        }
    }

    private Connection connection() throws SQLException {
        return DriverManager.getConnection(
                suite.jdbcUrl(SuiteService.CHARGE), "reconciler", suite.databasePassword("reconciler"));
    }

    /** How many charges were in doubt and are not any more, and for how long. */
    record Doubts(long charges, double medianSeconds, double p99Seconds, double longestSeconds) {

        @Override
        public String toString() {
            return "%d were in doubt: median %.1f s, 99th percentile %.1f s, longest %.1f s"
                    .formatted(charges, medianSeconds, p99Seconds, longestSeconds);
        }
    }
}

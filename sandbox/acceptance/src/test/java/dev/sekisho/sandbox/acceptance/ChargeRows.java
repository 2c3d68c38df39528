package dev.sekisho.sandbox.acceptance;

import dev.sekisho.sandbox.infra.SuiteService;
import dev.sekisho.sandbox.launcher.RunningSuite;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;

/** Every charge as charge-service's database has it, read as the reconciler reads it. */
final class ChargeRows {

    private final RunningSuite suite;

    ChargeRows(RunningSuite suite) {
        this.suite = suite;
    }

    /** States by charge id. */
    Map<String, String> states() {
        try (Connection connection = DriverManager.getConnection(
                        suite.jdbcUrl(SuiteService.CHARGE), "reconciler", suite.databasePassword("reconciler"));
                var statement = connection.createStatement();
                var rows = statement.executeQuery("select id::text, state from charge")) {
            Map<String, String> states = new HashMap<>();
            while (rows.next()) {
                states.put(rows.getString(1), rows.getString(2));
            }
            return states;
        } catch (SQLException unreachable) {
            throw new AssertionError("the database of charge-service cannot be read", unreachable);
        }
    }
}

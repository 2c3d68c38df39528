package dev.sekisho.charge.monitoring.jdbc;

import dev.sekisho.kit.boot.Place;
import io.quarkus.flyway.FlywayConfigurationCustomizer;
import jakarta.inject.Singleton;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import org.flywaydb.core.api.callback.Callback;
import org.flywaydb.core.api.callback.Context;
import org.flywaydb.core.api.callback.Event;
import org.flywaydb.core.api.configuration.FluentConfiguration;

/**
 * Lets the rules that come with the suite be in force at all times of a sandbox, whose clock may stand before the day on which
 * its database was made. Elsewhere they count from that day on: what moved before raises nothing.
 */
@Singleton
class SuppliedRulesFromLongAgo implements Callback, FlywayConfigurationCustomizer {

    private static final String MOVE = """
            update watch_rule set effective_from = timestamptz '2019-01-01 00:00:00+09',
                   in_force_from = timestamptz '2019-01-01 00:00:00+09'
             where proposed_by is null and version = 1 and in_force_from > timestamptz '2019-01-01 00:00:00+09'
            """;

    private final boolean sandbox;

    SuppliedRulesFromLongAgo(Place place) {
        this.sandbox = place.isSandbox();
    }

    @Override
    public void customize(FluentConfiguration configuration) {
        if (sandbox) {
            configuration.callbacks(this);
        }
    }

    @Override
    public boolean supports(Event event, Context context) {
        return event == Event.AFTER_MIGRATE;
    }

    @Override
    public boolean canHandleInTransaction(Event event, Context context) {
        return true;
    }

    @Override
    public void handle(Event event, Context context) {
        try (PreparedStatement move = context.getConnection().prepareStatement(MOVE)) {
            move.executeUpdate();
        } catch (SQLException failed) {
            throw new IllegalStateException("the supplied rules could not be moved to the sandbox's beginning", failed);
        }
    }

    @Override
    public String getCallbackName() {
        return "supplied rules";
    }
}

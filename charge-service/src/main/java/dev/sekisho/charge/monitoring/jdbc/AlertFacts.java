package dev.sekisho.charge.monitoring.jdbc;

import dev.sekisho.kernel.event.FactData;
import dev.sekisho.kit.fact.FactLog;
import dev.sekisho.kit.sql.Statements;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** Writes the next fact about an alert whose row the running transaction has locked. */
@ApplicationScoped
class AlertFacts {

    private static final String STEP = "update watch_alert set version = version + 1 where id = ? returning version";

    private final Statements statements;
    private final FactLog facts;

    AlertFacts(Statements statements, FactLog facts) {
        this.statements = statements;
        this.facts = facts;
    }

    void first(UUID alert, FactData fact) {
        facts.append(alert, 1, fact);
    }

    void next(UUID alert, FactData fact) {
        long version =
                statements.first(STEP, row -> row.number("version"), alert).orElseThrow();
        facts.append(alert, version, fact);
    }
}

package dev.sekisho.compensation.notice.jdbc;

import dev.sekisho.compensation.notice.Confirmations;
import dev.sekisho.kit.sql.Statements;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;

/** Confirmed cases after the figures that were last published. */
@ApplicationScoped
class JdbcConfirmations implements Confirmations {

    private static final String UNCOVERED = """
            select confirmed_at
              from fraud_case
             where confirmed_at > coalesce((select max(figures_as_of) from notice where state = 'PUBLISHED'), '-infinity')
               and outcome is distinct from 'OWN_USE'
             order by confirmed_at limit ?
            """;

    private final Statements statements;

    JdbcConfirmations(Statements statements) {
        this.statements = statements;
    }

    @Override
    @Transactional
    public List<Instant> uncovered(int limit) {
        return statements.query(UNCOVERED, row -> row.instant("confirmed_at"), limit);
    }
}

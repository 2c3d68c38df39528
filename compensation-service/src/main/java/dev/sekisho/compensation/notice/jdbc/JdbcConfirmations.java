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
            select min(said.confirmed_at) first_at
              from confirmed_charge said join fraud_case on fraud_case.id = case_id
             where outcome is distinct from 'OWN_USE'
             group by case_id
            having min(said.confirmed_at) > coalesce((select max(figures_as_of) from notice where state = 'PUBLISHED'), '-infinity')
             order by 1 limit ?
            """;

    private final Statements statements;

    JdbcConfirmations(Statements statements) {
        this.statements = statements;
    }

    @Override
    @Transactional
    public List<Instant> uncovered(int limit) {
        return statements.query(UNCOVERED, row -> row.instant("first_at"), limit);
    }
}

package dev.sekisho.compensation.fraudcase.jdbc;

import dev.sekisho.compensation.fraudcase.CaseChanges;
import dev.sekisho.kit.sql.Statements;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;

/** Changes in PostgreSQL, which its triggers write with what changed; what another replica is looking at is passed over. */
@ApplicationScoped
class JdbcCaseChanges implements CaseChanges {

    private static final String TAKE = """
            delete from case_change where place in (
                select place from case_change where reader = ? order by place limit ? for update skip locked)
            returning case_id
            """;

    private final Statements statements;

    JdbcCaseChanges(Statements statements) {
        this.statements = statements;
    }

    @Override
    @Transactional(TxType.MANDATORY)
    public Taken take(Reader reader, int limit) {
        List<UUID> changes = statements.query(TAKE, row -> row.id("case_id"), reader.name(), limit);
        return new Taken(new HashSet<>(changes), changes.size() == limit);
    }
}

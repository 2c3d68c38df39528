package dev.sekisho.compensation.disclosure.jdbc;

import dev.sekisho.compensation.disclosure.CaseProofs;
import dev.sekisho.kit.audit.FactProofs;
import dev.sekisho.kit.audit.FactProofs.Proved;
import dev.sekisho.kit.sql.Statements;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The case's own rows say which facts are its; the log proves them. */
@ApplicationScoped
class LoggedCaseProofs implements CaseProofs {

    private static final String FORMAT = "sekisho-case-proofs 1";

    /** Claims are the victims' matter, and no part of what happened. */
    private static final String AGGREGATES = """
            select number, id from fraud_case where id = ?
            union all select '', id from fraud_report where case_id = ?
            union all select '', id from measure where case_id = ?
            union all select '', id from look_back where case_id = ?
            union all select '', id from look_alike_hold where case_id = ?
            union all select '', id from depositor_check where case_id = ?
            union all select '', id from freeze_request where case_id = ?
            union all select '', id from preservation_list where case_id = ?
            union all select '', id from disclosure where case_id = ?
            union all select '', id from wallet_release where case_id = ?
            """;

    private static final int TABLES = 10;

    private final Statements statements;
    private final FactProofs log;

    LoggedCaseProofs(Statements statements, FactProofs log) {
        this.statements = statements;
        this.log = log;
    }

    @Override
    @Transactional
    public Optional<String> of(UUID caseId, int limit) {
        Object[] ids = new Object[TABLES];
        Arrays.fill(ids, caseId);
        List<Aggregate> aggregates =
                statements.query(AGGREGATES, row -> new Aggregate(row.text("number"), row.id("id")), ids);
        String number = aggregates.stream()
                .map(Aggregate::number)
                .filter(text -> !text.isEmpty())
                .findFirst()
                .orElseThrow();
        return log.of(aggregates.stream().map(Aggregate::id).toList(), limit)
                .map(Proved::text)
                .map(text -> FORMAT + "\ncase " + number + "\n" + text);
    }

    /** @param number of the case itself, nothing for the others */
    private record Aggregate(String number, UUID id) {}
}

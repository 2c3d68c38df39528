package dev.sekisho.compensation.disclosure.jdbc;

import dev.sekisho.compensation.disclosure.CaseProofs;
import dev.sekisho.compensation.disclosure.DisclosureHead;
import dev.sekisho.compensation.disclosure.Part;
import dev.sekisho.kit.audit.FactProofs;
import dev.sekisho.kit.audit.FactProofs.Proved;
import dev.sekisho.kit.sql.Statements;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** The case's own rows say which facts are its; the log proves them. */
@ApplicationScoped
class LoggedCaseProofs implements CaseProofs {

    private static final String FORMAT = "sekisho-case-proofs 2";

    /**
     * Claims are the victims' matter, and no part of what happened; nor are other wallets that only looked like the thief's and
     * were reported by nobody, other disclosures and letters to those who were stopped without reason.
     */
    private static final String ALWAYS = "select id from fraud_case where id = ? union all select ?::uuid";

    private static final Map<Part, String> COVERED = Map.of(
            Part.REPORTS,
            " union all select id from fraud_report where case_id = ?",
            Part.MEASURES,
            " union all select m.id from measure m where m.case_id = ? and (m.rule not like 'LOOK\\_BACK%' or exists ("
                    + "select from fraud_report r join reported_thing t on t.report_id = r.id and t.strength = 'STRONG'"
                    + " where r.case_id = m.case_id and t.thing_id = m.target_id))",
            Part.TRACE,
            " union all select id from freeze_request where case_id = ?"
                    + " union all select id from preservation_list where case_id = ?");

    private final Statements statements;
    private final FactProofs log;

    LoggedCaseProofs(Statements statements, FactProofs log) {
        this.statements = statements;
        this.log = log;
    }

    @Override
    @Transactional
    public Optional<String> of(DisclosureHead disclosure, int limit) {
        StringBuilder asked = new StringBuilder(ALWAYS);
        List<Object> ids = new ArrayList<>(List.of(disclosure.caseId(), disclosure.id()));
        for (Part part : disclosure.request().covers()) {
            String some = COVERED.getOrDefault(part, "");
            asked.append(some);
            some.chars().filter(letter -> letter == '?').forEach(one -> ids.add(disclosure.caseId()));
        }
        List<UUID> aggregates = statements.query(asked.toString(), row -> row.id("id"), ids.toArray());
        return log.of(aggregates, limit)
                .map(proved ->
                        FORMAT + "\ncase " + disclosure.caseNumber() + "\n" + count(proved) + "\n" + proved.text());
    }

    private static String count(Proved proved) {
        return "facts " + proved.facts() + (proved.whole() ? " whole" : " cut");
    }
}

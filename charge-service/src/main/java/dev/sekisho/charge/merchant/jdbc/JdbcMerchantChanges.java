package dev.sekisho.charge.merchant.jdbc;

import dev.sekisho.charge.merchant.ApprovedChange;
import dev.sekisho.charge.merchant.ChangeHead;
import dev.sekisho.charge.merchant.ChangeTerms;
import dev.sekisho.charge.merchant.ChangeWord;
import dev.sekisho.charge.merchant.MerchantChange;
import dev.sekisho.charge.merchant.MerchantChanges;
import dev.sekisho.charge.merchant.ProposedChange;
import dev.sekisho.charge.merchant.RejectedChange;
import dev.sekisho.charge.merchant.SalesPoint;
import dev.sekisho.kernel.event.FactData;
import dev.sekisho.kernel.event.charge.MerchantChangeDecided;
import dev.sekisho.kernel.event.charge.MerchantChangeDecisionRefused;
import dev.sekisho.kit.fact.FactLog;
import dev.sekisho.kit.sql.Statements;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Changes of the registry in PostgreSQL; that two persons decide is a constraint as well. */
@ApplicationScoped
class JdbcMerchantChanges implements MerchantChanges {

    private static final String PROPOSE = """
            insert into merchant_change (id, merchant_id, kind, name, category, shop, terminal, effective_from,
                                         proposed_by, proposed_person, proposed_at)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """;
    private static final String FIND = "select * from merchant_change where id = ? for no key update";
    private static final String DECIDE = """
            update merchant_change
               set state = ?, in_force_from = ?, decided_by = ?, decided_person = ?, decided_at = ?, note = ?
             where id = ?
            """;
    private static final String STEP =
            "update merchant_change set fact_version = fact_version + 1 where id = ? returning fact_version";
    private static final String PAGE = """
            select * from merchant_change
             where (not ? or state = 'PROPOSED')
               and (?::uuid is null
                    or (proposed_at, id) < (select b.proposed_at, b.id from merchant_change b where b.id = ?::uuid))
             order by proposed_at desc, id desc limit ?
            """;

    private final Statements statements;
    private final FactLog facts;

    JdbcMerchantChanges(Statements statements, FactLog facts) {
        this.statements = statements;
        this.facts = facts;
    }

    @Override
    public void propose(ProposedChange change) {
        ChangeHead head = change.head();
        ChangeTerms terms = head.terms();
        statements.update(
                PROPOSE,
                head.id(),
                head.merchant().value(),
                terms.kind().name(),
                terms.name().orElse(null),
                terms.category().map(Enum::name).orElse(null),
                terms.terminal().map(SalesPoint::shop).orElse(null),
                terms.terminal().map(SalesPoint::terminal).orElse(null),
                head.effectiveFrom(),
                head.proposedBy().staffId(),
                head.proposedBy().person().value(),
                head.proposedAt());
        facts.append(head.id(), 1, change.proposed());
    }

    @Override
    public Optional<MerchantChange> lock(UUID id) {
        return statements.first(FIND, ChangeRow::change, id);
    }

    @Override
    public void approve(ApprovedChange change, MerchantChangeDecided fact) {
        decide(change.head(), "APPROVED", change.inForceFrom(), change.word());
        append(change.head(), fact);
    }

    @Override
    public void reject(RejectedChange change, MerchantChangeDecided fact) {
        decide(change.head(), "REJECTED", null, change.word());
        append(change.head(), fact);
    }

    @Override
    public void refused(MerchantChange change, MerchantChangeDecisionRefused fact) {
        append(change.head(), fact);
    }

    @Override
    public List<MerchantChange> page(boolean open, Optional<UUID> before, int most) {
        return statements.query(PAGE, ChangeRow::change, open, before.orElse(null), before.orElse(null), most);
    }

    private void decide(ChangeHead head, String state, Instant inForceFrom, ChangeWord word) {
        statements.update(
                DECIDE,
                state,
                inForceFrom,
                word.by().staffId(),
                word.by().person().value(),
                word.at(),
                word.note(),
                head.id());
    }

    private void append(ChangeHead head, FactData fact) {
        long version = statements
                .first(STEP, row -> row.number("fact_version"), head.id())
                .orElseThrow();
        facts.append(head.id(), version, fact);
    }
}

package dev.sekisho.charge.payout.jdbc;

import dev.sekisho.charge.bank.InquiryPolicy;
import dev.sekisho.charge.payout.Payout;
import dev.sekisho.charge.payout.PayoutKey;
import dev.sekisho.charge.payout.PayoutTerms;
import dev.sekisho.charge.payout.Payouts;
import dev.sekisho.charge.payout.PostedPayout;
import dev.sekisho.charge.payout.RefusedPayout;
import dev.sekisho.charge.payout.ReturnedPayout;
import dev.sekisho.charge.payout.SettledPayout;
import dev.sekisho.kernel.id.PayoutId;
import dev.sekisho.kernel.id.WalletId;
import dev.sekisho.kit.fact.FactLog;
import dev.sekisho.kit.sql.Statements;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;

/** Payouts in PostgreSQL, each state with its fact in one transaction. */
@ApplicationScoped
class JdbcPayouts implements Payouts {

    private static final String BY_KEY = "select * from payout where wallet_id = ? and idempotency_key = ?";
    private static final String FIND = "select * from payout where id = ? and wallet_id = ?";
    private static final String READ = "select * from payout where id = ?";
    private static final String LOCK = "select id from payout where id = ? for update";

    /** An open payout falls due when no request can be working on it any more. */
    private static final String INSERT = """
            insert into payout (id, wallet_id, idempotency_key, link_id, amount_yen, state, version, decided_at,
                                bank_account_id, bank_code, rule, due_at)
            select n.*,
                   case when n.state = 'RESERVED' then clock_timestamp() + ? * interval '1 millisecond' end
              from (values (?::uuid, ?::uuid, ?, ?::uuid, ?::bigint, ?, ?::bigint, ?::timestamptz, ?::uuid, ?, ?))
                   as n (id, wallet_id, idempotency_key, link_id, amount_yen, state, version, decided_at,
                         bank_account_id, bank_code, rule)
            """;

    /** Only from the version before, and only from an open state. */
    private static final String UPDATE = """
            update payout
               set state = ?, version = ?, bank_reference = ?, reason = ?, settled_at = ?, return_id = ?,
                   due_at = case when ? then clock_timestamp() + ? * interval '1 millisecond' end
             where id = ? and version = ? and state in ('RESERVED', 'IN_DOUBT')
            """;

    private final Statements statements;
    private final FactLog facts;
    private final InquiryPolicy policy;

    JdbcPayouts(Statements statements, FactLog facts, InquiryPolicy policy) {
        this.statements = statements;
        this.facts = facts;
        this.policy = policy;
    }

    @Override
    public Optional<Payout> byKey(PayoutKey key) {
        return statements.query(BY_KEY, PayoutRow::payout, key.walletId().value(), key.value()).stream()
                .findFirst();
    }

    @Override
    public Optional<Payout> find(PayoutId id, WalletId owner) {
        return statements.query(FIND, PayoutRow::payout, id.value(), owner.value()).stream()
                .findFirst();
    }

    @Override
    public void lock(PayoutId id) {
        statements.query(LOCK, row -> row.id("id"), id.value());
    }

    @Override
    public Payout read(PayoutId id) {
        return statements.query(READ, PayoutRow::payout, id.value()).get(0);
    }

    @Override
    public void insert(PayoutKey key, Payout payout) {
        Optional<PayoutTerms> terms = PayoutRow.terms(payout);
        UUID bankAccount = terms.map(settled -> settled.bankAccountId().value()).orElse(null);
        String bank = terms.map(settled -> settled.bankCode().value()).orElse(null);
        statements.update(
                INSERT,
                policy.abandonedAfter().toMillis(),
                payout.head().id().value(),
                key.walletId().value(),
                key.value(),
                payout.head().linkId().value(),
                payout.head().amount().yen(),
                PayoutRow.state(payout),
                payout.version(),
                PayoutRow.decidedAt(payout),
                bankAccount,
                bank,
                payout instanceof RefusedPayout refused ? refused.rule().name() : null);
        publish(payout);
    }

    @Override
    public void update(Payout entered) {
        SettledPayout settled = entered instanceof SettledPayout ended ? ended : null;
        int written = statements.update(
                UPDATE,
                PayoutRow.state(entered),
                entered.version(),
                entered instanceof PostedPayout posted ? posted.bankReference() : null,
                entered instanceof ReturnedPayout returned ? returned.reason() : null,
                settled == null ? null : settled.settledAt(),
                entered instanceof ReturnedPayout returned ? returned.terms().returnId() : null,
                settled == null,
                policy.first().toMillis(),
                entered.head().id().value(),
                entered.version() - 1);
        if (written != 1) {
            throw new IllegalStateException("a payout is not as it was read under its lock");
        }
        publish(entered);
    }

    private void publish(Payout payout) {
        facts.append(payout.head().id().value(), payout.version(), payout.fact());
    }
}

package dev.sekisho.charge.charge.jdbc;

import static dev.sekisho.kit.sql.Statements.column;

import dev.sekisho.charge.bank.InquiryPolicy;
import dev.sekisho.charge.charge.Charge;
import dev.sekisho.charge.charge.ChargeKey;
import dev.sekisho.charge.charge.ChargeTerms;
import dev.sekisho.charge.charge.Charges;
import dev.sekisho.charge.charge.Refusal;
import dev.sekisho.kernel.id.ChargeId;
import dev.sekisho.kernel.id.WalletId;
import dev.sekisho.kernel.money.Money;
import dev.sekisho.kit.fact.FactLog;
import dev.sekisho.kit.fact.NewFact;
import dev.sekisho.kit.sql.Statements;
import dev.sekisho.kit.sql.Statements.Column;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Charges in PostgreSQL, each state with its fact in one transaction; each statement takes a whole set of them. */
@ApplicationScoped
class JdbcCharges implements Charges {

    private static final String READ = "select * from charge where id = any (?)";
    private static final String FIND = "select * from charge where id = ? and wallet_id = ?";
    private static final String BY_KEY = """
            select c.*
              from charge c
              join unnest(?, ?) as k (wallet_id, value) on c.wallet_id = k.wallet_id and c.idempotency_key = k.value
            """;
    private static final String LOCK = "select id from charge where id = any (?) order by id for update";

    /** An open charge falls due when no request can be working on it any more. */
    private static final String INSERT = """
            insert into charge (id, wallet_id, idempotency_key, link_id, amount_yen, state, version, decided_at, person_id,
                                bank_account_id, bank_code, rules, remaining_yen, renews_at, due_at)
            select n.*,
                   case when n.state = 'RESERVED' then clock_timestamp() + ? * interval '1 millisecond' end
              from unnest(?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                   as n (id, wallet_id, idempotency_key, link_id, amount_yen, state, version, decided_at, person_id,
                         bank_account_id, bank_code, rules, remaining_yen, renews_at)
            """;

    /** Only from the version before, and only from an open state. */
    private static final String UPDATE = """
            update charge c
               set state = e.state,
                   version = e.version,
                   bank_reference = e.bank_reference,
                   reason = e.reason,
                   settled_at = e.settled_at,
                   due_at = case when e.state = 'IN_DOUBT' then clock_timestamp() + ? * interval '1 millisecond' end
              from unnest(?, ?, ?, ?, ?, ?) as e (id, state, version, bank_reference, reason, settled_at)
             where c.id = e.id
               and c.version = e.version - 1
               and c.state in ('RESERVED', 'IN_DOUBT')
            """;

    private final Statements statements;
    private final FactLog facts;
    private final InquiryPolicy policy;

    JdbcCharges(Statements statements, FactLog facts, InquiryPolicy policy) {
        this.statements = statements;
        this.facts = facts;
        this.policy = policy;
    }

    @Override
    public Map<ChargeKey, Charge> byKey(Collection<ChargeKey> keys) {
        Map<ChargeKey, Charge> found = new HashMap<>();
        statements.query(
                BY_KEY,
                row -> found.put(ChargeRow.key(row), ChargeRow.charge(row)),
                column("uuid", keys, key -> key.walletId().value()),
                column("text", keys, ChargeKey::value));
        return found;
    }

    @Override
    public Optional<Charge> find(ChargeId id, WalletId owner) {
        return statements.query(FIND, ChargeRow::charge, id.value(), owner.value()).stream()
                .findFirst();
    }

    @Override
    public void lock(Collection<ChargeId> ids) {
        statements.query(LOCK, row -> row.id("id"), idsOf(ids));
    }

    @Override
    public Map<ChargeId, Charge> read(Collection<ChargeId> ids) {
        return statements.query(READ, ChargeRow::charge, idsOf(ids)).stream()
                .collect(Collectors.toMap(Charge::id, Function.identity()));
    }

    @Override
    public void insert(List<NewCharge> charges) {
        List<Charge> states = charges.stream().map(NewCharge::charge).toList();
        statements.update(
                INSERT,
                policy.abandonedAfter().toMillis(),
                idsOf(states.stream().map(Charge::id).toList()),
                column("uuid", states, charge -> charge.walletId().value()),
                column("text", charges, charge -> charge.key().value()),
                column("uuid", states, charge -> charge.linkId().value()),
                column("bigint", states, charge -> charge.amount().yen()),
                column("text", states, ChargeRow::state),
                column("bigint", states, Charge::version),
                column("timestamptz", states, ChargeRow::decidedAt),
                ofTerms("uuid", states, terms -> terms.personId().value()),
                ofTerms("uuid", states, terms -> terms.bankAccountId().value()),
                ofTerms("text", states, terms -> terms.bankCode().value()),
                column("text", states, ChargeRow::rules),
                ofRefusal("bigint", states, refusal -> refusal.remaining().map(Money::yen)),
                ofRefusal("timestamptz", states, refusal -> refusal.renewsAt()));
        publish(states);
    }

    @Override
    public void update(List<Charge> entered) {
        int written = statements.update(
                UPDATE,
                policy.first().toMillis(),
                idsOf(entered.stream().map(Charge::id).toList()),
                column("text", entered, ChargeRow::state),
                column("bigint", entered, Charge::version),
                column("text", entered, ChargeRow::bankReference),
                column("text", entered, ChargeRow::reason),
                column("timestamptz", entered, ChargeRow::settledAt));
        if (written != entered.size()) {
            throw new IllegalStateException("a charge is not as it was read under its lock");
        }
        publish(entered);
    }

    private void publish(List<Charge> charges) {
        facts.append(charges.stream()
                .map(charge -> new NewFact(charge.id().value(), charge.version(), charge.fact()))
                .toList());
    }

    private static Column idsOf(Collection<ChargeId> ids) {
        return column("uuid", ids, ChargeId::value);
    }

    private static Column ofTerms(String type, List<Charge> charges, Function<ChargeTerms, ?> value) {
        return column(
                type, charges, charge -> ChargeRow.terms(charge).map(value).orElse(null));
    }

    private static Column ofRefusal(String type, List<Charge> charges, Function<Refusal, Optional<?>> value) {
        return column(
                type,
                charges,
                charge -> ChargeRow.refusal(charge).flatMap(value).orElse(null));
    }
}

package dev.sekisho.compensation.recovery.jdbc;

import dev.sekisho.compensation.fraudcase.CaseNumber;
import dev.sekisho.compensation.recovery.DueRecovery;
import dev.sekisho.compensation.recovery.Recoveries;
import dev.sekisho.compensation.recovery.RecoveryOrder;
import dev.sekisho.kernel.event.FactData;
import dev.sekisho.kernel.event.compensation.RecoveryEnded;
import dev.sekisho.kernel.event.compensation.RecoveryPosted;
import dev.sekisho.kernel.id.ChargeId;
import dev.sekisho.kernel.id.WalletId;
import dev.sekisho.kernel.money.Money;
import dev.sekisho.kit.fact.FactLog;
import dev.sekisho.kit.sql.Statements;
import dev.sekisho.kit.sql.Statements.Row;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.sql.SQLException;
import java.util.Optional;
import java.util.UUID;

/**
 * Recoveries in PostgreSQL, leased by its clock for longer than a look and an order take; after each attempt a longer
 * pause, an hour at most. Whoever outlives the lease writes nothing: each write is for the attempt that was taken.
 */
@ApplicationScoped
class JdbcRecoveries implements Recoveries {

    private static final String ORDER = """
            insert into recovery (charge_id, reversal_id, claim_id, case_number, wallet_id, most_yen, state)
            values (?, ?, ?, ?, ?, ?, 'DUE')
            on conflict (charge_id) do update
            set reversal_id = excluded.reversal_id, claim_id = excluded.claim_id, case_number = excluded.case_number,
                state = 'DUE', rule = null, attempts = recovery.attempts + 1, due_at = clock_timestamp()
            where recovery.asked_yen is null
              and (recovery.rule = 'CLAIM_AMISS'
                or recovery.state = 'DUE' and recovery.claim_id <> excluded.claim_id)
            """;

    private static final String TAKE = """
            update recovery
            set attempts = attempts + 1,
                due_at = clock_timestamp() + make_interval(secs => 30 + least(3600, 2 ^ least(attempts, 12)))
            where charge_id = (
                select charge_id from recovery where state = 'DUE' and due_at <= clock_timestamp()
                order by due_at limit 1 for update skip locked)
            returning charge_id, reversal_id, claim_id, case_number, wallet_id, most_yen, asked_yen, attempts,
                not exists (
                    select 1 from claim c
                    join fraud_case f on f.id = c.case_id
                    join claimed_charge h on h.claim_id = c.id and h.charge_id = recovery.charge_id
                    where c.id = recovery.claim_id and c.state <> 'WITHDRAWN'
                      and f.outcome is distinct from 'OWN_USE') as amiss
            """;

    /** What {@link #TAKE} found, still so: neither is the case closed nor the claim withdrawn before what is asked for is written. */
    private static final String CASE_STANDS = """
            select f.id from fraud_case f join claim c on c.case_id = f.id
            where c.id = ? and f.outcome is distinct from 'OWN_USE'
            for share of f
            """;

    private static final String CLAIM_STANDS = """
            select c.id from claim c join claimed_charge h on h.claim_id = c.id
            where c.id = ? and h.charge_id = ? and c.state <> 'WITHDRAWN'
            for share of c
            """;

    private static final String ASK = """
            update recovery set asked_yen = ?
            where charge_id = ? and state = 'DUE' and attempts = ? and asked_yen is null
            """;

    /** The attempt is over, and with it what is left of the lease. */
    private static final String FORGET = """
            update recovery set asked_yen = null, due_at = due_at - make_interval(secs => 30)
            where charge_id = ? and state = 'DUE' and attempts = ?
            """;

    private static final String POSTED = """
            update recovery set state = 'POSTED'
            where charge_id = ? and state = 'DUE' and attempts = ? and asked_yen = ?
            """;

    private static final String END = """
            update recovery set state = 'ENDED', rule = ? where charge_id = ? and state = 'DUE' and attempts = ?
            """;

    private static final long FIRST_VERSION = 1;

    private final Statements statements;
    private final FactLog facts;

    JdbcRecoveries(Statements statements, FactLog facts) {
        this.statements = statements;
        this.facts = facts;
    }

    @Override
    @Transactional(TxType.MANDATORY)
    public void order(RecoveryOrder order) {
        statements.update(
                ORDER,
                order.charge().value(),
                UUID.randomUUID(),
                order.claim(),
                order.caseNumber().value(),
                order.wallet().value(),
                order.most().yen());
    }

    @Override
    @Transactional
    public Optional<DueRecovery> take() {
        return statements.first(TAKE, JdbcRecoveries::read);
    }

    @Override
    @Transactional
    public boolean ask(DueRecovery recovery, Money amount) {
        return stands(recovery.order())
                && statements.update(
                                ASK, amount.yen(), recovery.order().charge().value(), recovery.attempts())
                        == 1;
    }

    private boolean stands(RecoveryOrder order) {
        return statements.first(CASE_STANDS, row -> row.id("id"), order.claim()).isPresent()
                && statements
                        .first(
                                CLAIM_STANDS,
                                row -> row.id("id"),
                                order.claim(),
                                order.charge().value())
                        .isPresent();
    }

    @Override
    @Transactional
    public void forget(DueRecovery recovery) {
        statements.update(FORGET, recovery.order().charge().value(), recovery.attempts());
    }

    @Override
    @Transactional
    public void posted(DueRecovery recovery, Money amount) {
        RecoveryOrder order = recovery.order();
        int moved = statements.update(POSTED, order.charge().value(), recovery.attempts(), amount.yen());
        append(
                moved,
                recovery,
                new RecoveryPosted(
                        order.claim(),
                        order.caseNumber().value(),
                        order.charge().value(),
                        order.wallet().value(),
                        recovery.reversal(),
                        amount.yen()));
    }

    @Override
    @Transactional
    public void end(DueRecovery recovery, String rule) {
        RecoveryOrder order = recovery.order();
        int moved = statements.update(END, rule, order.charge().value(), recovery.attempts());
        append(
                moved,
                recovery,
                new RecoveryEnded(
                        order.claim(),
                        order.caseNumber().value(),
                        order.charge().value(),
                        order.wallet().value(),
                        rule));
    }

    /** A recovery has one end, and one fact of its own. */
    private void append(int moved, DueRecovery recovery, FactData fact) {
        if (moved == 1) {
            facts.append(recovery.reversal(), FIRST_VERSION, fact);
        }
    }

    private static DueRecovery read(Row row) throws SQLException {
        long asked = row.result().getLong("asked_yen");
        Optional<Money> before = row.result().wasNull() ? Optional.empty() : Optional.of(Money.yen(asked));
        return new DueRecovery(
                new RecoveryOrder(
                        new ChargeId(row.result().getObject("charge_id", UUID.class)),
                        new WalletId(row.result().getObject("wallet_id", UUID.class)),
                        row.result().getObject("claim_id", UUID.class),
                        new CaseNumber(row.result().getString("case_number")),
                        Money.yen(row.result().getLong("most_yen"))),
                row.result().getObject("reversal_id", UUID.class),
                before,
                row.result().getInt("attempts"),
                row.result().getBoolean("amiss"));
    }
}

package dev.sekisho.charge.reversal.jdbc;

import dev.sekisho.charge.reversal.PostedReversal;
import dev.sekisho.charge.reversal.RefusedReversal;
import dev.sekisho.charge.reversal.Reversal;
import dev.sekisho.charge.reversal.ReversalCommand;
import dev.sekisho.charge.reversal.ReversalId;
import dev.sekisho.charge.reversal.ReversalRule;
import dev.sekisho.charge.reversal.Reversals;
import dev.sekisho.charge.reversal.ReversibleCharge;
import dev.sekisho.kernel.id.ChargeId;
import dev.sekisho.kernel.id.WalletId;
import dev.sekisho.kernel.money.Money;
import dev.sekisho.kit.fact.FactLog;
import dev.sekisho.kit.sql.Statements;
import dev.sekisho.kit.sql.Statements.Row;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.util.Optional;

/** Reversals in PostgreSQL; that no charge is taken back twice is a constraint of the charge's row as well. */
@ApplicationScoped
class JdbcReversals implements Reversals {

    private static final String LOCK = "select pg_advisory_xact_lock(hashtextextended('reversal ' || ?::text, 0))";
    private static final String FIND = "select * from reversal where id = ?";
    private static final String IS_TAKEN = "select 1 from ledger_entry where transaction_id = ? limit 1";
    private static final String LOCK_CHARGE = "select id from charge where id = ? for update";
    private static final String CHARGE =
            "select amount_yen, reversed_yen from charge where id = ? and wallet_id = ? and state = 'POSTED'";
    private static final String SAVE = """
            insert into reversal (id, version, wallet_id, charge_id, amount_yen, case_number, rule, balance_yen, at)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?)
            on conflict (id) do update
               set version = excluded.version, wallet_id = excluded.wallet_id, charge_id = excluded.charge_id,
                   amount_yen = excluded.amount_yen, case_number = excluded.case_number, rule = excluded.rule,
                   balance_yen = excluded.balance_yen, at = excluded.at
            """;
    private static final String COUNT = "update charge set reversed_yen = reversed_yen + ? where id = ?";

    private final Statements statements;
    private final FactLog facts;

    JdbcReversals(Statements statements, FactLog facts) {
        this.statements = statements;
        this.facts = facts;
    }

    @Override
    public void lock(ReversalId id) {
        statements.query(LOCK, row -> id, id.toString());
    }

    @Override
    public Optional<Reversal> find(ReversalId id) {
        return statements.query(FIND, JdbcReversals::reversal, id.value()).stream()
                .findFirst();
    }

    @Override
    public boolean isTaken(ReversalId id) {
        return !statements.query(IS_TAKEN, row -> id, id.value()).isEmpty();
    }

    @Override
    public void lock(ChargeId charge) {
        statements.query(LOCK_CHARGE, row -> charge, charge.value());
    }

    @Override
    public Optional<ReversibleCharge> charge(ChargeId charge, WalletId wallet) {
        return statements
                .query(
                        CHARGE,
                        row -> new ReversibleCharge(
                                Money.yen(row.number("amount_yen")), Money.yen(row.number("reversed_yen"))),
                        charge.value(),
                        wallet.value())
                .stream()
                .findFirst();
    }

    @Override
    public void save(Reversal reversal) {
        ReversalCommand command = reversal.command();
        PostedReversal posted = reversal instanceof PostedReversal made ? made : null;
        statements.update(
                SAVE,
                command.id().value(),
                reversal.version(),
                command.walletId().value(),
                command.chargeId().value(),
                command.amount().yen(),
                command.caseNumber(),
                reversal instanceof RefusedReversal refused ? refused.rule().name() : null,
                posted == null ? null : posted.balanceAfter().yen(),
                posted == null ? null : posted.at());
        if (posted != null) {
            statements.update(COUNT, command.amount().yen(), command.chargeId().value());
        }
        facts.append(command.id().value(), reversal.version(), reversal.fact());
    }

    private static Reversal reversal(Row row) throws SQLException {
        ReversalCommand command = new ReversalCommand(
                new ReversalId(row.id("id")),
                new WalletId(row.id("wallet_id")),
                new ChargeId(row.id("charge_id")),
                Money.yen(row.number("amount_yen")),
                row.text("case_number"));
        String rule = row.text("rule");
        return rule == null
                ? new PostedReversal(
                        command, row.number("version"), Money.yen(row.number("balance_yen")), row.instant("at"))
                : new RefusedReversal(command, row.number("version"), ReversalRule.valueOf(rule));
    }
}

package dev.sekisho.compensation.fraudcase.jdbc;

import dev.sekisho.compensation.fraudcase.CaseNumber;
import dev.sekisho.compensation.fraudcase.Confirmations;
import dev.sekisho.compensation.fraudcase.ConfirmedCase;
import dev.sekisho.compensation.fraudcase.ConfirmedCharges;
import dev.sekisho.compensation.fraudcase.VictimCharge;
import dev.sekisho.kernel.id.BankAccountId;
import dev.sekisho.kernel.id.BankCode;
import dev.sekisho.kernel.id.ChargeId;
import dev.sekisho.kernel.id.WalletId;
import dev.sekisho.kernel.money.Money;
import dev.sekisho.kit.sql.Statements;
import dev.sekisho.kit.sql.Statements.Row;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** Confirmed charges in PostgreSQL: rows that are added and never change. */
@ApplicationScoped
class JdbcConfirmedCharges implements ConfirmedCharges, Confirmations {

    private static final String COLUMNS =
            "charge_id, wallet_id, bank_account_id, bank_code, amount_yen, posted_at, depositor_is_customer";
    private static final String OF_NUMBER = "select " + COLUMNS + " from confirmed_charge"
            + " join fraud_case on fraud_case.id = confirmed_charge.case_id"
            + " where number = ? and outcome is distinct from 'OWN_USE' order by posted_at, charge_id";
    private static final String OF_CASE =
            "select " + COLUMNS + " from confirmed_charge where case_id = ? order by posted_at, charge_id";
    private static final String ADD = "insert into confirmed_charge (case_id, " + COLUMNS + ", confirmed_at,"
            + " confirmed_by) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?) on conflict do nothing";

    private final Statements statements;

    JdbcConfirmedCharges(Statements statements) {
        this.statements = statements;
    }

    @Override
    @Transactional
    public List<VictimCharge> of(CaseNumber number) {
        return statements.query(OF_NUMBER, JdbcConfirmedCharges::read, number.value());
    }

    @Override
    @Transactional
    public List<VictimCharge> of(UUID caseId) {
        return statements.query(OF_CASE, JdbcConfirmedCharges::read, caseId);
    }

    @Override
    @Transactional(TxType.MANDATORY)
    public List<VictimCharge> add(ConfirmedCase fraudCase, List<VictimCharge> charges, UUID staff, Instant now) {
        List<VictimCharge> added = new ArrayList<>();
        for (VictimCharge charge : charges) {
            int rows = statements.update(
                    ADD,
                    fraudCase.head().id(),
                    charge.charge().value(),
                    charge.wallet().value(),
                    charge.bankAccount().value(),
                    charge.bank().value(),
                    charge.amount().yen(),
                    charge.postedAt(),
                    charge.depositorIsCustomer(),
                    now,
                    staff);
            if (rows > 0) {
                added.add(charge);
            }
        }
        return added;
    }

    private static VictimCharge read(Row row) throws SQLException {
        return new VictimCharge(
                new ChargeId(row.id("charge_id")),
                new WalletId(row.id("wallet_id")),
                new BankAccountId(row.id("bank_account_id")),
                new BankCode(row.text("bank_code")),
                Money.yen(row.number("amount_yen")),
                row.instant("posted_at"),
                row.flag("depositor_is_customer"));
    }
}

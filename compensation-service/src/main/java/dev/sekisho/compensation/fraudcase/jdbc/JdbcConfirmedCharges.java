package dev.sekisho.compensation.fraudcase.jdbc;

import dev.sekisho.compensation.fraudcase.CaseNumber;
import dev.sekisho.compensation.fraudcase.ConfirmedCharges;
import dev.sekisho.compensation.fraudcase.VictimCharge;
import dev.sekisho.kernel.id.BankAccountId;
import dev.sekisho.kernel.id.BankCode;
import dev.sekisho.kernel.id.ChargeId;
import dev.sekisho.kernel.id.WalletId;
import dev.sekisho.kernel.money.Money;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;

/** Confirmed charges in PostgreSQL. */
@ApplicationScoped
class JdbcConfirmedCharges implements ConfirmedCharges {

    private static final String SELECT = """
            select charge_id, wallet_id, bank_account_id, bank_code, amount_yen, posted_at, depositor_is_customer
            from confirmed_charge
            join fraud_case on fraud_case.id = confirmed_charge.case_id
            where number = ? and outcome is distinct from 'OWN_USE'
            order by posted_at, charge_id
            """;

    private final DataSource database;

    JdbcConfirmedCharges(DataSource database) {
        this.database = database;
    }

    @Override
    public List<VictimCharge> of(CaseNumber number) {
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement(SELECT)) {
            select.setString(1, number.value());
            List<VictimCharge> charges = new ArrayList<>();
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    charges.add(charge(rows));
                }
            }
            return charges;
        } catch (SQLException failed) {
            throw new NotStored(failed);
        }
    }

    private static VictimCharge charge(ResultSet row) throws SQLException {
        return new VictimCharge(
                new ChargeId(row.getObject("charge_id", UUID.class)),
                new WalletId(row.getObject("wallet_id", UUID.class)),
                new BankAccountId(row.getObject("bank_account_id", UUID.class)),
                new BankCode(row.getString("bank_code")),
                Money.yen(row.getLong("amount_yen")),
                row.getTimestamp("posted_at").toInstant(),
                row.getBoolean("depositor_is_customer"));
    }
}

package dev.sekisho.charge.monitoring.jdbc;

import dev.sekisho.charge.monitoring.Movement;
import dev.sekisho.charge.monitoring.MovementKind;
import dev.sekisho.kernel.id.BankAccountId;
import dev.sekisho.kernel.id.WalletId;
import dev.sekisho.kernel.money.Money;
import dev.sekisho.kit.sql.Statements.Row;
import java.sql.SQLException;
import java.util.Optional;
import java.util.UUID;

/** A movement as it lies in its table, or is read from the ledger under the same names. */
final class MovementRow {

    private MovementRow() {}

    static Movement movement(Row row) throws SQLException {
        Optional<UUID> account = Optional.ofNullable(row.id("bank_account_id"));
        return new Movement(
                row.id("id"),
                MovementKind.valueOf(row.text("kind")),
                new WalletId(row.id("wallet_id")),
                account.map(BankAccountId::new),
                row.maybeText("place"),
                Money.yen(row.number("amount_yen")),
                row.instant("at"),
                row.instant("settled_at"),
                row.maybeInstant("linked_at"),
                row.flag("stopped"));
    }
}

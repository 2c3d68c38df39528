package dev.sekisho.link.debit.jdbc;

import dev.sekisho.kernel.id.BankCode;
import dev.sekisho.kernel.id.ChargeId;
import dev.sekisho.kernel.id.LinkId;
import dev.sekisho.kernel.id.WalletId;
import dev.sekisho.kernel.money.Money;
import dev.sekisho.kit.sql.Statements.Row;
import dev.sekisho.link.debit.AcceptedDebit;
import dev.sekisho.link.debit.CloseReason;
import dev.sekisho.link.debit.ClosedDebit;
import dev.sekisho.link.debit.Debit;
import dev.sekisho.link.debit.DebitOrder;
import dev.sekisho.link.debit.DeclinedDebit;
import dev.sekisho.link.debit.PendingDebit;
import dev.sekisho.link.debit.WaitingDebit;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** A debit's row; the only place that knows which column belongs to which state. */
record DebitRow(
        UUID charge,
        Optional<DebitOrder> order,
        String bankCode,
        String state,
        Instant sentAt,
        String bankReference,
        String reason) {

    static DebitRow of(Debit debit) {
        UUID charge = debit.charge().value();
        if (debit instanceof WaitingDebit waiting) {
            return settled(charge, waiting.order(), waiting.bank(), "WAITING", null, null);
        }
        if (debit instanceof PendingDebit pending) {
            String state = pending.inDoubt() ? "IN_DOUBT" : "PENDING";
            return new DebitRow(
                    charge, Optional.of(pending.order()), pending.bank().value(), state, pending.sentAt(), null, null);
        }
        if (debit instanceof AcceptedDebit accepted) {
            return settled(charge, accepted.order(), accepted.bank(), "ACCEPTED", accepted.bankReference(), null);
        }
        if (debit instanceof DeclinedDebit declined) {
            return settled(charge, declined.order(), declined.bank(), "DECLINED", null, declined.reason());
        }
        ClosedDebit closed = (ClosedDebit) debit;
        return new DebitRow(
                charge,
                closed.order(),
                null,
                "CLOSED",
                null,
                null,
                closed.reason().name());
    }

    private static DebitRow settled(
            UUID charge, DebitOrder order, BankCode bank, String state, String reference, String reason) {
        return new DebitRow(charge, Optional.of(order), bank.value(), state, null, reference, reason);
    }

    static DebitRow read(Row row) throws SQLException {
        ChargeId charge = new ChargeId(row.id("charge_id"));
        UUID link = row.id("link_id");
        Optional<DebitOrder> order = link == null
                ? Optional.empty()
                : Optional.of(new DebitOrder(
                        charge,
                        new LinkId(link),
                        new WalletId(row.id("wallet_id")),
                        Money.yen(row.number("amount_yen"))));
        return new DebitRow(
                charge.value(),
                order,
                row.text("bank_code"),
                row.text("state"),
                row.maybeInstant("sent_at").orElse(null),
                row.text("bank_reference"),
                row.text("reason"));
    }

    /** Whether the bank has spoken, or was asked and gave no clear answer. */
    boolean isAnswer() {
        return state.equals("ACCEPTED") || state.equals("DECLINED") || state.equals("IN_DOUBT");
    }

    Debit toDebit() {
        return switch (state) {
            case "WAITING" -> new WaitingDebit(asked(), new BankCode(bankCode));
            case "PENDING", "IN_DOUBT" ->
                new PendingDebit(asked(), new BankCode(bankCode), state.equals("IN_DOUBT"), sentAt);
            case "ACCEPTED" -> new AcceptedDebit(asked(), new BankCode(bankCode), bankReference);
            case "DECLINED" -> new DeclinedDebit(asked(), new BankCode(bankCode), reason);
            default -> new ClosedDebit(new ChargeId(charge), order, CloseReason.valueOf(reason));
        };
    }

    private DebitOrder asked() {
        return order.orElseThrow(() -> new IllegalStateException("only a closed debit has no order"));
    }
}

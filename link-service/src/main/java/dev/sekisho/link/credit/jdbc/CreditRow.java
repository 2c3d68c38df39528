package dev.sekisho.link.credit.jdbc;

import dev.sekisho.kernel.id.BankCode;
import dev.sekisho.kernel.id.LinkId;
import dev.sekisho.kernel.id.PayoutId;
import dev.sekisho.kernel.id.WalletId;
import dev.sekisho.kernel.money.Money;
import dev.sekisho.link.credit.CloseReason;
import dev.sekisho.link.credit.Credit;
import dev.sekisho.link.credit.CreditOrder;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;

/** A credit's row; the only place that knows which column belongs to which state. */
record CreditRow(
        UUID payout,
        Optional<CreditOrder> order,
        String bankCode,
        String state,
        Instant sentAt,
        String bankReference,
        String reason) {

    static CreditRow of(Credit credit) {
        UUID payout = credit.payout().value();
        if (credit instanceof Credit.Waiting waiting) {
            return new CreditRow(payout, waiting.asked(), waiting.bank().value(), "WAITING", null, null, null);
        }
        if (credit instanceof Credit.Pending pending) {
            String state = pending.inDoubt() ? "IN_DOUBT" : "PENDING";
            String bank = pending.bank().value();
            return new CreditRow(payout, pending.asked(), bank, state, pending.sentAt(), null, null);
        }
        if (credit instanceof Credit.Settled settled) {
            return new CreditRow(
                    payout,
                    settled.asked(),
                    settled.bank().value(),
                    settled.isAccepted() ? "ACCEPTED" : "DECLINED",
                    null,
                    settled.bankReference().orElse(null),
                    settled.reason().orElse(null));
        }
        Credit.Closed closed = (Credit.Closed) credit;
        return new CreditRow(
                payout,
                closed.asked(),
                null,
                "CLOSED",
                null,
                null,
                closed.reason().name());
    }

    static CreditRow read(PayoutId payout, ResultSet row) throws SQLException {
        Optional<CreditOrder> order = Optional.empty();
        UUID link = row.getObject("link_id", UUID.class);
        if (link != null) {
            WalletId wallet = new WalletId(row.getObject("wallet_id", UUID.class));
            Money amount = Money.yen(row.getLong("amount_yen"));
            order = Optional.of(new CreditOrder(payout, new LinkId(link), wallet, amount));
        }
        OffsetDateTime sentAt = row.getObject("sent_at", OffsetDateTime.class);
        return new CreditRow(
                payout.value(),
                order,
                row.getString("bank_code"),
                row.getString("state"),
                sentAt == null ? null : sentAt.toInstant(),
                row.getString("bank_reference"),
                row.getString("reason"));
    }

    void bind(PreparedStatement insert) throws SQLException {
        insert.setObject(1, payout);
        insert.setObject(2, order.map(asked -> asked.link().value()).orElse(null), Types.OTHER);
        insert.setObject(3, order.map(asked -> asked.wallet().value()).orElse(null), Types.OTHER);
        insert.setObject(4, order.map(asked -> asked.amount().yen()).orElse(null), Types.BIGINT);
        insert.setString(5, bankCode);
        insert.setString(6, state);
        insert.setObject(7, sentAt == null ? null : sentAt.atOffset(ZoneOffset.UTC));
        insert.setString(8, bankReference);
        insert.setString(9, reason);
    }

    Credit toCredit() {
        return switch (state) {
            case "WAITING" -> new Credit.Waiting(asked(), new BankCode(bankCode));
            case "PENDING", "IN_DOUBT" ->
                new Credit.Pending(asked(), new BankCode(bankCode), state.equals("IN_DOUBT"), sentAt);
            case "ACCEPTED", "DECLINED" ->
                new Credit.Settled(
                        asked(),
                        new BankCode(bankCode),
                        Optional.ofNullable(bankReference),
                        Optional.ofNullable(reason));
            default -> new Credit.Closed(new PayoutId(payout), order, CloseReason.valueOf(reason));
        };
    }

    private CreditOrder asked() {
        return order.orElseThrow(() -> new IllegalStateException("only a closed credit has no order"));
    }
}

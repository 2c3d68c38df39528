package dev.sekisho.charge.payout.jdbc;

import dev.sekisho.charge.payout.InDoubtPayout;
import dev.sekisho.charge.payout.Payout;
import dev.sekisho.charge.payout.PayoutHead;
import dev.sekisho.charge.payout.PayoutRule;
import dev.sekisho.charge.payout.PayoutTerms;
import dev.sekisho.charge.payout.PendingPayout;
import dev.sekisho.charge.payout.PostedPayout;
import dev.sekisho.charge.payout.RefusedPayout;
import dev.sekisho.charge.payout.ReservedPayout;
import dev.sekisho.charge.payout.ReturnedPayout;
import dev.sekisho.charge.payout.SettledPayout;
import dev.sekisho.kernel.id.BankAccountId;
import dev.sekisho.kernel.id.BankCode;
import dev.sekisho.kernel.id.LinkId;
import dev.sekisho.kernel.id.PayoutId;
import dev.sekisho.kernel.id.WalletId;
import dev.sekisho.kernel.money.Money;
import dev.sekisho.kit.sql.Statements.Row;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;

/** A payout's row read as the state it is in, and a payout's state as the words of its row. */
final class PayoutRow {

    private PayoutRow() {}

    static Payout payout(Row row) throws SQLException {
        return switch (row.text("state")) {
            case "RESERVED", "IN_DOUBT" -> pending(row);
            case "POSTED" ->
                new PostedPayout(
                        terms(row), row.number("version"), row.text("bank_reference"), row.instant("settled_at"));
            case "RETURNED" ->
                new ReturnedPayout(terms(row), row.number("version"), row.text("reason"), row.instant("settled_at"));
            case "REFUSED" ->
                new RefusedPayout(head(row), PayoutRule.valueOf(row.text("rule")), row.instant("decided_at"));
            default -> throw new IllegalStateException("a payout is in no state this service knows");
        };
    }

    static PendingPayout pending(Row row) throws SQLException {
        return row.text("state").equals("RESERVED")
                ? new ReservedPayout(terms(row))
                : new InDoubtPayout(terms(row), row.number("version"));
    }

    static String state(Payout payout) {
        if (payout instanceof PendingPayout) {
            return payout instanceof ReservedPayout ? "RESERVED" : "IN_DOUBT";
        }
        if (payout instanceof SettledPayout) {
            return payout instanceof PostedPayout ? "POSTED" : "RETURNED";
        }
        return "REFUSED";
    }

    /** What was settled at the beginning; nothing for a refused payout. */
    static Optional<PayoutTerms> terms(Payout payout) {
        if (payout instanceof PendingPayout pending) {
            return Optional.of(pending.terms());
        }
        return payout instanceof SettledPayout settled ? Optional.of(settled.terms()) : Optional.empty();
    }

    static Instant decidedAt(Payout payout) {
        return payout instanceof RefusedPayout refused
                ? refused.refusedAt()
                : terms(payout).orElseThrow().reservedAt();
    }

    private static PayoutHead head(Row row) throws SQLException {
        return new PayoutHead(
                new PayoutId(row.id("id")),
                new WalletId(row.id("wallet_id")),
                new LinkId(row.id("link_id")),
                Money.yen(row.number("amount_yen")));
    }

    private static PayoutTerms terms(Row row) throws SQLException {
        return new PayoutTerms(
                head(row),
                new BankAccountId(row.id("bank_account_id")),
                new BankCode(row.text("bank_code")),
                row.instant("decided_at"));
    }
}

package dev.sekisho.charge.charge.jdbc;

import dev.sekisho.charge.charge.Charge;
import dev.sekisho.charge.charge.ChargeKey;
import dev.sekisho.charge.charge.ChargeTerms;
import dev.sekisho.charge.charge.InDoubtCharge;
import dev.sekisho.charge.charge.PendingCharge;
import dev.sekisho.charge.charge.PostedCharge;
import dev.sekisho.charge.charge.Refusal;
import dev.sekisho.charge.charge.RefusedCharge;
import dev.sekisho.charge.charge.ReservedCharge;
import dev.sekisho.charge.charge.SettledCharge;
import dev.sekisho.charge.charge.VoidedCharge;
import dev.sekisho.kernel.id.BankAccountId;
import dev.sekisho.kernel.id.BankCode;
import dev.sekisho.kernel.id.ChargeId;
import dev.sekisho.kernel.id.LinkId;
import dev.sekisho.kernel.id.PersonId;
import dev.sekisho.kernel.id.WalletId;
import dev.sekisho.kernel.money.Money;
import dev.sekisho.kit.sql.Statements.Row;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** A charge's row read as the state it is in, and a charge's state as the words of its row. */
final class ChargeRow {

    private static final String BETWEEN_RULES = ",";

    private ChargeRow() {}

    static Charge charge(Row row) throws SQLException {
        return switch (row.text("state")) {
            case "RESERVED", "IN_DOUBT" -> pending(row);
            case "POSTED" ->
                new PostedCharge(
                        terms(row), row.number("version"), row.text("bank_reference"), row.instant("settled_at"));
            case "VOIDED" ->
                new VoidedCharge(terms(row), row.number("version"), row.text("reason"), row.instant("settled_at"));
            case "REFUSED" -> refused(row);
            default -> throw new IllegalStateException("a charge is in no state this service knows");
        };
    }

    static PendingCharge pending(Row row) throws SQLException {
        return row.text("state").equals("RESERVED")
                ? new ReservedCharge(terms(row))
                : new InDoubtCharge(terms(row), row.number("version"));
    }

    static ChargeKey key(Row row) throws SQLException {
        return new ChargeKey(new WalletId(row.id("wallet_id")), row.text("idempotency_key"));
    }

    static String state(Charge charge) {
        if (charge instanceof PendingCharge) {
            return charge instanceof ReservedCharge ? "RESERVED" : "IN_DOUBT";
        }
        if (charge instanceof SettledCharge) {
            return charge instanceof PostedCharge ? "POSTED" : "VOIDED";
        }
        return "REFUSED";
    }

    /** What was settled at the beginning; nothing for a refused charge. */
    static Optional<ChargeTerms> terms(Charge charge) {
        if (charge instanceof PendingCharge pending) {
            return Optional.of(pending.terms());
        }
        return charge instanceof SettledCharge settled ? Optional.of(settled.terms()) : Optional.empty();
    }

    static Optional<Refusal> refusal(Charge charge) {
        return charge instanceof RefusedCharge refused ? Optional.of(refused.refusal()) : Optional.empty();
    }

    static Instant decidedAt(Charge charge) {
        return charge instanceof RefusedCharge refused
                ? refused.refusedAt()
                : terms(charge).orElseThrow().reservedAt();
    }

    static Instant settledAt(Charge charge) {
        return charge instanceof SettledCharge settled ? settled.settledAt() : null;
    }

    static String bankReference(Charge charge) {
        return charge instanceof PostedCharge posted ? posted.bankReference() : null;
    }

    static String reason(Charge charge) {
        return charge instanceof VoidedCharge voided ? voided.reason() : null;
    }

    static String rules(Charge charge) {
        return refusal(charge)
                .map(refusal -> String.join(BETWEEN_RULES, refusal.rules()))
                .orElse(null);
    }

    private static RefusedCharge refused(Row row) throws SQLException {
        Refusal refusal = new Refusal(
                List.of(row.text("rules").split(BETWEEN_RULES)),
                row.maybeNumber("remaining_yen").map(Money::yen),
                row.maybeInstant("renews_at"));
        return new RefusedCharge(
                new ChargeId(row.id("id")),
                new WalletId(row.id("wallet_id")),
                new LinkId(row.id("link_id")),
                Money.yen(row.number("amount_yen")),
                refusal,
                row.instant("decided_at"));
    }

    private static ChargeTerms terms(Row row) throws SQLException {
        return new ChargeTerms(
                new ChargeId(row.id("id")),
                new WalletId(row.id("wallet_id")),
                new PersonId(row.id("person_id")),
                new LinkId(row.id("link_id")),
                new BankAccountId(row.id("bank_account_id")),
                new BankCode(row.text("bank_code")),
                Money.yen(row.number("amount_yen")),
                row.instant("decided_at"));
    }
}

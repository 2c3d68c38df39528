package dev.sekisho.charge.authorisation.jdbc;

import dev.sekisho.charge.authorisation.Authorisation;
import dev.sekisho.charge.authorisation.AuthorisationId;
import dev.sekisho.charge.authorisation.AuthorisationTerms;
import dev.sekisho.charge.authorisation.CapturedAuthorisation;
import dev.sekisho.charge.authorisation.EndedAuthorisation;
import dev.sekisho.charge.authorisation.ExpiredAuthorisation;
import dev.sekisho.charge.authorisation.RefusedAuthorisation;
import dev.sekisho.charge.authorisation.StandingAuthorisation;
import dev.sekisho.charge.authorisation.VoidedAuthorisation;
import dev.sekisho.charge.merchant.MerchantCategory;
import dev.sekisho.charge.payment.PaymentCommand;
import dev.sekisho.charge.payment.PaymentRule;
import dev.sekisho.kernel.id.MerchantId;
import dev.sekisho.kernel.id.PaymentId;
import dev.sekisho.kernel.id.WalletId;
import dev.sekisho.kernel.money.Money;
import dev.sekisho.kit.sql.Statements.Row;
import java.sql.SQLException;
import java.time.Instant;

/** The columns of an authorisation that depend on its state, and a row read as the state it is in. */
record AuthorisationRow(String state, Instant decidedAt, Instant expiresAt, String category, String rule) {

    static AuthorisationRow of(Authorisation authorisation) {
        if (authorisation instanceof RefusedAuthorisation refused) {
            return new AuthorisationRow(
                    "REFUSED", refused.refusedAt(), null, null, refused.rule().name());
        }
        return authorisation instanceof StandingAuthorisation standing
                ? held("STANDING", standing.terms())
                : held(stateOf((EndedAuthorisation) authorisation), ((EndedAuthorisation) authorisation).terms());
    }

    static Authorisation read(Row row) throws SQLException {
        long version = row.number("version");
        return switch (row.text("state")) {
            case "STANDING" -> new StandingAuthorisation(terms(row), version);
            case "CAPTURED" ->
                new CapturedAuthorisation(
                        terms(row), version, Money.yen(row.number("captured_yen")), row.instant("ended_at"));
            case "VOIDED" -> new VoidedAuthorisation(terms(row), version, row.instant("ended_at"));
            case "EXPIRED" -> new ExpiredAuthorisation(terms(row), version, row.instant("ended_at"));
            case "REFUSED" ->
                new RefusedAuthorisation(
                        id(row), payment(row), PaymentRule.valueOf(row.text("rule")), row.instant("decided_at"));
            default -> throw new IllegalStateException("an authorisation is in no state this service knows");
        };
    }

    private static AuthorisationRow held(String state, AuthorisationTerms terms) {
        return new AuthorisationRow(
                state, terms.authorisedAt(), terms.expiresAt(), terms.category().name(), null);
    }

    private static String stateOf(EndedAuthorisation ended) {
        if (ended instanceof CapturedAuthorisation) {
            return "CAPTURED";
        }
        return ended instanceof VoidedAuthorisation ? "VOIDED" : "EXPIRED";
    }

    private static AuthorisationTerms terms(Row row) throws SQLException {
        return new AuthorisationTerms(
                id(row),
                payment(row),
                MerchantCategory.valueOf(row.text("category")),
                row.instant("decided_at"),
                row.instant("expires_at"));
    }

    private static AuthorisationId id(Row row) throws SQLException {
        return new AuthorisationId(row.id("id"));
    }

    private static PaymentCommand payment(Row row) throws SQLException {
        return new PaymentCommand(
                new PaymentId(row.id("payment_id")),
                new WalletId(row.id("wallet_id")),
                new MerchantId(row.id("merchant_id")),
                row.text("shop"),
                row.text("terminal"),
                Money.yen(row.number("amount_yen")));
    }
}

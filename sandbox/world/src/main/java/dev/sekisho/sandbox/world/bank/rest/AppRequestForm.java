package dev.sekisho.sandbox.world.bank.rest;

import dev.sekisho.sandbox.world.bank.AccountKey;
import dev.sekisho.sandbox.world.bank.AccountType;
import dev.sekisho.sandbox.world.bank.BankTerms;
import dev.sekisho.sandbox.world.bank.Claim;
import dev.sekisho.sandbox.world.bank.NameService;
import dev.sekisho.sandbox.world.bank.app.AppRequest;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;

/** Reads the claims of a signed request for an approval; every one is checked before anything is kept. */
final class AppRequestForm {

    private static final int LONGEST = 512;
    private static final int LONGEST_MESSAGE = 60;
    private static final int MOST_SECONDS = 900;

    private final Map<String, Object> claims;

    AppRequestForm(Map<String, Object> claims) {
        this.claims = claims;
    }

    AppRequest toRequest(BankTerms bank, Instant now) {
        require("account_link".equals(claims.get("scope")), "scope is account_link");
        boolean seconds = claims.get("requested_expiry") instanceof Integer;
        require(seconds, "requested_expiry is missing");
        int life = (Integer) claims.get("requested_expiry");
        require(life > 0 && life <= MOST_SECONDS, "requested_expiry is 1 to 900 seconds");
        try {
            return new AppRequest(
                    "",
                    text("nonce", LONGEST),
                    text("client_notification_token", LONGEST),
                    text("binding_message", LONGEST_MESSAGE),
                    new AccountKey(text("branch_code", LONGEST), text("account_number", LONGEST)),
                    AccountType.valueOf(text("account_type", LONGEST)),
                    bank.names() == NameService.COMPARED ? claim() : null,
                    now.plusSeconds(life));
        } catch (IllegalArgumentException | DateTimeException wrong) {
            throw OAuthError.invalidRequest("a claim of the request has another form");
        }
    }

    private Claim claim() {
        return new Claim(text("holder_kana", LONGEST), LocalDate.parse(text("birth_date", LONGEST)));
    }

    private String text(String name, int longest) {
        Object said = claims.get(name);
        boolean good = said instanceof String value && !value.isBlank() && value.length() <= longest;
        require(good, name + " is missing or too long");
        return (String) said;
    }

    private static void require(boolean holds, String otherwise) {
        if (!holds) {
            throw OAuthError.invalidRequest(otherwise);
        }
    }
}

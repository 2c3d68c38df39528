package dev.sekisho.sandbox.world.bank.rest;

import dev.sekisho.sandbox.world.bank.AccountKey;
import dev.sekisho.sandbox.world.bank.AccountType;
import dev.sekisho.sandbox.world.bank.BankTerms;
import dev.sekisho.sandbox.world.bank.Claim;
import dev.sekisho.sandbox.world.bank.NameService;
import dev.sekisho.sandbox.world.bank.oauth.PushedRequest;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import org.jboss.resteasy.reactive.RestForm;

/** The form of a pushed authorisation request; every field is checked before anything is kept. */
public class PushForm {

    private static final int LONGEST = 512;
    private static final String S256_CHALLENGE = "[A-Za-z0-9_-]{43}";

    @RestForm("client_id")
    String clientId;

    @RestForm("client_secret")
    String clientSecret;

    @RestForm("response_type")
    String responseType;

    @RestForm("redirect_uri")
    String redirectUri;

    @RestForm
    String state;

    @RestForm
    String nonce;

    @RestForm("code_challenge")
    String codeChallenge;

    @RestForm("code_challenge_method")
    String codeChallengeMethod;

    @RestForm
    String scope;

    @RestForm("branch_code")
    String branchCode;

    @RestForm("account_type")
    String accountType;

    @RestForm("account_number")
    String accountNumber;

    @RestForm("holder_kana")
    String holderKana;

    @RestForm("birth_date")
    String birthDate;

    PushedRequest toRequest(BankTerms bank) {
        require("code".equals(responseType), "response_type is code");
        require("account_link".equals(scope), "scope is account_link");
        require("S256".equals(codeChallengeMethod), "code_challenge_method is S256");
        require(matches(codeChallenge, S256_CHALLENGE), "code_challenge is a SHA-256 in base64url");
        require(isSaid(state), "state is missing or too long");
        require(isSaid(nonce), "nonce is missing or too long");
        require(matches(branchCode, AccountKey.BRANCH), "branch_code has three digits");
        require(matches(accountNumber, AccountKey.NUMBER), "account_number has seven digits");
        return new PushedRequest(
                redirect(),
                state,
                nonce,
                codeChallenge,
                new AccountKey(branchCode, accountNumber),
                type(),
                bank.names() == NameService.COMPARED ? claim() : null);
    }

    private Claim claim() {
        require(isSaid(holderKana), "holder_kana is missing or too long");
        require(matches(birthDate, "[0-9]{4}-[0-9]{2}-[0-9]{2}"), "birth_date is missing or no date");
        try {
            return new Claim(holderKana, LocalDate.parse(birthDate));
        } catch (DateTimeParseException e) {
            throw OAuthError.invalidRequest("birth_date is missing or no date");
        }
    }

    private URI redirect() {
        require(isSaid(redirectUri), "redirect_uri is missing or too long");
        try {
            var uri = new URI(redirectUri);
            boolean web = "http".equals(uri.getScheme()) || "https".equals(uri.getScheme());
            require(web && uri.getHost() != null && uri.getFragment() == null, "redirect_uri is not an address");
            return uri;
        } catch (URISyntaxException e) {
            throw OAuthError.invalidRequest("redirect_uri is not an address");
        }
    }

    private AccountType type() {
        for (AccountType type : AccountType.values()) {
            if (type.name().equals(accountType)) {
                return type;
            }
        }
        throw OAuthError.invalidRequest("account_type is ORDINARY, CURRENT or SAVINGS");
    }

    private static boolean isSaid(String value) {
        return value != null && !value.isBlank() && value.length() <= LONGEST;
    }

    private static boolean matches(String value, String form) {
        return value != null && value.matches(form);
    }

    private static void require(boolean holds, String otherwise) {
        if (!holds) {
            throw OAuthError.invalidRequest(otherwise);
        }
    }
}

package dev.sekisho.link.bank.http;

import dev.sekisho.kernel.id.ChargeId;
import dev.sekisho.kernel.id.PayoutId;
import dev.sekisho.link.bank.BankAccount;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Base64;

/**
 * Where one bank is and how we show it who we are. All of it comes from configuration: nothing that a customer or a bank
 * says is ever part of an address we call, but a charge's or payout's own id, the digits of an account and a day.
 */
public record BankAccess(URI base, String clientId, String clientSecret) {

    public BankAccess {
        boolean web = "https".equals(base.getScheme()) || "http".equals(base.getScheme());
        if (!web || base.getHost() == null || base.getQuery() != null || base.getFragment() != null) {
            throw new IllegalArgumentException("a bank's base-url is a plain web address");
        }
        if (clientId.isBlank() || clientSecret.isBlank()) {
            throw new IllegalArgumentException("a bank knows us by client-id and client-secret");
        }
    }

    /** Who signs this bank's answers. */
    String issuer() {
        return base.toString();
    }

    URI announcements() {
        return at("/oauth/par");
    }

    URI page(String requestUri) {
        return at("/oauth/authorize?client_id=" + encoded(clientId) + "&request_uri=" + encoded(requestUri));
    }

    URI tokens() {
        return at("/oauth/token");
    }

    URI keys() {
        return at("/jwks.json");
    }

    URI approvals() {
        return at("/oauth/bc-authorize");
    }

    URI legacyRegistrations() {
        return at("/legacy/registrations");
    }

    URI debits() {
        return at("/api/debits");
    }

    URI debit(ChargeId charge) {
        return at("/api/debits/" + charge.value());
    }

    URI credits() {
        return at("/api/credits");
    }

    URI credit(PayoutId payout) {
        return at("/api/credits/" + payout.value());
    }

    URI notices() {
        return at("/api/notices");
    }

    URI statement(LocalDate day) {
        return at("/api/statements/" + day);
    }

    URI payee(BankAccount account) {
        return at("/api/payees/" + account.branch() + "/" + account.type().name() + "/" + account.number());
    }

    String basicAuthorization() {
        byte[] credentials = (clientId + ":" + clientSecret).getBytes(StandardCharsets.UTF_8);
        return "Basic " + Base64.getEncoder().encodeToString(credentials);
    }

    private URI at(String path) {
        return URI.create(base + path);
    }

    static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }

    @Override
    public String toString() {
        return "BankAccess[" + base + "]";
    }
}

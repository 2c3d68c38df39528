package dev.sekisho.identity.client;

import dev.sekisho.identity.client.ClientKeys.Assertion;
import dev.sekisho.identity.secrecy.KeyedHash;
import dev.sekisho.identity.secrecy.KeyedHash.Label;
import dev.sekisho.identity.token.TokenRules;
import dev.sekisho.identity.transaction.Transaction;
import dev.sekisho.kernel.event.identity.ClientRefused;
import dev.sekisho.kernel.event.identity.ClientTokenIssued;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.UUID;

/**
 * Gives a registered client a token for one service, by an assertion it signed with its own key (client_credentials,
 * private_key_jwt); there is no secret that both sides know.
 *
 * <p>Whatever is wrong about client, key, assertion or certificate is answered alike, and an unknown client costs the
 * same check of a signature.
 */
@ApplicationScoped
public class IssueClientToken {

    private final Clients clients;
    private final ClientKeys keys;
    private final ClientTokenSigner signer;
    private final TokenRules rules;
    private final KeyedHash hash;
    private final Transaction transaction;

    IssueClientToken(
            Clients clients,
            ClientKeys keys,
            ClientTokenSigner signer,
            TokenRules rules,
            KeyedHash hash,
            Transaction transaction) {
        this.clients = clients;
        this.keys = keys;
        this.signer = signer;
        this.rules = rules;
        this.hash = hash;
        this.transaction = transaction;
    }

    /** @param now the machine's time: tokens never follow the business clock */
    public ClientTokenOutcome issue(Request request, Instant now) {
        UUID named = keys.named(request.assertion()).orElseGet(UUID::randomUUID);
        Optional<OAuthClient> known = transaction.call(() -> clients.find(named));
        String keySet = known.map(client -> client.terms().keySet()).orElseGet(keys::nobodys);
        Optional<Assertion> assertion = keys.check(request.assertion(), named, keySet, now);
        if (known.isEmpty()) {
            return new ClientTokenOutcome.InvalidClient();
        }
        return transaction.call(() -> decide(clients.lock(named).orElseThrow(), assertion, request, now));
    }

    private ClientTokenOutcome decide(OAuthClient client, Optional<Assertion> assertion, Request request, Instant now) {
        UUID id = client.terms().id();
        if (request.clientId().filter(said -> !said.equals(id.toString())).isPresent()) {
            return refuse(id, "OTHER_CLIENT_NAMED");
        } else if (assertion.isEmpty()) {
            return refuse(id, "ASSERTION");
        } else if (isUsed(id, assertion.get(), now)) {
            return refuse(id, "ASSERTION_USED");
        } else if (isWithoutItsCertificate(client, request)) {
            return refuse(id, "CERTIFICATE");
        }
        return client instanceof ApprovedClient approved ? grant(approved, request, now) : refuse(id, "NOT_IN_FORCE");
    }

    private ClientTokenOutcome grant(ApprovedClient client, Request request, Instant now) {
        ClientTerms terms = client.terms();
        SortedSet<String> scopes = request.scopes().isEmpty() ? terms.scopes() : request.scopes();
        if (!terms.audiences().contains(request.audience())) {
            return new ClientTokenOutcome.InvalidTarget();
        } else if (!terms.scopes().containsAll(scopes)) {
            return new ClientTokenOutcome.InvalidScope();
        }
        Instant end = now.plus(rules.life());
        var claims = new ClientTokenClaims(
                UUID.randomUUID(), rules.issuer(), terms, request.audience(), new TreeSet<>(scopes), now, end);
        clients.noted(terms.id(), new ClientTokenIssued(claims.tokenId(), terms.id(), request.audience(), end));
        return new ClientTokenOutcome.Granted(signer.sign(claims), rules.life(), claims.scopes());
    }

    private boolean isUsed(UUID id, Assertion assertion, Instant now) {
        String used = hash.of(Label.CLIENT, id.toString(), assertion.id());
        return clients.useAssertion(used, assertion.endsAt(), now) == Clients.Use.AGAIN;
    }

    private static boolean isWithoutItsCertificate(OAuthClient client, Request request) {
        Optional<String> wanted = client.terms().certificate();
        return wanted.isPresent() && !wanted.equals(request.certificate());
    }

    private ClientTokenOutcome refuse(UUID id, String reason) {
        clients.noted(id, new ClientRefused(id, reason));
        return new ClientTokenOutcome.InvalidClient();
    }

    /**
     * What a client sent.
     *
     * @param scopes none means all that it has
     * @param certificate thumbprint of the certificate it came with
     */
    public record Request(
            String assertion,
            Optional<String> clientId,
            String audience,
            SortedSet<String> scopes,
            Optional<String> certificate) {

        @Override
        public String toString() {
            return "Request[redacted]";
        }
    }
}

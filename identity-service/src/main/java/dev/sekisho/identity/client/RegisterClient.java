package dev.sekisho.identity.client;

import dev.sekisho.identity.client.ClientOutcome.Done;
import dev.sekisho.identity.client.ClientOutcome.Reason;
import dev.sekisho.identity.client.ClientOutcome.Refused;
import dev.sekisho.identity.secrecy.KeyedHash;
import dev.sekisho.identity.secrecy.KeyedHash.Label;
import dev.sekisho.identity.staff.Actor;
import dev.sekisho.identity.staff.StaffRole;
import dev.sekisho.identity.staff.StaffTokens;
import dev.sekisho.identity.token.TokenRules;
import dev.sekisho.identity.transaction.Transaction;
import dev.sekisho.kernel.event.identity.ClientRefused;
import dev.sekisho.kernel.id.BankCode;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;

/** Proposes, approves and revokes clients; each time it is asked anew whether whoever does it still holds the role. */
@ApplicationScoped
public class RegisterClient {

    private final Clients clients;
    private final ClientKeys keys;
    private final StaffTokens tokens;
    private final TokenRules rules;
    private final KeyedHash hash;
    private final Transaction transaction;

    RegisterClient(
            Clients clients,
            ClientKeys keys,
            StaffTokens tokens,
            TokenRules rules,
            KeyedHash hash,
            Transaction transaction) {
        this.clients = clients;
        this.keys = keys;
        this.tokens = tokens;
        this.rules = rules;
        this.hash = hash;
        this.transaction = transaction;
    }

    public ClientOutcome propose(Actor by, Wish wish, Instant now) {
        Optional<String> keySet = keys.read(wish.keySet());
        if (keySet.isEmpty()) {
            return new Refused(Reason.KEYS);
        } else if (!rules.audiences().containsAll(wish.audiences())) {
            return new Refused(Reason.NO_SUCH_AUDIENCE);
        } else if (wish.bank().isPresent() && wish.certificate().isEmpty()) {
            return new Refused(Reason.CERTIFICATE_MISSING);
        }
        ClientTerms terms = new ClientTerms(
                UUID.randomUUID(),
                wish.name(),
                wish.bank(),
                new TreeSet<>(wish.audiences()),
                new TreeSet<>(wish.scopes()),
                keySet.get(),
                wish.certificate());
        ClientChange proposed = ProposedClient.by(by, terms, hash.of(Label.CLIENT, terms.keySet()), now);
        return transaction.call(() -> {
            if (!stands(by, now)) {
                return new Refused(Reason.NOT_ENTITLED);
            }
            clients.add(proposed);
            return new Done(proposed.client());
        });
    }

    public ClientOutcome approve(Actor by, UUID clientId, Instant now) {
        return transaction.call(() -> {
            if (!stands(by, now)) {
                return new Refused(Reason.NOT_ENTITLED);
            }
            return clients.lock(clientId)
                    .map(client -> decide(by, client, now))
                    .orElseGet(() -> new Refused(Reason.UNKNOWN));
        });
    }

    private ClientOutcome decide(Actor by, OAuthClient client, Instant now) {
        if (!(client instanceof ProposedClient proposed)) {
            return refuse(client, Reason.DECIDED);
        }
        return proposed.approve(by, now).map(this::keep).orElseGet(() -> refuse(client, Reason.SAME_PERSON));
    }

    public ClientOutcome revoke(Actor by, UUID clientId, Instant now) {
        return transaction.call(() -> {
            if (!stands(by, now)) {
                return new Refused(Reason.NOT_ENTITLED);
            }
            return clients.lock(clientId)
                    .map(client -> client instanceof RevokedClient ? new Done(client) : keep(client.revoke(by)))
                    .orElseGet(() -> new Refused(Reason.UNKNOWN));
        });
    }

    public List<OAuthClient> latest() {
        return transaction.call(clients::latest);
    }

    private ClientOutcome keep(ClientChange change) {
        clients.save(change);
        return new Done(change.client());
    }

    private ClientOutcome refuse(OAuthClient client, Reason why) {
        clients.noted(client.terms().id(), new ClientRefused(client.terms().id(), "APPROVAL_" + why.name()));
        return new Refused(why);
    }

    private boolean stands(Actor by, Instant now) {
        return tokens.stands(by.tokenId(), by.staffId(), StaffRole.ACCESS_ADMIN, now);
    }

    /** What is to be registered, as it was typed. */
    public record Wish(
            String name,
            Optional<BankCode> bank,
            Set<String> audiences,
            Set<String> scopes,
            String keySet,
            Optional<String> certificate) {}
}

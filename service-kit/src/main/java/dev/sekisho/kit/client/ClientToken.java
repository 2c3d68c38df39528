package dev.sekisho.kit.client;

import dev.sekisho.kernel.id.BankCode;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.jwt.JsonWebToken;

/** What a client's token says of it; there is none of a token that is a person's as well. */
record ClientToken(UUID clientId, Optional<BankCode> bank) {

    static final String ROLE = "client:";

    ClientToken {
        Objects.requireNonNull(clientId, "clientId");
        Objects.requireNonNull(bank, "bank");
    }

    /** The token, if it is a client's: it names itself, nobody else, and its groups are scopes of clients only. */
    static Optional<ClientToken> of(JsonWebToken token) {
        try {
            Object named = token.getClaim("client_id");
            boolean self = named != null && named.toString().equals(token.getSubject());
            return self && isForClientsOnly(token.getGroups())
                    ? Optional.of(new ClientToken(UUID.fromString(named.toString()), bank(token)))
                    : Optional.empty();
        } catch (IllegalArgumentException notAsIssued) {
            return Optional.empty();
        }
    }

    private static Optional<BankCode> bank(JsonWebToken token) {
        return Optional.ofNullable(token.getClaim("bank")).map(value -> new BankCode(value.toString()));
    }

    private static boolean isForClientsOnly(Set<String> groups) {
        return groups != null
                && !groups.isEmpty()
                && groups.stream().allMatch(group -> group.startsWith(ROLE) && group.length() > ROLE.length());
    }
}

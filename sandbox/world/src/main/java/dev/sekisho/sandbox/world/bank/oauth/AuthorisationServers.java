package dev.sekisho.sandbox.world.bank.oauth;

import dev.sekisho.sandbox.world.bank.Bank;
import java.util.Map;
import java.util.Optional;

/** The authorisation servers of those banks that have a page of their own, by bank code. */
public record AuthorisationServers(Map<String, Server> byCode) {

    public AuthorisationServers {
        byCode = Map.copyOf(byCode);
    }

    public Optional<Server> find(String code) {
        return Optional.ofNullable(byCode.get(code));
    }

    /** One bank's. */
    public record Server(Bank bank, Authorisations authorisations, IdTokens idTokens, SigningKey key) {}
}

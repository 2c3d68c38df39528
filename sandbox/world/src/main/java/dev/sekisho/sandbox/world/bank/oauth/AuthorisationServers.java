package dev.sekisho.sandbox.world.bank.oauth;

import dev.sekisho.sandbox.world.bank.Bank;
import dev.sekisho.sandbox.world.bank.Banks;
import dev.sekisho.sandbox.world.bank.app.Approvals;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/** The authorisation servers of those banks that have a page or an app of their own, each set up when it is first called. */
public final class AuthorisationServers {

    private final Banks banks;
    private final Function<Bank, Server> opening;
    private final Map<String, Server> open = new ConcurrentHashMap<>();

    /** @param opening is asked once for each bank */
    public AuthorisationServers(Banks banks, Function<Bank, Server> opening) {
        this.banks = banks;
        this.opening = opening;
    }

    public Optional<Server> find(String code) {
        return banks.find(code)
                .filter(bank -> bank.terms().redirect() || bank.terms().app())
                .map(bank -> open.computeIfAbsent(code, first -> opening.apply(bank)));
    }

    /** One bank's. */
    public record Server(
            Bank bank, Authorisations authorisations, Approvals approvals, IdTokens idTokens, SigningKey key) {}
}

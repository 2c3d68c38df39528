package dev.sekisho.kit.client;

import dev.sekisho.kernel.id.BankCode;
import dev.sekisho.kit.problem.ProblemException;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.RequestScoped;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.jwt.JsonWebToken;

/** Which registered client, a tool or a bank, makes the present request; anybody else is answered with 401. */
@RequestScoped
public class ClientCaller {

    private final SecurityIdentity identity;

    ClientCaller(SecurityIdentity identity) {
        this.identity = identity;
    }

    public UUID clientId() {
        return token().clientId();
    }

    /** The bank that the client belongs to; empty for the operator's own tools. */
    public Optional<BankCode> bank() {
        return token().bank();
    }

    private ClientToken token() {
        return Optional.of(identity.getPrincipal())
                .filter(JsonWebToken.class::isInstance)
                .map(JsonWebToken.class::cast)
                .flatMap(ClientToken::of)
                .orElseThrow(() -> ProblemException.of(401, "unauthenticated", "The caller is not authenticated")
                        .build());
    }
}

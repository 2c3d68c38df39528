package dev.sekisho.kit.caller;

import dev.sekisho.kit.problem.ProblemException;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.RequestScoped;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.jwt.JsonWebToken;

/** Who makes the present request: a customer by account id, or a service by its principal. */
@RequestScoped
public class Caller {

    private final SecurityIdentity identity;

    Caller(SecurityIdentity identity) {
        this.identity = identity;
    }

    /** The customer's account id; a token whose subject is none is answered with 401. */
    public UUID accountId() {
        try {
            return UUID.fromString(principal());
        } catch (IllegalArgumentException notAnId) {
            throw ProblemException.of(401, "unauthenticated", "The caller is not authenticated")
                    .build();
        }
    }

    /** The session of the customer's sign-in, if the token in hand belongs to one. */
    public Optional<UUID> sessionId() {
        try {
            return identity.getPrincipal() instanceof JsonWebToken token
                    ? Optional.ofNullable(token.<Object>getClaim("sid")).map(sid -> UUID.fromString(sid.toString()))
                    : Optional.empty();
        } catch (IllegalArgumentException notAnId) {
            return Optional.empty();
        }
    }

    /** The principal of a service, or the customer's account id as text. */
    public String principal() {
        return identity.getPrincipal().getName();
    }
}

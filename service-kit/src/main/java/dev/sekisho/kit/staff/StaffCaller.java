package dev.sekisho.kit.staff;

import dev.sekisho.kit.problem.ProblemException;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.RequestScoped;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.jwt.JsonWebToken;

/** Which staff member makes the present request; anybody else is answered with 401. */
@RequestScoped
public class StaffCaller {

    private final SecurityIdentity identity;

    StaffCaller(SecurityIdentity identity) {
        this.identity = identity;
    }

    public StaffMember member() {
        return token().member();
    }

    /** The {@code jti} of the token in hand, by which its standing is asked. */
    public UUID tokenId() {
        return token().tokenId();
    }

    private StaffToken token() {
        return Optional.of(identity.getPrincipal())
                .filter(JsonWebToken.class::isInstance)
                .map(JsonWebToken.class::cast)
                .flatMap(StaffToken::of)
                .orElseThrow(() -> ProblemException.of(401, "unauthenticated", "The caller is not authenticated")
                        .build());
    }
}

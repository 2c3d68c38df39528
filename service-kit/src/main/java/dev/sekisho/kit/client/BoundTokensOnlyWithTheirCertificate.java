package dev.sekisho.kit.client;

import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.identity.AuthenticationRequestContext;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.SecurityIdentityAugmentor;
import io.quarkus.vertx.http.runtime.security.HttpSecurityUtils;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.json.JsonString;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.jwt.JsonWebToken;

/**
 * A token that is bound to a certificate (RFC 8705) is worth nothing without it; a binding that is not understood is
 * one that is not met.
 */
@ApplicationScoped
class BoundTokensOnlyWithTheirCertificate implements SecurityIdentityAugmentor {

    private final PresentedCertificate presented;

    BoundTokensOnlyWithTheirCertificate(PresentedCertificate presented) {
        this.presented = presented;
    }

    @Override
    public Uni<SecurityIdentity> augment(SecurityIdentity identity, AuthenticationRequestContext context) {
        return augment(identity, context, Map.of());
    }

    @Override
    public Uni<SecurityIdentity> augment(
            SecurityIdentity identity, AuthenticationRequestContext context, Map<String, Object> attributes) {
        return identity.getPrincipal() instanceof JsonWebToken token && !isMet(token, attributes)
                ? Uni.createFrom().failure(new AuthenticationFailedException())
                : Uni.createFrom().item(identity);
    }

    private boolean isMet(JsonWebToken token, Map<String, Object> attributes) {
        Object binding = token.getClaim("cnf");
        if (binding == null) {
            return true;
        }
        RoutingContext request = HttpSecurityUtils.getRoutingContextAttribute(attributes);
        Optional<String> certificate = request == null ? Optional.empty() : presented.thumbprint(request);
        return certificate.isPresent() && certificate.equals(wanted(binding));
    }

    private static Optional<String> wanted(Object binding) {
        if (!(binding instanceof Map<?, ?> members) || members.size() != 1) {
            return Optional.empty();
        }
        Object value = members.get("x5t#S256");
        if (value instanceof JsonString text) {
            return Optional.of(text.getString());
        }
        return value instanceof String text ? Optional.of(text) : Optional.empty();
    }
}

package dev.sekisho.kit.assertion;

import io.quarkus.security.identity.AuthenticationRequestContext;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.SecurityIdentityAugmentor;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Nobody is a service but by an assertion: whatever groups another token names, roles of services are taken off it.
 *
 * <p>So a flaw in how customers' tokens are issued cannot open the doors between services.
 */
@ApplicationScoped
class ServiceRolesOnlyByAssertion implements SecurityIdentityAugmentor {

    static final String ASSERTED = "sekisho.asserted";
    static final String SERVICE_ROLE = "service:";

    @Override
    public Uni<SecurityIdentity> augment(SecurityIdentity identity, AuthenticationRequestContext context) {
        boolean asserted = Boolean.TRUE.equals(identity.getAttribute(ASSERTED));
        boolean claimsAService = identity.getRoles().stream().anyMatch(role -> role.startsWith(SERVICE_ROLE));
        return Uni.createFrom().item(asserted || !claimsAService ? identity : withoutServices(identity));
    }

    private static SecurityIdentity withoutServices(SecurityIdentity identity) {
        Set<String> roles = identity.getRoles().stream()
                .filter(role -> !role.startsWith(SERVICE_ROLE))
                .collect(Collectors.toSet());
        return QuarkusSecurityIdentity.builder()
                .setPrincipal(identity.getPrincipal())
                .addRoles(roles)
                .addCredentials(identity.getCredentials())
                .addAttributes(identity.getAttributes())
                .build();
    }
}

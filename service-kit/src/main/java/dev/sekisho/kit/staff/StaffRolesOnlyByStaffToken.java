package dev.sekisho.kit.staff;

import io.quarkus.security.identity.AuthenticationRequestContext;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.SecurityIdentityAugmentor;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import java.util.stream.Collectors;
import org.eclipse.microprofile.jwt.JsonWebToken;

/**
 * Nobody is staff but by a staff token: without a person behind it, roles of staff are taken off.
 *
 * <p>So a flaw in how customers' tokens are issued cannot approve anything, and no service can be a person.
 */
@ApplicationScoped
class StaffRolesOnlyByStaffToken implements SecurityIdentityAugmentor {

    @Override
    public Uni<SecurityIdentity> augment(SecurityIdentity identity, AuthenticationRequestContext context) {
        boolean claimsStaff = identity.getRoles().stream().anyMatch(role -> role.startsWith(StaffToken.ROLE));
        return Uni.createFrom().item(!claimsStaff || isStaff(identity) ? identity : withoutStaff(identity));
    }

    private static boolean isStaff(SecurityIdentity identity) {
        return identity.getPrincipal() instanceof JsonWebToken token
                && StaffToken.of(token).isPresent();
    }

    private static SecurityIdentity withoutStaff(SecurityIdentity identity) {
        Set<String> roles = identity.getRoles().stream()
                .filter(role -> !role.startsWith(StaffToken.ROLE))
                .collect(Collectors.toSet());
        return QuarkusSecurityIdentity.builder()
                .setPrincipal(identity.getPrincipal())
                .addRoles(roles)
                .addCredentials(identity.getCredentials())
                .addAttributes(identity.getAttributes())
                .build();
    }
}

package dev.sekisho.kit.client;

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
 * Nobody is a client but by a client's token, and a client is nothing else: a token that mixes loses what it mixes in.
 *
 * <p>So a flaw in how clients' tokens are issued makes nobody a customer, and none in how customers' are, a bank.
 */
@ApplicationScoped
class ClientRolesOnlyByClientToken implements SecurityIdentityAugmentor {

    @Override
    public Uni<SecurityIdentity> augment(SecurityIdentity identity, AuthenticationRequestContext context) {
        boolean claimsAClient = identity.getRoles().stream().anyMatch(role -> role.startsWith(ClientToken.ROLE));
        boolean namesAClient =
                identity.getPrincipal() instanceof JsonWebToken token && token.containsClaim("client_id");
        return Uni.createFrom()
                .item(
                        !(claimsAClient || namesAClient) || isClient(identity)
                                ? identity
                                : withoutRoles(identity, namesAClient));
    }

    private static boolean isClient(SecurityIdentity identity) {
        return identity.getPrincipal() instanceof JsonWebToken token
                && ClientToken.of(token).isPresent();
    }

    private static SecurityIdentity withoutRoles(SecurityIdentity identity, boolean all) {
        Set<String> roles = identity.getRoles().stream()
                .filter(role -> !all && !role.startsWith(ClientToken.ROLE))
                .collect(Collectors.toSet());
        return QuarkusSecurityIdentity.builder()
                .setPrincipal(identity.getPrincipal())
                .addRoles(roles)
                .addCredentials(identity.getCredentials())
                .addAttributes(identity.getAttributes())
                .build();
    }
}

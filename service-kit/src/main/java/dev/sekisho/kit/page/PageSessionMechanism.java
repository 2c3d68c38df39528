package dev.sekisho.kit.page;

import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.identity.IdentityProviderManager;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.request.AuthenticationRequest;
import io.quarkus.security.identity.request.TokenAuthenticationRequest;
import io.quarkus.smallrye.jwt.runtime.auth.JsonWebTokenCredential;
import io.quarkus.vertx.http.runtime.security.ChallengeData;
import io.quarkus.vertx.http.runtime.security.HttpAuthenticationMechanism;
import io.quarkus.vertx.http.runtime.security.HttpCredentialTransport;
import io.quarkus.vertx.http.runtime.security.HttpSecurityUtils;
import io.smallrye.mutiny.Uni;
import io.vertx.core.http.Cookie;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;

/**
 * Takes the token in the pages' cookie for a bearer's, and lets the same verification judge it; at paths of pages only, so
 * that no cookie is ever worth anything at the API. Whose token is not believed any more is nobody, and may sign in.
 */
@ApplicationScoped
class PageSessionMechanism implements HttpAuthenticationMechanism {

    private final Doors doors;
    private final PageSession session;

    PageSessionMechanism(Doors doors, PageSession session) {
        this.doors = doors;
        this.session = session;
    }

    @Override
    public Uni<SecurityIdentity> authenticate(RoutingContext context, IdentityProviderManager providers) {
        Cookie cookie = context.request().getCookie(session.ownName());
        boolean isLeftAlone = context.request().getHeader(HttpHeaders.AUTHORIZATION) != null;
        if (cookie == null
                || cookie.getValue().isEmpty()
                || isLeftAlone
                || doors.roomAt(context.normalizedPath()).isEmpty()) {
            return Uni.createFrom().nullItem();
        }
        var asked = new TokenAuthenticationRequest(new JsonWebTokenCredential(cookie.getValue()));
        HttpSecurityUtils.setRoutingContextAttribute(asked, context);
        return providers
                .authenticate(asked)
                .onFailure(AuthenticationFailedException.class)
                .recoverWithNull();
    }

    @Override
    public Uni<ChallengeData> getChallenge(RoutingContext context) {
        return Uni.createFrom().nullItem();
    }

    @Override
    public Set<Class<? extends AuthenticationRequest>> getCredentialTypes() {
        return Set.of(TokenAuthenticationRequest.class);
    }

    @Override
    public Uni<HttpCredentialTransport> getCredentialTransport(RoutingContext context) {
        return Uni.createFrom().item(new HttpCredentialTransport(HttpCredentialTransport.Type.COOKIE, "page"));
    }
}

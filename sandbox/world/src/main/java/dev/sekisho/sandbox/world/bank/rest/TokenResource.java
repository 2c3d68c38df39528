package dev.sekisho.sandbox.world.bank.rest;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.sekisho.sandbox.world.address.PublicAddress;
import dev.sekisho.sandbox.world.bank.app.AppAnswer;
import dev.sekisho.sandbox.world.bank.oauth.AuthorisationServers;
import dev.sekisho.sandbox.world.bank.oauth.Authorisations;
import dev.sekisho.sandbox.world.credential.BankClient;
import dev.sekisho.sandbox.world.fault.rest.Faulty;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestForm;

/** Turns a code into a mandate and the bank's signed word about the depositor. */
@Path("/banks/{code}")
class TokenResource {

    private static final String CIBA = "urn:openid:params:grant-type:ciba";

    private final BankDirectory directory;
    private final BankClient client;
    private final PublicAddress address;

    TokenResource(BankDirectory directory, BankClient client, PublicAddress address) {
        this.directory = directory;
        this.client = client;
        this.address = address;
    }

    @POST
    @Path("/oauth/token")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Faulty("bank")
    @Operation(summary = "A code, once, with the PKCE verifier; or what became of an approval in the app (CIBA)")
    public TokenView token(
            @PathParam("code") String bankCode,
            @RestForm("client_id") String clientId,
            @RestForm("client_secret") String clientSecret,
            @RestForm("grant_type") String grantType,
            @RestForm("code") String code,
            @RestForm("redirect_uri") String redirectUri,
            @RestForm("code_verifier") String verifier,
            @RestForm("auth_req_id") String approval,
            @Context UriInfo called) {
        var server = directory.server(bankCode);
        if (!client.is(clientId, clientSecret)) {
            throw OAuthError.invalidClient();
        }
        if (CIBA.equals(grantType) && approval != null) {
            return ofApproval(server, server.approvals().ask(approval), issuer(called, bankCode));
        }
        if (!"authorization_code".equals(grantType) || code == null || redirectUri == null || verifier == null) {
            throw OAuthError.invalidRequest("grant_type, code, redirect_uri and code_verifier are needed");
        }
        var redeemed = server.authorisations()
                .redeem(code, address(redirectUri), verifier)
                .orElseThrow(OAuthError::invalidGrant);
        return new TokenView(redeemed.mandate().token(), "Bearer", idToken(server, issuer(called, bankCode), redeemed));
    }

    private TokenView ofApproval(AuthorisationServers.Server server, AppAnswer answer, String issuer) {
        if (answer instanceof AppAnswer.Granted granted) {
            var depositor = directory.depositor(server.bank(), granted.request().account());
            String idToken = server.idTokens().write(issuer, client.id(), granted.request(), depositor);
            return new TokenView(granted.mandate().token(), "Bearer", idToken);
        }
        throw OAuthError.noTokens(error(answer));
    }

    private static String error(AppAnswer answer) {
        if (answer instanceof AppAnswer.Pending) {
            return "authorization_pending";
        }
        if (answer instanceof AppAnswer.SlowDown) {
            return "slow_down";
        }
        return answer instanceof AppAnswer.Denied ? "access_denied" : "expired_token";
    }

    @GET
    @Path("/jwks.json")
    @Operation(summary = "The bank's public key")
    public KeysView keys(@PathParam("code") String code) {
        return new KeysView(List.of(directory.server(code).key().toJwk()));
    }

    private String idToken(AuthorisationServers.Server server, String issuer, Authorisations.Redeemed redeemed) {
        var request = redeemed.request();
        var depositor = directory.depositor(server.bank(), request.account());
        return server.idTokens().write(issuer, client.id(), request, depositor);
    }

    private String issuer(UriInfo called, String bankCode) {
        return address.of(called) + "/banks/" + bankCode;
    }

    private static URI address(String redirectUri) {
        try {
            return URI.create(redirectUri);
        } catch (IllegalArgumentException e) {
            throw OAuthError.invalidGrant();
        }
    }

    /** The mandate and the id token. */
    record TokenView(
            @JsonProperty("access_token") String accessToken,
            @JsonProperty("token_type") String tokenType,
            @JsonProperty("id_token") String idToken) {

        @Override
        public String toString() {
            return "TokenView[***]";
        }
    }

    /** A JSON Web Key Set. */
    record KeysView(List<Map<String, String>> keys) {}
}

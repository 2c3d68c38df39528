package dev.sekisho.identity.client.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import dev.sekisho.identity.client.ClientTokenOutcome;
import dev.sekisho.identity.client.IssueClientToken;
import dev.sekisho.kit.client.PresentedCertificate;
import dev.sekisho.kit.clock.SystemClock;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/**
 * The token endpoint of OAuth 2.0 for tools and banks: client_credentials with private_key_jwt and nothing else.
 *
 * <p>It speaks as RFC 6749 has it, which clients' libraries know: a form, and errors as codes instead of problems.
 */
@Path("/oauth/token")
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
@Produces(MediaType.APPLICATION_JSON)
@PermitAll
@Tag(name = "clients")
class OAuthTokenResource {

    private static final String ASSERTION_TYPE = "urn:ietf:params:oauth:client-assertion-type:jwt-bearer";
    private static final Set<String> PARAMETERS =
            Set.of("grant_type", "client_assertion_type", "client_assertion", "client_id", "resource", "scope");
    private static final int LONGEST = 6_000;

    private final IssueClientToken issue;
    private final PresentedCertificate certificate;
    private final SystemClock clock;

    OAuthTokenResource(IssueClientToken issue, PresentedCertificate certificate, SystemClock clock) {
        this.issue = issue;
        this.certificate = certificate;
        this.clock = clock;
    }

    @POST
    @Operation(summary = "A token for one service (parameter resource), by an assertion signed with the client's key")
    @APIResponse(responseCode = "200", description = "A token, bound to the client's certificate if it has one")
    @APIResponse(
            responseCode = "400",
            description = "invalid_request, unsupported_grant_type, invalid_target or invalid_scope")
    @APIResponse(responseCode = "401", description = "invalid_client, whatever the reason")
    public Response token(MultivaluedMap<String, String> form) {
        if (!isWellFormed(form)) {
            return refusal(400, "invalid_request");
        } else if (!"client_credentials".equals(form.getFirst("grant_type"))) {
            return refusal(400, "unsupported_grant_type");
        } else if (form.getFirst("client_assertion") == null
                || !ASSERTION_TYPE.equals(form.getFirst("client_assertion_type"))) {
            return refusal(401, "invalid_client");
        }
        return answer(issue.issue(request(form), clock.instant()));
    }

    /** Each parameter once, none that we do not know: a client_secret is not a way in. */
    private static boolean isWellFormed(MultivaluedMap<String, String> form) {
        return form != null
                && PARAMETERS.containsAll(form.keySet())
                && form.values().stream().allMatch(OAuthTokenResource::isOneText)
                && form.containsKey("grant_type")
                && form.containsKey("resource");
    }

    private static boolean isOneText(List<String> values) {
        return values.size() == 1
                && !values.get(0).isBlank()
                && values.get(0).length() <= LONGEST
                && values.get(0).chars().allMatch(c -> c >= ' ' && c <= '~');
    }

    private IssueClientToken.Request request(MultivaluedMap<String, String> form) {
        String scope = form.getFirst("scope");
        return new IssueClientToken.Request(
                form.getFirst("client_assertion"),
                Optional.ofNullable(form.getFirst("client_id")),
                form.getFirst("resource"),
                scope == null
                        ? new TreeSet<>()
                        : new TreeSet<>(List.of(scope.strip().split(" +"))),
                certificate.thumbprint());
    }

    private static Response answer(ClientTokenOutcome outcome) {
        if (outcome instanceof ClientTokenOutcome.Granted granted) {
            return Response.ok(TokenView.of(granted)).build();
        } else if (outcome instanceof ClientTokenOutcome.InvalidTarget) {
            return refusal(400, "invalid_target");
        } else if (outcome instanceof ClientTokenOutcome.InvalidScope) {
            return refusal(400, "invalid_scope");
        }
        return refusal(401, "invalid_client");
    }

    private static Response refusal(int status, String error) {
        return Response.status(status).entity(new ErrorView(error)).build();
    }

    /** A token in the words of RFC 6749. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record TokenView(
            @JsonProperty("access_token") String accessToken,
            @JsonProperty("token_type") String tokenType,
            @JsonProperty("expires_in") long expiresInSeconds,
            String scope) {

        static TokenView of(ClientTokenOutcome.Granted granted) {
            return new TokenView(
                    granted.accessToken(), "Bearer", granted.life().toSeconds(), String.join(" ", granted.scopes()));
        }

        @Override
        public String toString() {
            return "TokenView[redacted]";
        }
    }

    /** Why there is no token, as a code. */
    record ErrorView(String error) {}
}

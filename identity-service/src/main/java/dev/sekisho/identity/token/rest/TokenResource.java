package dev.sekisho.identity.token.rest;

import dev.sekisho.identity.account.EmailAddress;
import dev.sekisho.identity.account.Password;
import dev.sekisho.identity.token.IssueToken;
import dev.sekisho.kit.clock.SystemClock;
import jakarta.annotation.security.PermitAll;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Signing in: a token for one service, and a session that gets the next ones. */
@Path("/v1/tokens")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@PermitAll
@Tag(name = "tokens")
class TokenResource {

    /** What an app may call its device: random, and its own. */
    static final String DEVICE = "[A-Za-z0-9_-]{16,64}";

    private final IssueToken issueToken;
    private final SystemClock clock;

    TokenResource(IssueToken issueToken, SystemClock clock) {
        this.issueToken = issueToken;
        this.clock = clock;
    }

    @POST
    @Operation(summary = "Sign in with address and password for one service")
    @APIResponse(
            responseCode = "200",
            description = "A token for this service, good for at most ten minutes, and a refresh token, good once")
    @APIResponse(responseCode = "400", description = "Problem invalid-request, malformed-json or audience-unknown")
    @APIResponse(
            responseCode = "401",
            description =
                    "Problem authentication-failed, whatever the reason: unknown address, password, too many tries")
    @APIResponse(responseCode = "429", description = "Problem busy; Retry-After says when to try again")
    public TokenView issue(@NotNull @Valid TokenRequest request) {
        Optional<EmailAddress> address = EmailAddress.typed(request.email());
        if (address.isEmpty()) {
            throw TokenView.refused();
        }
        return TokenView.of(issueToken.issue(
                address.get(),
                request.password(),
                request.audience(),
                Optional.ofNullable(request.device()),
                clock.instant()));
    }

    /** With what somebody signs in. */
    record TokenRequest(
            @NotBlank @Size(max = 254) String email,
            @NotBlank @Size(max = Password.LONGEST * 2) String password,
            @NotBlank @Size(max = 64) String audience,

            @Pattern(regexp = DEVICE) String device) {

        @Override
        public String toString() {
            return "TokenRequest[redacted]";
        }
    }
}

package dev.sekisho.identity.passkey.rest;

import dev.sekisho.identity.passkey.SignInByPasskey;
import dev.sekisho.identity.token.TokenOutcome;
import dev.sekisho.identity.webauthn.PasskeyAssertion;
import dev.sekisho.identity.webauthn.PasskeyVerifier;
import dev.sekisho.kit.clock.SystemClock;
import dev.sekisho.kit.problem.ProblemException;
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
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Signing in by a passkey: nobody says who they are, the authenticator does. */
@Path("/v1")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@PermitAll
@Tag(name = "passkeys")
class SignInResource {

    static final String FORM = "[A-Za-z0-9_-]*";

    private final SignInByPasskey signIn;
    private final PasskeyVerifier verifier;
    private final SystemClock clock;

    SignInResource(SignInByPasskey signIn, PasskeyVerifier verifier, SystemClock clock) {
        this.signIn = signIn;
        this.verifier = verifier;
        this.clock = clock;
    }

    @POST
    @Path("/passkey-challenges")
    @Consumes(MediaType.WILDCARD)
    @Operation(summary = "A challenge to answer by a passkey")
    @APIResponse(responseCode = "200", description = "Good for five minutes and one answer")
    public PasskeyViews.ChallengeView challenge() {
        return PasskeyViews.ChallengeView.of(signIn.challenge(clock.instant()), verifier.relyingParty());
    }

    @POST
    @Path("/passkey-tokens")
    @Operation(summary = "Sign in by a passkey for one service")
    @APIResponse(responseCode = "200", description = "A token for this service, and a refresh token, good once")
    @APIResponse(responseCode = "400", description = "Problem invalid-request, malformed-json or audience-unknown")
    @APIResponse(responseCode = "401", description = "Problem authentication-failed, whatever the reason")
    public TokenView token(@NotNull @Valid SignInRequest request) {
        TokenOutcome outcome = signIn.signIn(
                request.shown(), request.audience(), Optional.ofNullable(request.device()), clock.instant());
        if (outcome instanceof TokenOutcome.Granted granted) {
            return TokenView.of(granted);
        } else if (outcome instanceof TokenOutcome.NoSuchAudience) {
            throw ProblemException.of(400, "audience-unknown", "There is no such service to have a token for")
                    .build();
        }
        throw ProblemException.of(401, "authentication-failed", "The passkey is not accepted")
                .build();
    }

    static byte[] decoded(String field, String text) {
        try {
            return Base64.getUrlDecoder().decode(text);
        } catch (IllegalArgumentException notBase64) {
            throw ProblemException.of(400, "invalid-request", "A field of the request is not valid")
                    .with("violations", List.of(Map.of("field", field, "rule", "Base64Url")))
                    .build();
        }
    }

    /** What a browser gives back for a challenge, each part in Base64 for addresses. */
    record SignInRequest(
            @NotBlank @Size(max = 1_000) @Pattern(regexp = FORM) String challengeId,

            @NotBlank @Size(max = 1_400) @Pattern(regexp = FORM) String credentialId,

            @NotBlank @Size(max = 4_000) @Pattern(regexp = FORM) String clientDataJson,

            @NotBlank @Size(max = 4_000) @Pattern(regexp = FORM) String authenticatorData,

            @NotBlank @Size(max = 1_400) @Pattern(regexp = FORM) String signature,

            @NotBlank @Size(max = 64) String audience,

            @Pattern(regexp = "[A-Za-z0-9_-]{16,64}") String device) {

        SignInByPasskey.Shown shown() {
            return new SignInByPasskey.Shown(
                    challengeId,
                    new PasskeyAssertion(
                            decoded("credentialId", credentialId),
                            decoded("clientDataJson", clientDataJson),
                            decoded("authenticatorData", authenticatorData),
                            decoded("signature", signature)));
        }

        @Override
        public String toString() {
            return "SignInRequest[redacted]";
        }
    }

    /** A token as OAuth 2.0 names its parts, its session, and what gets the next one. */
    record TokenView(
            String accessToken,
            String tokenType,
            long expiresInSeconds,
            UUID sessionId,
            String refreshToken,
            long refreshExpiresInSeconds) {

        static TokenView of(TokenOutcome.Granted granted) {
            TokenOutcome.Renewal renewal = granted.renewal().orElseThrow();
            return new TokenView(
                    granted.accessToken(),
                    "Bearer",
                    granted.life().toSeconds(),
                    renewal.sessionId(),
                    renewal.refreshToken(),
                    renewal.life().toSeconds());
        }

        @Override
        public String toString() {
            return "TokenView[redacted]";
        }
    }
}

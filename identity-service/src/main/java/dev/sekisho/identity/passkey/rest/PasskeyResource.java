package dev.sekisho.identity.passkey.rest;

import dev.sekisho.identity.passkey.ManagePasskeys;
import dev.sekisho.identity.passkey.PasskeyHolder;
import dev.sekisho.identity.passkey.PasskeyOutcome;
import dev.sekisho.identity.passkey.PasskeyOutcome.Reason;
import dev.sekisho.identity.webauthn.PasskeyAttestation;
import dev.sekisho.identity.webauthn.PasskeyVerifier;
import dev.sekisho.kernel.id.AccountId;
import dev.sekisho.kit.caller.Caller;
import dev.sekisho.kit.clock.SystemClock;
import dev.sekisho.kit.problem.ProblemException;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;

/** The caller's own passkeys, and never another's. */
@Path("/v1/passkeys")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed("customer")
@Tag(name = "passkeys")
class PasskeyResource {

    private final ManagePasskeys manage;
    private final PasskeyVerifier verifier;
    private final Caller caller;
    private final SystemClock clock;

    PasskeyResource(ManagePasskeys manage, PasskeyVerifier verifier, Caller caller, SystemClock clock) {
        this.manage = manage;
        this.verifier = verifier;
        this.caller = caller;
        this.clock = clock;
    }

    @GET
    @Operation(summary = "The caller's passkeys, the oldest first")
    @APIResponse(responseCode = "200", description = "The passkeys")
    @APIResponse(responseCode = "404", description = "Problem not-found")
    public PasskeyViews.PasskeysView passkeys() {
        return manage.of(holder().account())
                .map(all -> new PasskeyViews.PasskeysView(
                        all.stream().map(PasskeyViews.PasskeyView::of).toList()))
                .orElseThrow(() -> problem(Reason.UNKNOWN));
    }

    @POST
    @Path("/options")
    @Consumes(MediaType.WILDCARD)
    @Operation(summary = "What a browser is told to make a passkey, within ten minutes of signing in")
    @APIResponse(responseCode = "200", description = "Options of navigator.credentials.create, and the challenge's id")
    @APIResponse(responseCode = "403", description = "Problem sign-in-again")
    @APIResponse(responseCode = "404", description = "Problem not-found")
    public PasskeyViews.OptionsView options() {
        return PasskeyViews.OptionsView.of(
                resultOf(manage.options(holder(), clock.instant())), holder().account(), verifier.relyingParty());
    }

    @POST
    @ResponseStatus(201)
    @Operation(summary = "Register the passkey the browser made; the mailbox is told")
    @APIResponse(responseCode = "201", description = "Its holder may sign in by it from now on")
    @APIResponse(responseCode = "403", description = "Problem sign-in-again")
    @APIResponse(responseCode = "404", description = "Problem not-found")
    @APIResponse(responseCode = "409", description = "Problem too-many-passkeys")
    @APIResponse(responseCode = "422", description = "Problem passkey-refused, whatever the reason")
    public PasskeyViews.PasskeyView register(@NotNull @Valid RegistrationRequest request) {
        return PasskeyViews.PasskeyView.of(
                resultOf(manage.register(holder(), request.challengeId(), request.attestation(), clock.instant())));
    }

    @DELETE
    @Path("/{passkeyId}")
    @Operation(
            summary = "Take one of the caller's passkeys away, within ten minutes of signing in; the mailbox is told")
    @APIResponse(responseCode = "204", description = "Nobody signs in by it any more")
    @APIResponse(responseCode = "403", description = "Problem sign-in-again")
    @APIResponse(responseCode = "404", description = "Problem not-found")
    public void remove(@PathParam("passkeyId") UUID passkeyId) {
        resultOf(manage.remove(holder(), passkeyId, clock.instant()));
    }

    private PasskeyHolder holder() {
        return new PasskeyHolder(new AccountId(caller.accountId()), caller.sessionId());
    }

    private static <T> T resultOf(PasskeyOutcome<T> outcome) {
        if (outcome instanceof PasskeyOutcome.Done<T> done) {
            return done.result();
        }
        throw problem(((PasskeyOutcome.Refused<T>) outcome).why());
    }

    private static ProblemException problem(Reason why) {
        return switch (why) {
            case UNKNOWN ->
                ProblemException.of(404, "not-found", "There is no such thing").build();
            case SIGN_IN_AGAIN ->
                ProblemException.of(403, "sign-in-again", "This is done right after signing in only")
                        .build();
            case TOO_MANY ->
                ProblemException.of(409, "too-many-passkeys", "The account has as many passkeys as it may")
                        .build();
            case NOT_ACCEPTED ->
                ProblemException.of(422, "passkey-refused", "The passkey is not accepted")
                        .build();
        };
    }

    /** What a browser gives back for a new passkey, each part in Base64 for addresses. */
    record RegistrationRequest(
            @NotBlank @Size(max = 1_000) @Pattern(regexp = SignInResource.FORM) String challengeId,

            @NotBlank @Size(max = 4_000) @Pattern(regexp = SignInResource.FORM) String clientDataJson,

            @NotBlank @Size(max = 16_000) @Pattern(regexp = SignInResource.FORM) String attestationObject) {

        PasskeyAttestation attestation() {
            return new PasskeyAttestation(
                    SignInResource.decoded("clientDataJson", clientDataJson),
                    SignInResource.decoded("attestationObject", attestationObject));
        }

        @Override
        public String toString() {
            return "RegistrationRequest[redacted]";
        }
    }
}

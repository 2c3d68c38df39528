package dev.sekisho.identity.staff.rest;

import dev.sekisho.identity.account.EmailAddress;
import dev.sekisho.identity.staff.RegisterPasskey;
import dev.sekisho.identity.staff.SignInStaff;
import dev.sekisho.identity.webauthn.PasskeyAttestation;
import dev.sekisho.identity.webauthn.PasskeyChallenges;
import dev.sekisho.identity.webauthn.PasskeyVerifier;
import dev.sekisho.kit.clock.SystemClock;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
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
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;

/** Passkeys of staff: challenges to sign in by, and registration for somebody who is signed in. */
@Path("/v1")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({
    "staff:support",
    "staff:support-supervisor",
    "staff:operations",
    "staff:operations-approver",
    "staff:reviewer",
    "staff:mlro",
    "staff:investigator",
    "staff:auditor",
    "staff:bank-user",
    "staff:access-admin"
})
@Tag(name = "staff")
class PasskeyResource {

    private final RegisterPasskey register;
    private final PasskeyChallenges challenges;
    private final PasskeyVerifier verifier;
    private final SignInStaff signIn;
    private final Acting acting;
    private final SystemClock clock;

    PasskeyResource(
            RegisterPasskey register,
            PasskeyChallenges challenges,
            PasskeyVerifier verifier,
            SignInStaff signIn,
            Acting acting,
            SystemClock clock) {
        this.register = register;
        this.challenges = challenges;
        this.verifier = verifier;
        this.signIn = signIn;
        this.acting = acting;
        this.clock = clock;
    }

    @POST
    @Path("/staff-challenges")
    @PermitAll
    @Operation(summary = "A challenge to answer by a passkey")
    @APIResponse(responseCode = "200", description = "The same for an address that nobody here has")
    public PasskeyViews.ChallengeView challenge(@NotNull @Valid ChallengeRequest request) {
        EmailAddress address =
                EmailAddress.typed(request.email()).orElseThrow(() -> StaffProblems.invalid("email", "Email"));
        return PasskeyViews.ChallengeView.of(
                challenges.issue(signIn.subjectOf(address), clock.instant()), verifier.relyingParty());
    }

    @POST
    @Path("/staff-passkeys/options")
    @Consumes(MediaType.WILDCARD)
    @Operation(summary = "What a browser is told to make a passkey")
    @APIResponse(responseCode = "200", description = "Options of navigator.credentials.create, and the challenge's id")
    @APIResponse(responseCode = "403", description = "Problem forbidden or not-entitled")
    public PasskeyViews.OptionsView options() {
        return PasskeyViews.OptionsView.of(
                StaffProblems.resultOf(register.options(acting.actor(), clock.instant())),
                acting.actor().staffId(),
                verifier.relyingParty());
    }

    @POST
    @Path("/staff-passkeys")
    @ResponseStatus(201)
    @Operation(summary = "Register the passkey the browser made")
    @APIResponse(responseCode = "201", description = "It may stand for the authenticator's code from now on")
    @APIResponse(responseCode = "403", description = "Problem forbidden or not-entitled")
    @APIResponse(responseCode = "409", description = "Problem too-many-passkeys")
    @APIResponse(responseCode = "422", description = "Problem passkey-refused, whatever the reason")
    public PasskeyViews.PasskeyView register(@NotNull @Valid RegistrationRequest request) {
        return PasskeyViews.PasskeyView.of(StaffProblems.resultOf(
                register.register(acting.actor(), request.challengeId(), request.attestation(), clock.instant())));
    }

    /** Whose challenge. */
    record ChallengeRequest(@NotBlank @Size(max = 254) String email) {

        @Override
        public String toString() {
            return "ChallengeRequest[redacted]";
        }
    }

    /** What a browser gives back for a new passkey, each part in Base64 for addresses. */
    record RegistrationRequest(
            @NotBlank @Size(max = 1_000) @Pattern(regexp = PasskeyAnswer.FORM) String challengeId,

            @NotBlank @Size(max = 4_000) @Pattern(regexp = PasskeyAnswer.FORM) String clientDataJson,

            @NotBlank @Size(max = 20_000) @Pattern(regexp = PasskeyAnswer.FORM) String attestationObject) {

        PasskeyAttestation attestation() {
            return new PasskeyAttestation(
                    PasskeyAnswer.decoded("clientDataJson", clientDataJson),
                    PasskeyAnswer.decoded("attestationObject", attestationObject));
        }
    }
}

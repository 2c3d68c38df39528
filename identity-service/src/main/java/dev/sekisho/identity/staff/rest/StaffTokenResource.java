package dev.sekisho.identity.staff.rest;

import dev.sekisho.identity.account.EmailAddress;
import dev.sekisho.identity.account.Password;
import dev.sekisho.identity.staff.ExchangeStaffToken;
import dev.sekisho.identity.staff.SecondFactor;
import dev.sekisho.identity.staff.SignInStaff;
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
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Signing in as staff: a password and a second factor for a token for one service. */
@Path("/v1")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "staff")
class StaffTokenResource {

    private final SignInStaff signIn;
    private final ExchangeStaffToken exchange;
    private final Acting acting;
    private final SystemClock clock;

    StaffTokenResource(SignInStaff signIn, ExchangeStaffToken exchange, Acting acting, SystemClock clock) {
        this.signIn = signIn;
        this.exchange = exchange;
        this.acting = acting;
        this.clock = clock;
    }

    @POST
    @Path("/staff-tokens")
    @PermitAll
    @Operation(summary = "Sign in with address, password and an authenticator's code or a passkey")
    @APIResponse(responseCode = "200", description = "A token for this service, good for at most ten minutes")
    @APIResponse(responseCode = "400", description = "Problem invalid-request, malformed-json or audience-unknown")
    @APIResponse(responseCode = "401", description = "Problem authentication-failed, whatever the reason")
    @APIResponse(responseCode = "429", description = "Problem busy")
    public StaffTokenView issue(@NotNull @Valid SignInRequest request) {
        SecondFactor factor = request.factor();
        Optional<EmailAddress> address = EmailAddress.typed(request.email());
        return StaffTokenView.of(signIn.signIn(
                address.orElseThrow(StaffTokenView::refused),
                request.password(),
                factor,
                request.audience(),
                clock.instant()));
    }

    @POST
    @Path("/staff-token-exchanges")
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
    @Operation(summary = "A token for another service, with no later end, for somebody who is signed in here")
    @APIResponse(responseCode = "200", description = "A token for that service with the roles in force now")
    @APIResponse(responseCode = "400", description = "Problem audience-unknown")
    @APIResponse(responseCode = "401", description = "Problem authentication-failed: the token in hand was ended")
    public StaffTokenView exchange(@NotNull @Valid ExchangeRequest request) {
        return StaffTokenView.of(exchange.exchange(acting.actor(), request.audience(), clock.instant()));
    }

    /** With what somebody signs in: one second factor, not two. */
    record SignInRequest(
            @NotBlank @Size(max = 254) String email,
            @NotBlank @Size(max = Password.LONGEST * 2) String password,
            @NotBlank @Size(max = 64) String audience,

            @Pattern(regexp = "[0-9]{6}") String totp,
            @Valid PasskeyAnswer passkey) {

        SecondFactor factor() {
            if ((totp == null) == (passkey == null)) {
                throw StaffProblems.invalid("totp", "OneSecondFactor");
            }
            return totp == null ? passkey.factor() : new SecondFactor.TotpCode(totp);
        }

        @Override
        public String toString() {
            return "SignInRequest[redacted]";
        }
    }

    /** For which service. */
    record ExchangeRequest(@NotBlank @Size(max = 64) String audience) {}
}

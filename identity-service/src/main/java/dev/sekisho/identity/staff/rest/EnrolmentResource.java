package dev.sekisho.identity.staff.rest;

import dev.sekisho.identity.account.Password;
import dev.sekisho.identity.account.PasswordPolicy;
import dev.sekisho.identity.staff.EnrolStaff;
import dev.sekisho.identity.staff.FoundStaff;
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
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;

/** From an invitation to a password and an authenticator; whatever does not fit is refused alike. */
@Path("/v1")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@PermitAll
@Tag(name = "staff")
class EnrolmentResource {

    private final FoundStaff found;
    private final EnrolStaff enrol;
    private final PasswordPolicy passwords;
    private final SystemClock clock;

    EnrolmentResource(FoundStaff found, EnrolStaff enrol, PasswordPolicy passwords, SystemClock clock) {
        this.found = found;
        this.enrol = enrol;
        this.passwords = passwords;
        this.clock = clock;
    }

    @POST
    @Path("/staff-foundations")
    @ResponseStatus(201)
    @Operation(summary = "One of the two founders whom the configuration names becomes an access administrator, once")
    @APIResponse(responseCode = "201", description = "The account, and a code to enrol by as everybody does")
    @APIResponse(responseCode = "422", description = "Problem enrolment-refused, whatever the reason")
    public EnteredView found(@NotNull @Valid FoundationRequest request) {
        return EnteredView.of(
                StaffProblems.resultOf(found.found(request.entry().staff(), request.enrolmentCode(), clock.instant())));
    }

    @POST
    @Path("/staff-enrolments")
    @ResponseStatus(201)
    @Operation(summary = "Choose a password and get an authenticator's secret, by the enrolment code")
    @APIResponse(responseCode = "201", description = "The secret; it is shown once, and again only drawn anew")
    @APIResponse(responseCode = "404", description = "Problem not-found")
    @APIResponse(
            responseCode = "422",
            description = "Problem enrolment-refused, whatever the reason, or password-refused")
    @APIResponse(responseCode = "429", description = "Problem busy")
    public EnrolmentView begin(@NotNull @Valid EnrolmentRequest request) {
        Password password = passwords.choose(request.password()).orElseThrow(StaffProblems::chooseAnother);
        return EnrolmentView.of(StaffProblems.resultOf(
                enrol.begin(request.staffId(), request.enrolmentCode(), password, clock.instant())));
    }

    @POST
    @Path("/staff-enrolments/{staffId}/confirmations")
    @Operation(summary = "Show that the authenticator works; the enrolment code is used up")
    @APIResponse(responseCode = "204", description = "The member may sign in")
    @APIResponse(responseCode = "404", description = "Problem not-found")
    @APIResponse(responseCode = "422", description = "Problem enrolment-refused, whatever the reason")
    public void confirm(@PathParam("staffId") UUID staffId, @NotNull @Valid ConfirmationRequest request) {
        StaffProblems.resultOf(enrol.confirm(staffId, request.enrolmentCode(), request.totp(), clock.instant()));
    }

    /** A founder, as the documents show them, and the code whose hash is in the configuration. */
    record FoundationRequest(
            @NotNull @Pattern(regexp = "[ -~]{20,200}") String enrolmentCode,

            @NotBlank @Size(max = 100) @Pattern(regexp = NewStaffRequest.NAME) String displayName,

            @NotBlank @Pattern(regexp = NewStaffRequest.KANA) String nameKana,

            @NotNull @Pattern(regexp = NewStaffRequest.DATE) String birthDate,

            @NotNull @Pattern(regexp = NewStaffRequest.DOCUMENT) String documentNumber,

            @NotBlank @Size(max = 254) String email) {

        NewStaffRequest entry() {
            return new NewStaffRequest(displayName, nameKana, birthDate, documentNumber, email, null);
        }

        @Override
        public String toString() {
            return "FoundationRequest[redacted]";
        }
    }

    /** Who enrols, by which code, with what password. */
    record EnrolmentRequest(
            @NotNull UUID staffId,
            @NotNull @Pattern(regexp = "[0-9a-f]{40}") String enrolmentCode,

            @NotBlank @Size(min = Password.SHORTEST, max = Password.LONGEST) String password) {

        @Override
        public String toString() {
            return "EnrolmentRequest[redacted]";
        }
    }

    /** The enrolment's code and the authenticator's. */
    record ConfirmationRequest(
            @NotNull @Pattern(regexp = "[0-9a-f]{40}") String enrolmentCode,
            @NotNull @Pattern(regexp = "[0-9]{6}") String totp) {

        @Override
        public String toString() {
            return "ConfirmationRequest[redacted]";
        }
    }
}

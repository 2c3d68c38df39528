package dev.sekisho.identity.password.rest;

import dev.sekisho.identity.account.EmailAddress;
import dev.sekisho.identity.account.Password;
import dev.sekisho.identity.password.ChangePassword;
import dev.sekisho.identity.password.ConfirmPasswordReset;
import dev.sekisho.identity.password.PasswordOutcome;
import dev.sekisho.identity.password.ResetStart;
import dev.sekisho.identity.password.StartPasswordReset;
import dev.sekisho.kernel.id.AccountId;
import dev.sekisho.kit.caller.Caller;
import dev.sekisho.kit.clock.SystemClock;
import dev.sekisho.kit.problem.ProblemException;
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
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestResponse;

/** Another password, by the one in force or by the mailbox; nothing here tells whether an address is known. */
@Path("/v1")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "account")
class PasswordResource {

    private final ChangePassword change;
    private final StartPasswordReset start;
    private final ConfirmPasswordReset confirm;
    private final Caller caller;
    private final SystemClock clock;

    PasswordResource(
            ChangePassword change,
            StartPasswordReset start,
            ConfirmPasswordReset confirm,
            Caller caller,
            SystemClock clock) {
        this.change = change;
        this.start = start;
        this.confirm = confirm;
        this.caller = caller;
        this.clock = clock;
    }

    @POST
    @Path("/password-changes")
    @RolesAllowed("customer")
    @Operation(summary = "Choose another password; the caller's other sessions are over")
    @APIResponse(responseCode = "204", description = "The new password is in force")
    @APIResponse(responseCode = "404", description = "Problem not-found")
    @APIResponse(
            responseCode = "422",
            description = "Problem password-refused (choose another) or change-refused, whatever the reason")
    @APIResponse(responseCode = "429", description = "Problem busy")
    public void change(@NotNull @Valid ChangeRequest request) {
        answer(change.change(new AccountId(caller.accountId()), caller.sessionId(), request.wish(), clock.instant()));
    }

    @POST
    @Path("/password-resets")
    @PermitAll
    @ResponseStatus(202)
    @Operation(summary = "Say that a password is forgotten; a message goes to the mailbox")
    @APIResponse(responseCode = "202", description = "The same whether or not the address has an account")
    @APIResponse(responseCode = "429", description = "Problem too-many-codes")
    @APIResponse(responseCode = "503", description = "Problem message-not-sent")
    public ResetView start(@NotNull @Valid ResetRequest request) {
        ResetStart started = start.start(EmailAddress.typed(request.email()).orElseThrow(PasswordResource::noAddress));
        if (started instanceof ResetStart.Started known) {
            return new ResetView(known.resetId());
        } else if (started instanceof ResetStart.TooMany) {
            throw ProblemException.of(429, "too-many-codes", "No further code may be sent for now")
                    .build();
        }
        throw ProblemException.of(503, "message-not-sent", "The message could not be sent; try again")
                .build();
    }

    @POST
    @Path("/password-resets/{resetId}/confirmations")
    @PermitAll
    @Operation(
            summary = "Answer the code sent to the mailbox with another password; all sessions are over",
            description =
                    "The wallet is frozen first, for the mailbox may be in somebody else's hands; then the password"
                            + " is in force, and for a time nothing is charged or linked. The phone is told.")
    @APIResponse(
            responseCode = "202",
            description = "The code was right; the password is in force once the wallet is frozen")
    @APIResponse(responseCode = "204", description = "The new password is in force")
    @APIResponse(responseCode = "404", description = "Problem not-found")
    @APIResponse(
            responseCode = "422",
            description = "Problem password-refused (choose another) or change-refused, whatever the reason")
    @APIResponse(responseCode = "429", description = "Problem busy")
    public RestResponse<Void> confirm(@PathParam("resetId") UUID resetId, @NotNull @Valid ConfirmationRequest request) {
        PasswordOutcome outcome = confirm.confirm(resetId, request.code(), request.password(), clock.instant());
        answer(outcome);
        return outcome instanceof PasswordOutcome.Waiting ? RestResponse.accepted() : RestResponse.noContent();
    }

    private static void answer(PasswordOutcome outcome) {
        if (outcome instanceof PasswordOutcome.Unknown) {
            throw ProblemException.of(404, "not-found", "There is no such thing")
                    .build();
        } else if (outcome instanceof PasswordOutcome.ChooseAnother) {
            throw ProblemException.of(422, "password-refused", "This password is tried first by others; choose another")
                    .build();
        } else if (outcome instanceof PasswordOutcome.Refused) {
            throw ProblemException.of(422, "change-refused", "The password was not changed")
                    .build();
        }
    }

    private static ProblemException noAddress() {
        return ProblemException.of(400, "invalid-request", "A field of the request is not valid")
                .with("violations", List.of(Map.of("field", "email", "rule", "Email")))
                .build();
    }

    /** The password in force, and the next. */
    record ChangeRequest(
            @NotBlank @Size(max = Password.LONGEST * 2) String current,

            @NotBlank @Size(min = Password.SHORTEST, max = Password.LONGEST) String password) {

        ChangePassword.Wish wish() {
            return new ChangePassword.Wish(current, password);
        }

        @Override
        public String toString() {
            return "ChangeRequest[redacted]";
        }
    }

    /** Whose password is forgotten. */
    record ResetRequest(@NotBlank @Size(max = 254) String email) {

        @Override
        public String toString() {
            return "ResetRequest[redacted]";
        }
    }

    /** Where the code is to be answered. */
    record ResetView(UUID resetId) {}

    /** What a person typed from a message, and the next password. */
    record ConfirmationRequest(
            @NotNull @Pattern(regexp = "[0-9]{6}") String code,

            @NotBlank @Size(min = Password.SHORTEST, max = Password.LONGEST) String password) {

        @Override
        public String toString() {
            return "ConfirmationRequest[redacted]";
        }
    }
}

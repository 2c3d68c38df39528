package dev.sekisho.identity.account.rest;

import dev.sekisho.identity.account.ConfirmOpening;
import dev.sekisho.identity.account.CustomerClass;
import dev.sekisho.identity.account.EmailAddress;
import dev.sekisho.identity.account.OpeningOutcome;
import dev.sekisho.identity.account.OpeningStart;
import dev.sekisho.identity.account.Password;
import dev.sekisho.identity.account.PasswordPolicy;
import dev.sekisho.identity.account.StartOpening;
import dev.sekisho.kit.origin.CallerOrigin;
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

/** Opening an account by address and password; nothing here tells whether an address is known. */
@Path("/v1/openings")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@PermitAll
@Tag(name = "account")
class OpeningResource {

    private final StartOpening startOpening;
    private final ConfirmOpening confirmOpening;
    private final PasswordPolicy passwords;
    private final CallerOrigin origin;

    OpeningResource(
            StartOpening startOpening, ConfirmOpening confirmOpening, PasswordPolicy passwords, CallerOrigin origin) {
        this.startOpening = startOpening;
        this.confirmOpening = confirmOpening;
        this.passwords = passwords;
        this.origin = origin;
    }

    @POST
    @ResponseStatus(202)
    @Operation(summary = "Ask for an account; a message goes to the mailbox")
    @APIResponse(responseCode = "202", description = "The same whether or not the address has an account")
    @APIResponse(responseCode = "400", description = "Problem invalid-request or malformed-json")
    @APIResponse(responseCode = "422", description = "Problem password-refused: choose another")
    @APIResponse(responseCode = "429", description = "Problem too-many-codes or busy")
    @APIResponse(responseCode = "503", description = "Problem message-not-sent or opening-stopped")
    public OpeningView start(@NotNull @Valid OpeningRequest request) {
        EmailAddress address = EmailAddress.typed(request.email()).orElseThrow(OpeningResource::noAddress);
        Password password = passwords.choose(request.password(), address).orElseThrow(OpeningResource::chooseAnother);
        OpeningStart start = startOpening.start(address, password, request.customerClass(), origin.now());
        if (start instanceof OpeningStart.Started started) {
            return new OpeningView(started.openingId());
        } else if (start instanceof OpeningStart.Stopped stopped) {
            throw stopped(stopped.reason());
        } else if (start instanceof OpeningStart.TooMany) {
            throw ProblemException.of(429, "too-many-codes", "No further code may be sent for now")
                    .build();
        }
        throw ProblemException.of(503, "message-not-sent", "The message could not be sent; try again")
                .build();
    }

    @POST
    @Path("/{openingId}/confirmations")
    @ResponseStatus(201)
    @Operation(summary = "Answer the code sent to the mailbox; the account is open")
    @APIResponse(responseCode = "201", description = "The account, at assurance 0")
    @APIResponse(responseCode = "404", description = "Problem not-found")
    @APIResponse(responseCode = "422", description = "Problem code-refused, whatever the reason")
    @APIResponse(responseCode = "503", description = "Problem opening-stopped; the code is still good")
    public AccountIdView confirm(@PathParam("openingId") UUID openingId, @NotNull @Valid CodeRequest request) {
        OpeningOutcome outcome = confirmOpening.confirm(openingId, request.code(), origin.now());
        if (outcome instanceof OpeningOutcome.Opened opened) {
            return new AccountIdView(opened.account().value());
        } else if (outcome instanceof OpeningOutcome.Stopped stopped) {
            throw stopped(stopped.reason());
        } else if (outcome instanceof OpeningOutcome.Unknown) {
            throw ProblemException.of(404, "not-found", "There is no such opening")
                    .build();
        }
        throw ProblemException.of(422, "code-refused", "The code is not accepted")
                .build();
    }

    private static ProblemException stopped(String rule) {
        return ProblemException.of(503, "opening-stopped", "No account can be opened for now")
                .with("rule", rule)
                .build();
    }

    private static ProblemException chooseAnother() {
        return ProblemException.of(422, "password-refused", "This password is tried first by others; choose another")
                .build();
    }

    private static ProblemException noAddress() {
        return ProblemException.of(400, "invalid-request", "A field of the request is not valid")
                .with("violations", List.of(Map.of("field", "email", "rule", "Email")))
                .build();
    }

    /** Who wants an account. */
    record OpeningRequest(
            @NotBlank @Size(max = 254) String email,

            @NotBlank @Size(min = Password.SHORTEST, max = Password.LONGEST) String password,

            @NotNull CustomerClass customerClass) {

        @Override
        public String toString() {
            return "OpeningRequest[redacted]";
        }
    }

    /** Where the code is to be answered. */
    record OpeningView(UUID openingId) {}

    /** What a person typed from a message. */
    record CodeRequest(
            @NotNull @Pattern(regexp = "[0-9]{6}") String code) {

        @Override
        public String toString() {
            return "CodeRequest[redacted]";
        }
    }

    /** The account that was opened. */
    record AccountIdView(UUID accountId) {}
}

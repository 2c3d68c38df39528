package dev.sekisho.identity.clearance.rest;

import dev.sekisho.identity.clearance.AttemptAnswer;
import dev.sekisho.identity.clearance.AttemptClearanceCode;
import dev.sekisho.identity.clearance.ClearanceAnswer;
import dev.sekisho.identity.clearance.LinkedThing;
import dev.sekisho.identity.clearance.RequestClearance;
import dev.sekisho.identity.clearance.ResendClearanceCode;
import dev.sekisho.kernel.id.AccountId;
import dev.sekisho.kernel.id.BankCode;
import dev.sekisho.kernel.id.LinkRequestId;
import dev.sekisho.kit.origin.ClientAddress;
import dev.sekisho.kit.origin.ToldOrigin;
import dev.sekisho.kit.origin.ToldOrigins;
import dev.sekisho.kit.problem.ProblemException;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What link-service asks before a bank account is linked; nobody else may. */
@Path("/internal/v1/clearances/{linkRequestId}")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed("service:link-service")
@Tag(name = "clearance")
class ClearanceResource {

    private final RequestClearance requestClearance;
    private final AttemptClearanceCode attemptCode;
    private final ResendClearanceCode resendCode;
    private final ToldOrigins origins;

    ClearanceResource(
            RequestClearance requestClearance,
            AttemptClearanceCode attemptCode,
            ResendClearanceCode resendCode,
            ToldOrigins origins) {
        this.origins = origins;
        this.requestClearance = requestClearance;
        this.attemptCode = attemptCode;
        this.resendCode = resendCode;
    }

    @PUT
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Judge the account and send the code for this link request; the same again is answered as before")
    @APIResponse(
            responseCode = "200",
            description = "CODE_SENT, or REFUSED with every reason; CLEARED at once only in a replay")
    @APIResponse(responseCode = "400", description = "Problem invalid-request or malformed-json")
    @APIResponse(responseCode = "404", description = "Problem not-found: no such account")
    @APIResponse(responseCode = "422", description = "Problem clearance-content-differs")
    @APIResponse(responseCode = "503", description = "Problem message-not-sent: ask again")
    public ClearanceView request(
            @PathParam("linkRequestId") UUID linkRequestId, @NotNull @Valid ClearanceRequest request) {
        return view(requestClearance.request(
                new LinkRequestId(linkRequestId),
                new AccountId(request.accountId()),
                thing(request),
                Optional.ofNullable(request.origin()).map(OriginRequest::told).map(origins::keep)));
    }

    @POST
    @Path("/attempts")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Answer the code; CLEARED, with the subject, once")
    @APIResponse(responseCode = "200", description = "CLEARED, CODE_REFUSED, LOCKED or EXPIRED")
    @APIResponse(responseCode = "400", description = "Problem invalid-request or malformed-json")
    @APIResponse(responseCode = "404", description = "Problem not-found")
    public AttemptView attempt(@PathParam("linkRequestId") UUID linkRequestId, @NotNull @Valid CodeRequest request) {
        AttemptAnswer answer = attemptCode.attempt(new LinkRequestId(linkRequestId), request.code());
        if (answer instanceof AttemptAnswer.Unknown) {
            throw notFound();
        }
        return AttemptView.of(answer);
    }

    @POST
    @Path("/resends")
    @Operation(summary = "Send another code; the tries already made still count")
    @APIResponse(responseCode = "200", description = "CODE_SENT, or REFUSED with reason CODE_LIMIT")
    @APIResponse(responseCode = "404", description = "Problem not-found")
    @APIResponse(responseCode = "409", description = "Problem clearance-settled: cleared before")
    @APIResponse(responseCode = "503", description = "Problem message-not-sent: ask again")
    public ClearanceView resend(@PathParam("linkRequestId") UUID linkRequestId) {
        return view(resendCode.resend(new LinkRequestId(linkRequestId)));
    }

    private static LinkedThing thing(ClearanceRequest request) {
        try {
            return new LinkedThing(new BankCode(request.bankCode()), request.bankName(), request.accountMask());
        } catch (IllegalArgumentException refused) {
            throw ProblemException.of(400, "invalid-request", "A field of the request is not valid")
                    .with("violations", List.of(Map.of("field", "accountMask", "rule", "NoLongNumbers")))
                    .build();
        }
    }

    private static ClearanceView view(ClearanceAnswer answer) {
        if (answer instanceof ClearanceAnswer.CodeSent sent) {
            return ClearanceView.sent(sent);
        } else if (answer instanceof ClearanceAnswer.Cleared cleared) {
            return ClearanceView.cleared(cleared);
        } else if (answer instanceof ClearanceAnswer.Refused refused) {
            return ClearanceView.refused(refused);
        } else if (answer instanceof ClearanceAnswer.NotSent) {
            throw ProblemException.of(503, "message-not-sent", "The message could not be sent; ask again")
                    .build();
        } else if (answer instanceof ClearanceAnswer.ContentDiffers) {
            throw ProblemException.of(
                            422, "clearance-content-differs", "This link request is known with another content")
                    .build();
        } else if (answer instanceof ClearanceAnswer.Settled) {
            throw ProblemException.of(409, "clearance-settled", "This link request was cleared before")
                    .build();
        }
        throw notFound();
    }

    private static ProblemException notFound() {
        return ProblemException.of(404, "not-found", "There is no such account or link request")
                .build();
    }

    /** Whose link of which bank account is to be cleared; the account's number never comes here. */
    record ClearanceRequest(
            @NotNull UUID accountId,
            @NotNull @Pattern(regexp = "[0-9]{4}") String bankCode,
            @NotBlank @Size(max = 60) String bankName,
            @NotBlank @Size(max = 40) String accountMask,
            @Valid OriginRequest origin) {}

    /** Where the customer is, in the clear: hashed here, and never kept or printed as it came. */
    record OriginRequest(
            @Pattern(regexp = ToldOrigin.DEVICE_ID) String deviceId,
            @NotBlank @Size(max = 45) String address) {

        ToldOrigin told() {
            return ClientAddress.read(address)
                    .map(client -> new ToldOrigin(Optional.ofNullable(deviceId), client))
                    .orElseThrow(
                            () -> ProblemException.of(400, "invalid-request", "A field of the request is not valid")
                                    .with("violations", List.of(Map.of("field", "origin.address", "rule", "Address")))
                                    .build());
        }

        @Override
        public String toString() {
            return "OriginRequest[redacted]";
        }
    }

    /** What the customer typed. */
    record CodeRequest(
            @NotNull @Pattern(regexp = "[0-9]{6}") String code) {

        @Override
        public String toString() {
            return "CodeRequest[redacted]";
        }
    }
}

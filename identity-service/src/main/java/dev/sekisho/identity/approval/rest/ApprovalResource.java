package dev.sekisho.identity.approval.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.sekisho.identity.approval.ApprovalAnswer;
import dev.sekisho.identity.approval.ApprovalHead;
import dev.sekisho.identity.approval.ApprovalReason;
import dev.sekisho.identity.approval.ApprovalVerdict;
import dev.sekisho.identity.approval.ApprovedThing;
import dev.sekisho.identity.approval.AttemptApprovalCode;
import dev.sekisho.identity.approval.RequestApproval;
import dev.sekisho.kernel.id.AccountId;
import dev.sekisho.kernel.money.Money;
import dev.sekisho.kit.problem.ProblemException;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What charge-service asks before much money leaves a wallet; nobody else may. */
@Path("/internal/v1/approvals/{approvalId}")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed("service:charge-service")
@Tag(name = "approval")
class ApprovalResource {

    private final RequestApproval requestApproval;
    private final AttemptApprovalCode attemptCode;

    ApprovalResource(RequestApproval requestApproval, AttemptApprovalCode attemptCode) {
        this.requestApproval = requestApproval;
        this.attemptCode = attemptCode;
    }

    @PUT
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Send the holder the code for exactly this transfer or payout; the same again sends nothing")
    @APIResponse(responseCode = "200", description = "CODE_SENT, or REFUSED with every reason")
    @APIResponse(responseCode = "400", description = "Problem invalid-request or malformed-json")
    @APIResponse(responseCode = "404", description = "Problem not-found: no such account")
    @APIResponse(responseCode = "422", description = "Problem approval-content-differs")
    @APIResponse(responseCode = "503", description = "Problem message-not-sent: ask under another id")
    public ApprovalView request(@PathParam("approvalId") UUID approvalId, @NotNull @Valid ApprovalRequest request) {
        ApprovalAnswer answer = requestApproval.request(new ApprovalHead(
                approvalId,
                new AccountId(request.accountId()),
                new ApprovedThing(request.kind(), request.payeeId(), Money.yen(request.amountYen()))));
        if (answer instanceof ApprovalAnswer.CodeSent sent) {
            return new ApprovalView("CODE_SENT", sent.codeExpiresAt(), null);
        } else if (answer instanceof ApprovalAnswer.Refused refused) {
            return new ApprovalView("REFUSED", null, refused.reasons());
        } else if (answer instanceof ApprovalAnswer.NotSent) {
            throw ProblemException.of(503, "message-not-sent", "The message could not be sent")
                    .build();
        } else if (answer instanceof ApprovalAnswer.ContentDiffers) {
            throw ProblemException.of(422, "approval-content-differs", "This approval is known with another content")
                    .build();
        }
        throw notFound();
    }

    @POST
    @Path("/attempts")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Answer the code")
    @APIResponse(responseCode = "200", description = "APPROVED, CODE_REFUSED, EXPIRED or LOCKED")
    @APIResponse(responseCode = "400", description = "Problem invalid-request or malformed-json")
    @APIResponse(responseCode = "404", description = "Problem not-found")
    public VerdictView attempt(@PathParam("approvalId") UUID approvalId, @NotNull @Valid CodeRequest request) {
        ApprovalVerdict verdict = attemptCode.attempt(approvalId, request.code());
        if (verdict == ApprovalVerdict.UNKNOWN) {
            throw notFound();
        }
        return new VerdictView(verdict);
    }

    private static ProblemException notFound() {
        return ProblemException.of(404, "not-found", "There is no such account or approval")
                .build();
    }

    /** Whose money, how much of it, and where to. */
    record ApprovalRequest(
            @NotNull UUID accountId,
            @NotNull ApprovedThing.Kind kind,
            @NotNull UUID payeeId,
            @Min(1) @Max(ApprovalRequest.MOST_YEN) long amountYen) {

        /** As much as one transfer may be at most. */
        static final long MOST_YEN = 10_000_000;
    }

    /** What the holder typed. */
    record CodeRequest(
            @NotNull @Pattern(regexp = "[0-9]{6}") String code) {

        @Override
        public String toString() {
            return "CodeRequest[redacted]";
        }
    }

    /** What came of asking the holder. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record ApprovalView(String state, Instant codeExpiresAt, List<ApprovalReason> reasons) {}

    /** What the code was worth. */
    record VerdictView(ApprovalVerdict state) {}
}

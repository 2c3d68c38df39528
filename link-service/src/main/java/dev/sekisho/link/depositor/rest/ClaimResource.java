package dev.sekisho.link.depositor.rest;

import dev.sekisho.kernel.id.LinkRequestId;
import dev.sekisho.link.bank.AccountType;
import dev.sekisho.link.bank.BankAccount;
import dev.sekisho.link.depositor.Call;
import dev.sekisho.link.depositor.ClaimAccount;
import dev.sekisho.link.depositor.StepUp;
import dev.sekisho.link.depositor.Taken;
import dev.sekisho.link.evidence.ProofKind;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Where a bank claims an account for its true owner from whoever linked it first (TB3). */
@Path("/v1/depositor-claims")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RolesAllowed({DeskCaller.USER, DeskCaller.SYSTEM})
@Tag(name = "depositors")
class ClaimResource {

    private final DeskCaller caller;
    private final ClaimAccount claims;

    ClaimResource(DeskCaller caller, ClaimAccount claims) {
        this.caller = caller;
        this.claims = claims;
    }

    @POST
    @Operation(
            summary = "Ends the squatter's link, has its wallet frozen and gives the account to the claimant's wallet",
            description =
                    "linkRequestId is the claimant's own request for this account, refused as limit reached after the"
                            + " bank's page; the bank's step-up is two categories of factors, or the document at the counter.")
    @APIResponse(
            responseCode = "200",
            description = "The account is the claimant's, now or before; it can be linked later")
    @APIResponse(responseCode = "400", description = "Problem invalid-request or malformed-json")
    @APIResponse(responseCode = "403", description = "Problem forbidden or not-entitled")
    @APIResponse(
            responseCode = "422",
            description = "Problem claim-not-proved, whatever is missing, or reference-reused")
    @APIResponse(responseCode = "429", description = "Problem too-many-words")
    @APIResponse(responseCode = "503", description = "Problem approval-not-checkable")
    public ClaimedView claim(@NotNull @Valid AskedClaim asked) {
        Call call = caller.call(asked.reference(), asked);
        caller.requireStanding();
        BankAccount account =
                new BankAccount(call.desk().bank(), asked.branchCode(), asked.accountType(), asked.accountNumber());
        Taken.Done done = Answers.done(claims.claim(
                call,
                account,
                new LinkRequestId(asked.linkRequestId()),
                asked.stepUp().said()));
        if (done.result().code().isRefusal()) {
            throw Answers.claimRefused();
        }
        return new ClaimedView(done.word(), true);
    }

    /** A claim, with the bank's step-up and the claimant's own request. */
    record AskedClaim(
            @NotNull @Pattern(regexp = "[0-9]{3}") String branchCode,
            @NotNull AccountType accountType,
            @NotNull @Pattern(regexp = "[0-9]{7}") String accountNumber,
            @NotNull UUID linkRequestId,
            @NotNull @Valid AskedStepUp stepUp,
            @NotNull @Pattern(regexp = Call.REFERENCE) String reference) {

        @Override
        public String toString() {
            return "AskedClaim[***]";
        }
    }

    /** How the bank made sure of its depositor. */
    record AskedStepUp(
            @NotNull @Size(max = 6) List<@NotNull BankFactor> factors,
            boolean documentSeen,
            @NotNull Instant at) {

        StepUp said() {
            Set<ProofKind> kinds = factors.stream()
                    .map(factor -> ProofKind.valueOf(factor.name()))
                    .collect(Collectors.toCollection(() -> EnumSet.noneOf(ProofKind.class)));
            return new StepUp(kinds, documentSeen, at);
        }
    }

    /** The factors that a bank itself can ask for. */
    enum BankFactor {
        BANK_PIN,
        BANK_PASSWORD,
        BANK_ONE_TIME_CODE,
        BANK_APP,
        BANK_BIOMETRIC,
        PASSBOOK_BALANCE
    }

    /** That the account is the claimant's. */
    record ClaimedView(UUID wordId, boolean claimed) {}
}

package dev.sekisho.compensation.claim.rest;

import dev.sekisho.compensation.claim.ClaimId;
import dev.sekisho.compensation.claim.Payee;
import dev.sekisho.compensation.claim.ReadPayee;
import dev.sekisho.compensation.zengin.AccountKind;
import dev.sekisho.kit.staff.StaffCaller;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** To whom a claim is paid; that somebody looked is kept. */
@Path("/v1/claims/{claimId}/payee")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Claims")
class PayeeResource {

    private final StaffCaller caller;
    private final ReadPayee payees;

    PayeeResource(StaffCaller caller, ReadPayee payees) {
        this.caller = caller;
        this.payees = payees;
    }

    @GET
    @RolesAllowed({"staff:support", "staff:support-supervisor"})
    @Operation(summary = "The payee in full, and as the bank file will say the name; leaves a fact about the reader")
    @APIResponse(responseCode = "200", description = "The payee")
    @APIResponse(responseCode = "404", description = "Problem claim-unknown")
    public PayeeView payee(@PathParam("claimId") UUID claimId) {
        return payees.read(new ClaimId(claimId), Payees.actor(caller))
                .map(PayeeView::of)
                .orElseThrow(ClaimProblems::claimUnknown);
    }

    /** A bank account and its holder. */
    record PayeeView(
            String bankCode,
            String branchCode,
            AccountKind accountType,
            String accountNumber,
            String holderKana,
            String writtenAs) {

        private static final int FIELD = 30;

        static PayeeView of(Payee payee) {
            return new PayeeView(
                    payee.bank().value(),
                    payee.branch(),
                    payee.kind(),
                    payee.number(),
                    payee.holderKana(),
                    payee.name().within(FIELD).letters());
        }

        @Override
        public String toString() {
            return "PayeeView[***]";
        }
    }
}

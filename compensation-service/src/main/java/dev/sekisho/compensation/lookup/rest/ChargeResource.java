package dev.sekisho.compensation.lookup.rest;

import dev.sekisho.compensation.copy.ChargeSelection;
import dev.sekisho.compensation.lookup.ChargePage;
import dev.sekisho.compensation.lookup.LookUpCharges;
import dev.sekisho.compensation.lookup.LookupLimits;
import dev.sekisho.compensation.reading.RecordReads;
import dev.sekisho.compensation.reading.RecordReads.Kind;
import dev.sekisho.kernel.id.BankAccountId;
import dev.sekisho.kernel.id.ChargeId;
import dev.sekisho.kernel.id.WalletId;
import dev.sekisho.kit.caller.Caller;
import dev.sekisho.kit.problem.ProblemException;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Charges page by page for support. */
@Path("/v1/charges")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Lookup")
class ChargeResource {

    private final LookUpCharges charges;
    private final LookupLimits limits;
    private final RecordReads reads;
    private final Caller caller;

    @Inject
    ChargeResource(LookUpCharges charges, LookupLimits limits, RecordReads reads, Caller caller) {
        this.charges = charges;
        this.limits = limits;
        this.reads = reads;
        this.caller = caller;
    }

    @GET
    @RolesAllowed({"staff:support", "staff:support-supervisor", "staff:auditor", "service:support-tool"})
    @Operation(summary = "The charges of exactly one of a wallet, a bank account or a charge id, newest first")
    @APIResponse(responseCode = "200", description = "A page; nextCursor leads to the next one")
    @APIResponse(responseCode = "400", description = "Not exactly one key, a malformed id or cursor, a bad limit")
    public ChargePageView page(
            @QueryParam("walletId") String walletId,
            @QueryParam("bankAccountId") String bankAccountId,
            @QueryParam("chargeId") String chargeId,
            @QueryParam("cursor") String cursor,
            @QueryParam("limit") String limit) {
        ChargeSelection selection = selection(walletId, bankAccountId, chargeId);
        ChargePage page = charges.page(selection, Asked.place(cursor), Asked.pageSize(limit, limits));
        reads.note(Kind.CHARGES, List.of(selection.id()), caller.principal());
        return ChargePageView.of(page);
    }

    private static ChargeSelection selection(String walletId, String bankAccountId, String chargeId) {
        long keys = Stream.of(walletId, bankAccountId, chargeId)
                .filter(key -> key != null)
                .count();
        if (keys != 1) {
            throw ProblemException.of(400, "one-key-needed", "Give exactly one of walletId, bankAccountId, chargeId")
                    .build();
        }
        if (walletId != null) {
            return new ChargeSelection.OfWallet(new WalletId(Asked.id("walletId", walletId)));
        }
        return bankAccountId != null
                ? new ChargeSelection.OfBankAccount(new BankAccountId(Asked.id("bankAccountId", bankAccountId)))
                : new ChargeSelection.OfCharge(new ChargeId(Asked.id("chargeId", chargeId)));
    }
}

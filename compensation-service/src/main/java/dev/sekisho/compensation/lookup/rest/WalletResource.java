package dev.sekisho.compensation.lookup.rest;

import dev.sekisho.compensation.lookup.LookUpWallet;
import dev.sekisho.compensation.lookup.WalletPicture;
import dev.sekisho.compensation.reading.RecordReads;
import dev.sekisho.compensation.reading.RecordReads.Kind;
import dev.sekisho.kernel.id.WalletId;
import dev.sekisho.kit.caller.Caller;
import dev.sekisho.kit.problem.ProblemException;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** One wallet for support. */
@Path("/v1/wallets")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Lookup", description = "What support may read of the copy of the ledger")
class WalletResource {

    private final LookUpWallet wallets;
    private final RecordReads reads;
    private final Caller caller;

    @Inject
    WalletResource(LookUpWallet wallets, RecordReads reads, Caller caller) {
        this.wallets = wallets;
        this.reads = reads;
        this.caller = caller;
    }

    @GET
    @Path("/{walletId}")
    @RolesAllowed({"staff:support", "staff:support-supervisor", "staff:auditor", "service:support-tool"})
    @Operation(summary = "A wallet with its newest charges, payments and links, from the copy; who looks is a fact")
    @APIResponse(responseCode = "200", description = "The wallet as far as the copy knows it")
    @APIResponse(responseCode = "400", description = "The id is not a UUID")
    @APIResponse(responseCode = "404", description = "Nothing was ever heard of this wallet")
    public WalletView wallet(@PathParam("walletId") String walletId) {
        UUID id = Asked.id("walletId", walletId);
        WalletPicture picture = wallets.find(new WalletId(id))
                .orElseThrow(() -> ProblemException.of(404, "wallet-unknown", "Nothing is known of this wallet")
                        .build());
        reads.note(Kind.WALLET, List.of(id), caller.principal());
        return WalletView.of(picture);
    }
}

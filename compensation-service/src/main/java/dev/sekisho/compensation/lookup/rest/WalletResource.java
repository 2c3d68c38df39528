package dev.sekisho.compensation.lookup.rest;

import dev.sekisho.compensation.lookup.LookUpWallet;
import dev.sekisho.kernel.id.WalletId;
import dev.sekisho.kit.problem.ProblemException;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** One wallet for support. */
@Path("/v1/wallets")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Lookup", description = "What support may read of the copy of the ledger")
class WalletResource {

    private final LookUpWallet wallets;

    @Inject
    WalletResource(LookUpWallet wallets) {
        this.wallets = wallets;
    }

    @GET
    @Path("/{walletId}")
    @RolesAllowed("service:support-tool")
    @Operation(summary = "A wallet with its newest charges, payments and links, from this service's own copy")
    @APIResponse(responseCode = "200", description = "The wallet as far as the copy knows it")
    @APIResponse(responseCode = "400", description = "The id is not a UUID")
    @APIResponse(responseCode = "404", description = "Nothing was ever heard of this wallet")
    public WalletView wallet(@PathParam("walletId") String walletId) {
        return wallets.find(new WalletId(Asked.id("walletId", walletId)))
                .map(WalletView::of)
                .orElseThrow(() -> ProblemException.of(404, "wallet-unknown", "Nothing is known of this wallet")
                        .build());
    }
}

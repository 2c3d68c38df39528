package dev.sekisho.charge.wallet.rest;

import dev.sekisho.charge.wallet.ViewWallet;
import dev.sekisho.kernel.id.WalletId;
import dev.sekisho.kernel.money.Money;
import dev.sekisho.kit.caller.Caller;
import dev.sekisho.kit.problem.Problem;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The customer's own wallet; there is no way to name another one. */
@Path("/v1/wallet")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "wallet")
class WalletResource {

    private static final String CURSOR_FORM = "[1-9][0-9]{0,17}";
    private static final String LIMIT_FORM = "[1-9][0-9]?|100";
    private static final String USUAL_LIMIT = "50";

    private final ViewWallet view;
    private final Caller caller;

    WalletResource(ViewWallet view, Caller caller) {
        this.view = view;
        this.caller = caller;
    }

    /** What is under way is read first: money that arrives in between is seen twice for a moment, never missing. */
    @GET
    @RolesAllowed("customer")
    @Operation(summary = "Balance, money under way and state of the customer's wallet")
    @APIResponse(
            responseCode = "200",
            description = "The wallet; empty if it never held money",
            content = @Content(schema = @Schema(implementation = WalletView.class)))
    public WalletView wallet() {
        WalletId own = new WalletId(caller.accountId());
        Money pending = view.pending(own);
        return WalletView.of(view.wallet(own), pending);
    }

    @GET
    @Path("/entries")
    @RolesAllowed("customer")
    @Operation(summary = "What came into and went out of the customer's wallet, newest first")
    @APIResponse(
            responseCode = "200",
            description = "A page; give nextCursor as cursor for the next one",
            content = @Content(schema = @Schema(implementation = EntriesView.class)))
    @APIResponse(
            responseCode = "400",
            description = "cursor is not one this API gave, or limit is not 1 to 100",
            content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    public EntriesView entries(
            @QueryParam("cursor") @Pattern(regexp = CURSOR_FORM) String cursor,
            @QueryParam("limit") @DefaultValue(USUAL_LIMIT) @Pattern(regexp = LIMIT_FORM) String limit) {
        long before = cursor == null ? Long.MAX_VALUE : Long.parseLong(cursor);
        return EntriesView.of(view.entries(new WalletId(caller.accountId()), before, Integer.parseInt(limit)));
    }
}

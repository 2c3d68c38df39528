package dev.sekisho.charge.merchant.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.sekisho.charge.merchant.EndTerminal;
import dev.sekisho.charge.merchant.MerchantGate;
import dev.sekisho.charge.merchant.MoveTerminal;
import dev.sekisho.charge.merchant.RegisterTerminal;
import dev.sekisho.charge.merchant.SalesPoint;
import dev.sekisho.charge.merchant.Shops;
import dev.sekisho.charge.merchant.Terminal;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The terminals in a merchant's shops. */
@Path("/v1/merchants/{merchantId}/terminals")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "merchants")
class TerminalResource {

    private static final int PAGE = 100;

    private final RegisterTerminal register;
    private final EndTerminal end;
    private final MoveTerminal move;
    private final Shops shops;
    private final RegistryDoor door;

    TerminalResource(RegisterTerminal register, EndTerminal end, MoveTerminal move, Shops shops, RegistryDoor door) {
        this.register = register;
        this.end = end;
        this.move = move;
        this.shops = shops;
        this.door = door;
    }

    @GET
    @RolesAllowed({
        MerchantGate.CLIENT,
        MerchantGate.TOOL,
        "staff:operations",
        "staff:operations-approver",
        "staff:mlro",
        "staff:auditor"
    })
    @Operation(
            summary = "The terminals of one shop, by their codes, a hundred at a time; those that ended as well",
            description = "Why one is stopped, and by whom, the staff alone is told.")
    @APIResponse(responseCode = "200", description = "Terminals; nextCursor if there are more")
    @APIResponse(responseCode = "400", description = "Problem invalid-request")
    @APIResponse(responseCode = "404", description = "Problem merchant-unknown: not the caller's merchant")
    public PageView page(
            @PathParam("merchantId") UUID merchantId,
            @QueryParam("shop") String shop,
            @QueryParam("cursor") String cursor) {
        String of = RegistryProblems.code("shop", shop).orElseThrow(() -> RegistryProblems.invalid("shop"));
        List<Terminal> page = shops.page(door.open(merchantId), of, RegistryProblems.code("cursor", cursor), PAGE + 1);
        List<TerminalView> items = page.stream()
                .limit(PAGE)
                .map(terminal -> TerminalView.of(terminal, door.isStaff()))
                .toList();
        return new PageView(items, page.size() > PAGE ? items.get(PAGE - 1).terminal() : null);
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({MerchantGate.CLIENT, MerchantGate.TOOL, "staff:operations"})
    @Operation(
            summary = "Register a terminal in a shop, from now on; the same again changes nothing",
            description = "While a terminal of the merchant is stopped, its own client registers none.")
    @APIResponse(responseCode = "204", description = "Registered, now or before")
    @APIResponse(responseCode = "400", description = "Problem invalid-request or malformed-json")
    @APIResponse(responseCode = "404", description = "Problem merchant-unknown or shop-unknown")
    @APIResponse(
            responseCode = "422",
            description = "Problem registry-refused: MERCHANT_ENDED, SHOP_ENDED, STOPPED, TOO_MANY")
    public void register(@PathParam("merchantId") UUID merchantId, @NotNull @Valid TerminalRequest body) {
        RegistryProblems.unlessDone(register.register(point(merchantId, body), door.registrant()));
    }

    @POST
    @Path("/endings")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({MerchantGate.CLIENT, MerchantGate.TOOL, "staff:operations"})
    @Operation(summary = "End a terminal at its shop, now; the same again changes nothing")
    @APIResponse(responseCode = "204", description = "Ended, now or before")
    @APIResponse(responseCode = "400", description = "Problem invalid-request or malformed-json")
    @APIResponse(responseCode = "404", description = "Problem merchant-unknown or terminal-unknown")
    @APIResponse(responseCode = "422", description = "Problem registry-refused: STOPPED")
    public void end(@PathParam("merchantId") UUID merchantId, @NotNull @Valid TerminalRequest body) {
        RegistryProblems.unlessDone(end.end(point(merchantId, body), door.registrant()));
    }

    @POST
    @Path("/moves")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({MerchantGate.CLIENT, MerchantGate.TOOL, "staff:operations"})
    @Operation(summary = "Move a terminal to another shop of the merchant, now")
    @APIResponse(responseCode = "204", description = "It is there and not here")
    @APIResponse(responseCode = "400", description = "Problem invalid-request or malformed-json")
    @APIResponse(responseCode = "404", description = "Problem merchant-unknown, shop-unknown or terminal-unknown")
    @APIResponse(
            responseCode = "422",
            description = "Problem registry-refused: MERCHANT_ENDED, SHOP_ENDED, TERMINAL_ENDED, STOPPED, TOO_MANY")
    public void move(@PathParam("merchantId") UUID merchantId, @NotNull @Valid MoveRequest body) {
        SalesPoint from = new SalesPoint(door.open(merchantId), body.shop(), body.terminal());
        RegistryProblems.unlessDone(move.move(from, body.toShop(), door.registrant()));
    }

    private SalesPoint point(UUID merchantId, TerminalRequest body) {
        return new SalesPoint(door.open(merchantId), body.shop(), body.terminal());
    }

    /** A terminal of a shop, by the merchant's own codes. */
    record TerminalRequest(
            @NotNull @Pattern(regexp = Text.SHORT) String shop,
            @NotNull @Pattern(regexp = Text.SHORT) String terminal) {}

    /** A terminal that goes to another shop. */
    record MoveRequest(
            @NotNull @Pattern(regexp = Text.SHORT) String shop,
            @NotNull @Pattern(regexp = Text.SHORT) String terminal,
            @NotNull @Pattern(regexp = Text.SHORT) String toShop) {}

    /** One page. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record PageView(List<TerminalView> items, String nextCursor) {}
}

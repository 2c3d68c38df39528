package dev.sekisho.charge.merchant.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.sekisho.charge.merchant.EndShop;
import dev.sekisho.charge.merchant.EndedShop;
import dev.sekisho.charge.merchant.MerchantGate;
import dev.sekisho.charge.merchant.RegisterShop;
import dev.sekisho.charge.merchant.Shop;
import dev.sekisho.charge.merchant.Shops;
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
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The shops of a merchant; codes are in bodies and queries, since a merchant may write anything into them. */
@Path("/v1/merchants/{merchantId}/shops")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "merchants")
class ShopResource {

    private static final int PAGE = 100;

    private final RegisterShop register;
    private final EndShop end;
    private final Shops shops;
    private final RegistryDoor door;

    ShopResource(RegisterShop register, EndShop end, Shops shops, RegistryDoor door) {
        this.register = register;
        this.end = end;
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
    @Operation(summary = "The merchant's shops, by their codes, a hundred at a time; those that ended as well")
    @APIResponse(responseCode = "200", description = "Shops; nextCursor if there are more")
    @APIResponse(responseCode = "400", description = "Problem invalid-request")
    @APIResponse(responseCode = "404", description = "Problem merchant-unknown: not the caller's merchant")
    public PageView page(@PathParam("merchantId") UUID merchantId, @QueryParam("cursor") String cursor) {
        List<Shop> page = shops.page(door.open(merchantId), RegistryProblems.code("cursor", cursor), PAGE + 1);
        List<ShopView> items = page.stream().limit(PAGE).map(ShopView::of).toList();
        return new PageView(items, page.size() > PAGE ? items.get(PAGE - 1).shop() : null);
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({MerchantGate.CLIENT, MerchantGate.TOOL, "staff:operations"})
    @Operation(summary = "Register a shop, from now on; the same again changes nothing")
    @APIResponse(responseCode = "204", description = "Registered, now or before")
    @APIResponse(responseCode = "400", description = "Problem invalid-request or malformed-json")
    @APIResponse(responseCode = "404", description = "Problem merchant-unknown")
    @APIResponse(responseCode = "422", description = "Problem registry-refused: MERCHANT_ENDED, TOO_MANY")
    public void register(@PathParam("merchantId") UUID merchantId, @NotNull @Valid ShopRequest body) {
        RegistryProblems.unlessDone(register.register(door.open(merchantId), body.shop(), door.registrant()));
    }

    @POST
    @Path("/endings")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({MerchantGate.CLIENT, MerchantGate.TOOL, "staff:operations"})
    @Operation(
            summary = "End a shop, now; the same again changes nothing",
            description = "Its terminals take no payments. What was held there is still paid, and what was paid may be"
                    + " given back.")
    @APIResponse(responseCode = "204", description = "Ended, now or before")
    @APIResponse(responseCode = "400", description = "Problem invalid-request or malformed-json")
    @APIResponse(responseCode = "404", description = "Problem merchant-unknown or shop-unknown")
    public void end(@PathParam("merchantId") UUID merchantId, @NotNull @Valid ShopRequest body) {
        RegistryProblems.unlessDone(end.end(door.open(merchantId), body.shop(), door.registrant()));
    }

    /** A shop by the merchant's own code for it. */
    record ShopRequest(
            @NotNull @Pattern(regexp = Text.SHORT) String shop) {}

    /** A shop as it is registered. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record ShopView(String shop, Instant since, Instant endedAt) {

        static ShopView of(Shop shop) {
            return new ShopView(shop.code(), shop.since(), shop instanceof EndedShop ended ? ended.until() : null);
        }
    }

    /** One page. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record PageView(List<ShopView> items, String nextCursor) {}
}

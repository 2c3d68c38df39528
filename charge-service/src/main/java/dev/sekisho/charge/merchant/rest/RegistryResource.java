package dev.sekisho.charge.merchant.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.sekisho.charge.merchant.Merchant;
import dev.sekisho.charge.merchant.MerchantGate;
import dev.sekisho.charge.merchant.Merchants;
import dev.sekisho.kernel.id.MerchantId;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
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

/** The merchants that are registered, with the history of their categories. */
@Path("/v1/merchants")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "merchants")
class RegistryResource {

    private static final int PAGE = 100;

    private final Merchants merchants;
    private final RegistryDoor door;

    RegistryResource(Merchants merchants, RegistryDoor door) {
        this.merchants = merchants;
        this.door = door;
    }

    @GET
    @RolesAllowed({"staff:operations", "staff:operations-approver", "staff:mlro", "staff:auditor"})
    @Operation(summary = "All merchants, by their ids, a hundred at a time; those that ended as well")
    @APIResponse(responseCode = "200", description = "Merchants; nextCursor if there are more")
    @APIResponse(responseCode = "400", description = "Problem invalid-request")
    public PageView page(@QueryParam("cursor") String cursor) {
        Instant now = door.now();
        List<Merchant> page =
                merchants.page(RegistryProblems.id("cursor", cursor).map(MerchantId::new), PAGE + 1);
        List<MerchantView> items = page.stream()
                .limit(PAGE)
                .map(merchant -> MerchantView.of(merchant, now))
                .toList();
        return new PageView(items, page.size() > PAGE ? items.get(PAGE - 1).merchantId() : null);
    }

    @GET
    @Path("/{merchantId}")
    @RolesAllowed({
        MerchantGate.CLIENT,
        MerchantGate.TOOL,
        "staff:operations",
        "staff:operations-approver",
        "staff:mlro",
        "staff:auditor"
    })
    @Operation(summary = "One merchant; a merchant's client finds its own alone")
    @APIResponse(responseCode = "200", description = "As it is registered")
    @APIResponse(responseCode = "404", description = "Problem merchant-unknown")
    public MerchantView one(@PathParam("merchantId") UUID merchantId) {
        return merchants
                .find(door.open(merchantId))
                .map(merchant -> MerchantView.of(merchant, door.now()))
                .orElseThrow(RegistryProblems::merchantUnknown);
    }

    /** One page. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record PageView(List<MerchantView> items, UUID nextCursor) {}
}

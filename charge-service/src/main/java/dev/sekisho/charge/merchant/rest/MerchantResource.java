package dev.sekisho.charge.merchant.rest;

import dev.sekisho.charge.merchant.RegisterMerchantClient;
import dev.sekisho.charge.merchant.TellMerchant;
import dev.sekisho.kernel.id.MerchantId;
import dev.sekisho.kit.problem.Problem;
import dev.sekisho.kit.problem.ProblemException;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Merchants, told by operations. */
@Path("/internal/v1/merchants")
@Tag(name = "merchants")
class MerchantResource {

    private final TellMerchant tell;
    private final RegisterMerchantClient registerClient;
    private final RegistryDoor door;

    MerchantResource(TellMerchant tell, RegisterMerchantClient registerClient, RegistryDoor door) {
        this.tell = tell;
        this.registerClient = registerClient;
        this.door = door;
    }

    @PUT
    @Path("/{id}")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed("service:operations-tool")
    @Operation(
            summary = "Register a merchant, or change its name and category from now on, and add shops and terminals",
            description = "Shops and terminals that are not named stay as they are.")
    @APIResponse(responseCode = "204", description = "Registered as told")
    @APIResponse(
            responseCode = "400",
            description = "Not a merchant",
            content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    @APIResponse(
            responseCode = "422",
            description = "registry-refused: MERCHANT_ENDED, TOO_MANY",
            content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    public void register(@PathParam("id") UUID id, @NotNull @Valid MerchantRequest body) {
        MerchantId merchant = new MerchantId(id);
        RegistryProblems.unlessDone(
                tell.tell(merchant, body.name(), body.category(), body.points(merchant), door.registrant()));
    }

    @PUT
    @Path("/{id}/clients/{clientId}")
    @RolesAllowed("service:operations-tool")
    @Operation(summary = "Say by which registered client a merchant speaks; a client speaks for one merchant, for good")
    @APIResponse(responseCode = "204", description = "Registered, now or before")
    @APIResponse(
            responseCode = "404",
            description = "No such merchant",
            content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    @APIResponse(
            responseCode = "422",
            description = "client-of-another-merchant",
            content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    public void registerClient(@PathParam("id") UUID id, @PathParam("clientId") UUID clientId) {
        switch (registerClient.register(new MerchantId(id), clientId)) {
            case MERCHANT_UNKNOWN ->
                throw ProblemException.of(404, "merchant-unknown", "There is no such merchant")
                        .build();
            case OF_ANOTHER_MERCHANT ->
                throw ProblemException.of(422, "client-of-another-merchant", "The client speaks for another merchant")
                        .build();
            case REGISTERED -> {}
        }
    }
}

package dev.sekisho.sandbox.world.message.rest;

import dev.sekisho.sandbox.world.credential.ApiKey;
import dev.sekisho.sandbox.world.fault.rest.Faulty;
import dev.sekisho.sandbox.world.message.Inboxes;
import dev.sekisho.sandbox.world.message.Receipts;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** The gateway that carries SMS, voice calls and mail. */
@Path("/gateway/messages")
class GatewayResource {

    private final Inboxes inboxes;
    private final Receipts receipts;
    private final ApiKey key;

    GatewayResource(Inboxes inboxes, Receipts receipts, ApiKey key) {
        this.inboxes = inboxes;
        this.receipts = receipts;
        this.key = key;
    }

    @POST
    @Faulty("messages")
    @Operation(summary = "Takes a message; it lies in the inbox when this answers")
    public Response send(@HeaderParam(ApiKey.HEADER) String given, @Valid @NotNull Outgoing message) {
        key.require(given);
        var sent = inboxes.deliver(message.channel(), message.to(), message.text(), message.reference());
        receipts.sent(sent);
        return Response.accepted(new Receipt(sent.messageId())).build();
    }

    /** The gateway's word that it has the message. */
    record Receipt(String messageId) {}
}

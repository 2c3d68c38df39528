package dev.sekisho.sandbox.world.message.rest;

import dev.sekisho.sandbox.world.message.ReceiptScript;
import dev.sekisho.sandbox.world.message.Receipts;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** The sandbox's control of what the gateway says of messages to somebody. */
@Path("/gateway/receipt-scripts/{to}")
class ReceiptScriptResource {

    private final Receipts receipts;

    ReceiptScriptResource(Receipts receipts) {
        this.receipts = receipts;
    }

    @PUT
    @Operation(summary = "Sets what becomes of messages to a number or an address, and how receipts come")
    public ReceiptScript set(@PathParam("to") @Size(max = 320) String to, @Valid @NotNull ScriptSetting setting) {
        ReceiptScript script = new ReceiptScript(setting.outcome(), setting.manner());
        receipts.script(to, script);
        return script;
    }

    /** What is to be said. */
    record ScriptSetting(
            @NotNull ReceiptScript.Outcome outcome, @NotNull ReceiptScript.Manner manner) {}
}

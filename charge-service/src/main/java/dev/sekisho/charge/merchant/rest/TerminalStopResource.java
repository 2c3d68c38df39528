package dev.sekisho.charge.merchant.rest;

import dev.sekisho.charge.merchant.SalesPoint;
import dev.sekisho.charge.merchant.StopTerminal;
import dev.sekisho.charge.merchant.TerminalStop;
import dev.sekisho.charge.merchant.TerminalStop.Reason;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Where one person stops a terminal; a stop is lifted by two, as a change of the registry. */
@Path("/v1/merchants/{merchantId}/terminals/stops")
@Tag(name = "merchants")
class TerminalStopResource {

    private final StopTerminal stop;
    private final RegistryDoor door;

    TerminalStopResource(StopTerminal stop, RegistryDoor door) {
        this.stop = stop;
        this.door = door;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({"staff:operations", "staff:mlro"})
    @Operation(
            summary = "Stop a terminal at once; the same again changes nothing",
            description = "A customer hears that it is not accepted here. What was held there before is still paid, and"
                    + " what was paid may be given back.")
    @APIResponse(responseCode = "204", description = "Stopped, now or before")
    @APIResponse(responseCode = "400", description = "Problem invalid-request or malformed-json")
    @APIResponse(responseCode = "404", description = "Problem terminal-unknown")
    @APIResponse(responseCode = "422", description = "Problem registry-refused: TERMINAL_ENDED")
    public void stop(@PathParam("merchantId") UUID merchantId, @NotNull @Valid StopRequest body) {
        RegistryProblems.unlessDone(stop.stop(
                new SalesPoint(door.open(merchantId), body.shop(), body.terminal()),
                new TerminalStop(body.reason(), body.note(), door.officer(), door.now())));
    }

    /** Which terminal, and why. */
    record StopRequest(
            @NotNull @Pattern(regexp = Text.SHORT) String shop,

            @NotNull @Pattern(regexp = Text.SHORT) String terminal,

            @NotNull Reason reason,

            @NotBlank @Size(max = TerminalStop.MAX_NOTE) @Pattern(regexp = "[^\\p{Cntrl}]*") String note) {}
}

package dev.sekisho.sandbox.world.pager.rest;

import dev.sekisho.sandbox.world.fault.rest.Faulty;
import dev.sekisho.sandbox.world.pager.Call;
import dev.sekisho.sandbox.world.pager.Calls;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestResponse;

/** The pager by which an operator calls people, and the sandbox's look at whom it called. */
@Path("/pager/calls")
class PagerResource {

    private static final int MOST_CHARS = 4_000;

    private final Calls calls;

    PagerResource(Calls calls) {
        this.calls = calls;
    }

    @POST
    @Faulty("pager")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Calls somebody; the same key again is the same call")
    public RestResponse<Void> call(
            @HeaderParam("Idempotency-Key") @NotBlank @Size(max = 100) String key,
            @NotNull @Size(max = MOST_CHARS) String text) {
        return RestResponse.status(calls.add(new Call(key, text)) ? 202 : 200);
    }

    @GET
    @Operation(summary = "Whom it called and with what, the oldest first")
    public List<Call> all() {
        return calls.all();
    }
}

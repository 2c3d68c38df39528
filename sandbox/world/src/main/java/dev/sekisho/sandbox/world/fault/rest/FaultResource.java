package dev.sekisho.sandbox.world.fault.rest;

import dev.sekisho.sandbox.world.fault.FaultScript;
import dev.sekisho.sandbox.world.problem.Problems;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** Scripts the world's misbehaviour. */
@Path("/faults")
class FaultResource {

    private final FaultScript script;

    FaultResource(FaultScript script) {
        this.script = script;
    }

    @GET
    @Operation(summary = "What is scripted now")
    public FaultsView list() {
        return new FaultsView(script.faults().entrySet().stream()
                .map(entry -> FaultView.of(entry.getKey(), entry.getValue()))
                .toList());
    }

    @PUT
    @Path("/{target}")
    @Operation(summary = "Scripts a fault of bank-<code>, ekyc, messages, carrier or pager")
    public FaultView put(@PathParam("target") String target, @Valid @NotNull FaultSetting setting) {
        requireKnown(target);
        var fault = setting.toFault();
        script.put(target, fault);
        return FaultView.of(target, fault);
    }

    @DELETE
    @Path("/{target}")
    public void remove(@PathParam("target") String target) {
        requireKnown(target);
        script.remove(target);
    }

    @DELETE
    public void removeAll() {
        script.removeAll();
    }

    private void requireKnown(String target) {
        if (!script.knows(target)) {
            throw Problems.notFound("there is no such target of faults");
        }
    }

    /** All faults, by target. */
    record FaultsView(List<FaultView> faults) {}
}

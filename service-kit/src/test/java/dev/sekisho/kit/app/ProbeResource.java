package dev.sekisho.kit.app;

import dev.sekisho.kernel.event.identity.AssuranceChanged;
import dev.sekisho.kit.caller.Caller;
import dev.sekisho.kit.fact.FactLog;
import dev.sekisho.kit.idempotency.Idempotency;
import dev.sekisho.kit.idempotency.IdempotentCall;
import dev.sekisho.kit.problem.ProblemException;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** A small service on the kit, to see the kit at work. */
@Path("/v1/probes")
public class ProbeResource {

    private final FactLog facts;
    private final Idempotency idempotency;
    private final Caller caller;

    ProbeResource(FactLog facts, Idempotency idempotency, Caller caller) {
        this.facts = facts;
        this.idempotency = idempotency;
        this.caller = caller;
    }

    record Probe(
            @NotNull UUID id,
            @Min(1) int assurance,
            @Size(max = 10) String cause) {}

    record Kept(UUID id, long version) {}

    @POST
    @RolesAllowed("customer")
    public Response keep(@HeaderParam("Idempotency-Key") String key, @Valid @NotNull Probe probe) {
        var call = new IdempotentCall(caller.principal(), "keep-probe", key, probe);
        var once = idempotency.once(call, Kept.class, () -> {
            facts.append(probe.id(), 1, new AssuranceChanged(probe.id(), probe.assurance(), "PROBE"));
            if ("refuse".equals(probe.cause())) {
                throw ProblemException.of(422, "probe-refused", "The probe was refused")
                        .with("rule", "SAYS_SO")
                        .build();
            }
            return new Kept(probe.id(), 1);
        });
        return Response.status(once.replayed() ? 200 : 201)
                .entity(once.answer())
                .build();
    }

    @POST
    @Path("/{id}/versions")
    @RolesAllowed("service:link-service")
    public List<Long> versions(@PathParam("id") UUID id) {
        QuarkusTransaction.requiringNew().run(() -> {
            for (long version = 1; version <= 5; version++) {
                facts.append(id, version, new AssuranceChanged(id, 1, "PROBE"));
            }
        });
        return List.of(1L, 5L);
    }

    @GET
    @Path("/fault")
    @PermitAll
    public String fault() {
        throw new IllegalStateException("secret 1234567 of somebody@example.test");
    }

    /** An answer that takes longer than a request may be on its way. */
    @GET
    @Path("/late")
    @PermitAll
    public String late() throws InterruptedException {
        return new CountDownLatch(1).await(3, TimeUnit.SECONDS) ? "never" : "late";
    }

    @GET
    @Path("/unannotated")
    public String unannotated() {
        return "nobody may read this";
    }
}

package dev.sekisho.kit.app;

import dev.sekisho.kit.client.ClientCaller;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.UUID;

/** What a service does with registered clients, to see the kit at work. */
@Path("/v1/client-probes")
public class ClientProbeResource {

    private final ClientCaller caller;

    ClientProbeResource(ClientCaller caller) {
        this.caller = caller;
    }

    record Seen(UUID clientId, String bankCode) {}

    @GET
    @RolesAllowed("client:probe")
    public Seen seen() {
        return read();
    }

    @GET
    @Path("/people")
    @RolesAllowed({"customer", "staff:support", "service:link-service"})
    public Seen people() {
        return read();
    }

    private Seen read() {
        return new Seen(caller.clientId(), caller.bank().map(Object::toString).orElse(null));
    }
}

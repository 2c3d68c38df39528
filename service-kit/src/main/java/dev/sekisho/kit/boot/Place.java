package dev.sekisho.kit.boot;

import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Where this service runs: production, unless the sandbox is named. */
@ApplicationScoped
public class Place {

    private final String service;
    private final boolean sandbox;
    private final Optional<URI> world;

    Place(
            @ConfigProperty(name = "quarkus.application.name") String service,
            @ConfigProperty(name = "sekisho.environment") String environment,
            @ConfigProperty(name = "sekisho.world-url") Optional<URI> world) {
        if (!environment.equals("production") && !environment.equals("sandbox")) {
            throw new IllegalArgumentException("sekisho.environment is production or sandbox");
        }
        this.service = service;
        this.sandbox = environment.equals("sandbox");
        this.world = world;
    }

    /** The service's name, which is its principal everywhere. */
    public String service() {
        return service;
    }

    public boolean isSandbox() {
        return sandbox;
    }

    /** The simulated world; empty in production. */
    public Optional<URI> world() {
        return world;
    }
}

package dev.sekisho.kit.boot;

import java.net.URI;
import java.util.Optional;

/** Makes places for tests that start no application. */
public final class SandboxPlace {

    private SandboxPlace() {}

    public static Place of(String service) {
        return new Place(service, "sandbox", Optional.empty());
    }

    public static Place production(String service) {
        return new Place(service, "production", Optional.empty());
    }

    static Place productionWithAWorld(String service) {
        return new Place(service, "production", Optional.of(URI.create("http://127.0.0.1:18110")));
    }
}

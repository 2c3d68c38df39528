package dev.sekisho.kit.boot;

import java.util.Optional;

/** Makes places for tests that start no application. */
public final class SandboxPlace {

    private SandboxPlace() {}

    public static Place of(String service) {
        return new Place(service, "sandbox", Optional.empty());
    }
}

package dev.sekisho.sandbox.world.address;

import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import java.util.Optional;

/** Under which address the world speaks of itself: the configured one, else the one by which it was called. */
public record PublicAddress(Optional<URI> configured) {

    public String of(UriInfo called) {
        String address = configured.orElseGet(called::getBaseUri).toString();
        return address.endsWith("/") ? address.substring(0, address.length() - 1) : address;
    }
}

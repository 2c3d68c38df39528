package dev.sekisho.kernel.origin;

import java.util.Objects;
import java.util.Optional;

/**
 * From where a request came, as far as it may be kept: keyed hashes, and what kind of network it was. A signal, never a
 * verdict.
 *
 * @param device the hash of what the app says its device is; empty where it says nothing
 * @param address the hash of the client's address
 * @param site the hash of the /24, or /48 of IPv6, around it
 */
public record Origin(Optional<String> device, String address, String site, AddressClass network) {

    public Origin {
        Objects.requireNonNull(device, "device");
        Objects.requireNonNull(address, "address");
        Objects.requireNonNull(site, "site");
        Objects.requireNonNull(network, "network");
    }

    @Override
    public String toString() {
        return "Origin[" + network + "]";
    }
}

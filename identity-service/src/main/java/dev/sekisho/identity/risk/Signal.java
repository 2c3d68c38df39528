package dev.sekisho.identity.risk;

import dev.sekisho.kernel.origin.AddressKind;
import java.util.Objects;
import java.util.Set;

/**
 * One thing that was seen, and over what kind of network.
 *
 * @param key a keyed hash: it is recognised again and never read back
 */
public record Signal(SignalKind kind, String key, AddressKind network) {

    /** Of what kind a place must be to be counted: neither shared by thousands nor unknown. */
    static final Set<AddressKind> COUNTED_PLACES = Set.of(AddressKind.FIXED, AddressKind.HOSTING, AddressKind.VPN);

    public Signal {
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(key, "key");
        Objects.requireNonNull(network, "network");
    }

    /** Whether any rule may count it, so that those who show it must follow one another. */
    public boolean isCounted() {
        return !kind.isMark() && (!kind.isPlace() || COUNTED_PLACES.contains(network));
    }

    @Override
    public String toString() {
        return "Signal[" + kind + ", " + network + "]";
    }
}

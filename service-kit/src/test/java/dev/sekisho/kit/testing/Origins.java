package dev.sekisho.kit.testing;

import dev.sekisho.kernel.origin.AddressClass;
import dev.sekisho.kernel.origin.AddressKind;
import dev.sekisho.kernel.origin.Origin;
import java.util.Optional;

/** Places to come from, for tests. */
public final class Origins {

    public static final Origin HOME = at(AddressKind.FIXED, "JP", "home", "device-at-home");

    private Origins() {}

    /** Somewhere in Japan. */
    public static Origin from(AddressKind kind, String site, String device) {
        return at(kind, "JP", site, device);
    }

    public static Origin at(AddressKind kind, String country, String address, String device) {
        return new Origin(
                Optional.ofNullable(device),
                "address:" + address,
                "site:" + address.replaceAll("/.*", ""),
                new AddressClass(kind, country));
    }
}

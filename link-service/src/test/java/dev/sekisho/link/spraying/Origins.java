package dev.sekisho.link.spraying;

import dev.sekisho.kernel.origin.AddressClass;
import dev.sekisho.kernel.origin.AddressKind;
import dev.sekisho.kernel.origin.Origin;
import java.util.Optional;

/** From where requests come in a test. */
public final class Origins {

    private Origins() {}

    /** A device and an address of its own, on a line into one home. */
    public static Origin home(int number) {
        return at(AddressKind.FIXED, Optional.of(hash("d", number)), number, number);
    }

    public static Origin at(AddressKind kind, Optional<String> device, int address, int site) {
        return new Origin(device, hash("a", address), hash("5", site), new AddressClass(kind, "JP"));
    }

    public static String device(int number) {
        return hash("d", number);
    }

    private static String hash(String first, int number) {
        return first + String.format("%063x", number);
    }
}

package dev.sekisho.kernel.origin;

import java.util.Objects;

/**
 * What is known of an address: its network's kind, and where it is.
 *
 * @param country two capital letters of ISO 3166, or {@code ZZ} where nobody says
 */
public record AddressClass(AddressKind kind, String country) {

    private static final String HOME = "JP";
    private static final String NOWHERE = "ZZ";

    public AddressClass {
        Objects.requireNonNull(kind, "kind");
        if (!country.matches("[A-Z]{2}")) {
            throw new IllegalArgumentException("a country is two capital letters");
        }
    }

    public static AddressClass unknown() {
        return new AddressClass(AddressKind.UNKNOWN, NOWHERE);
    }

    /** Known to be outside of Japan. */
    public boolean isAbroad() {
        return !country.equals(HOME) && !country.equals(NOWHERE);
    }
}

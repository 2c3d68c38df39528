package dev.sekisho.identity.phone;

import dev.sekisho.identity.account.PhoneNumber;
import dev.sekisho.identity.secrecy.KeyedHash;
import dev.sekisho.identity.secrecy.KeyedHash.Label;
import jakarta.enterprise.context.ApplicationScoped;

/** The block of numbers around a number, by which numbers tried or rented in a row are counted; never kept in clear. */
@ApplicationScoped
public class NumberPrefix {

    /** {@code +81} and the digits of a block of ten thousand numbers. */
    private static final int KEPT = 9;

    private final KeyedHash hash;

    public NumberPrefix(KeyedHash hash) {
        this.hash = hash;
    }

    /** @return the block's keyed hash */
    public String of(PhoneNumber number) {
        return hash.of(Label.PHONE_PREFIX, number.e164().substring(0, KEPT));
    }
}

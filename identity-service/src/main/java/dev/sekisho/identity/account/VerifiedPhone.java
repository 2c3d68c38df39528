package dev.sekisho.identity.account;

import java.time.Instant;
import java.util.Objects;

/**
 * A number that was shown to be in the holder's hands.
 *
 * @param numberHash the keyed hash by which equal numbers are recognised
 * @param lineType what kind of line the carrier said it was
 */
public record VerifiedPhone(
        PhoneNumber number, String numberHash, String lineType, PhoneWorth worth, Instant verifiedAt) {

    public VerifiedPhone {
        Objects.requireNonNull(number, "number");
        Objects.requireNonNull(numberHash, "numberHash");
        Objects.requireNonNull(lineType, "lineType");
        Objects.requireNonNull(worth, "worth");
        Objects.requireNonNull(verifiedAt, "verifiedAt");
    }

    /** The same, shown at this moment. */
    public VerifiedPhone shownAt(Instant now) {
        return new VerifiedPhone(number, numberHash, lineType, worth, now);
    }

    /** The same, shown at this moment, while another account holds it: it says nothing about a person. */
    public VerifiedPhone sharedAt(Instant now) {
        return new VerifiedPhone(number, numberHash, lineType, PhoneWorth.UNKNOWN, now);
    }
}

package dev.sekisho.sandbox.world.carrier;

import java.time.Instant;

/**
 * What the carrier knows about a number.
 *
 * @param carrier null when nobody is known to carry it
 * @param contractVerified whether the contract's holder was identified; null when the carrier cannot say
 * @param simChangedAt null when the SIM was not changed lately
 * @param portedAt null when the number did not come from another carrier
 */
public record Line(
        LineType lineType, String carrier, Boolean contractVerified, Instant simChangedAt, Instant portedAt) {

    /** What a number is worth by its prefix, as long as nothing was set: 070, 080, 090 are mobiles, 050 is VOIP. */
    static Line usual(String e164) {
        if (e164.matches("\\+81[789]0[0-9]{8}")) {
            return new Line(LineType.MOBILE, "サンドボックスモバイル", true, null, null);
        }
        if (e164.matches("\\+8150[0-9]{8}")) {
            return new Line(LineType.VOIP, "サンドボックス電話", false, null, null);
        }
        return new Line(LineType.UNKNOWN, null, null, null, null);
    }

    /** Whether a carrier watches it: of a line that nobody knows nobody says that nothing happened. */
    public boolean isWatched() {
        return lineType != LineType.UNKNOWN;
    }

    public boolean isSimChangedAfter(Instant moment) {
        return simChangedAt != null && simChangedAt.isAfter(moment);
    }
}

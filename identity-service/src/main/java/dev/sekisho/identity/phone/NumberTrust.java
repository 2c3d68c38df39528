package dev.sekisho.identity.phone;

import dev.sekisho.identity.account.PhoneWorth;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * How much possession of a number is worth: receiving an SMS is not an identity.
 *
 * @param freshSim for how long after a change of its SIM, or of its carrier, a number is of unknown worth
 */
public record NumberTrust(Duration freshSim) {

    /** Why a line of this type is of no use at all. */
    public Optional<NumberRefusal> refusal(LineType line) {
        return switch (line) {
            case VOIP -> Optional.of(NumberRefusal.VOIP);
            case DATA_SIM -> Optional.of(NumberRefusal.DATA_SIM);
            case MOBILE, FIXED, UNKNOWN -> Optional.empty();
        };
    }

    /** What the number is worth now; whatever is not known is {@link PhoneWorth#UNKNOWN}. */
    public PhoneWorth worth(NumberInsight insight, Instant now) {
        if (insight.lineType() != LineType.MOBILE || !insight.isSettledSince(now.minus(freshSim))) {
            return PhoneWorth.UNKNOWN;
        }
        return insight.contractVerified()
                .map(verified -> verified ? PhoneWorth.CONTRACT_VERIFIED : PhoneWorth.KNOWN_MOBILE)
                .orElse(PhoneWorth.UNKNOWN);
    }
}

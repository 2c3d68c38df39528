package dev.sekisho.identity.phone;

import dev.sekisho.identity.account.PhoneNumber;
import dev.sekisho.identity.account.PhoneWorth;
import dev.sekisho.identity.message.Channel;

/**
 * A number somebody wants to show, and what is known of it.
 *
 * @param byPlan what its digits tell
 * @param byCarrier what its carrier says
 */
public record Candidate(
        PhoneNumber number, String numberHash, LineType byPlan, LineType byCarrier, PhoneWorth worth, Channel channel) {

    /** What the carrier says, or else what the digits tell. */
    public LineType line() {
        return byCarrier == LineType.UNKNOWN ? byPlan : byCarrier;
    }
}

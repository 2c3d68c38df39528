package dev.sekisho.identity.clearance;

import dev.sekisho.identity.account.PhoneWorth;
import java.time.Instant;
import java.util.Optional;

/**
 * A request for which nothing speaks against the account, and whose code is with the customer.
 *
 * @param worth what the carrier said of the phone when the clearance was asked for
 */
public record AwaitingCode(ClearanceHead head, long version, PhoneWorth worth, Instant codeExpiresAt)
        implements Clearance {

    AwaitingCode withCodeUntil(Instant expiresAt) {
        return new AwaitingCode(head, version, worth, expiresAt);
    }

    Cleared cleared(Instant now) {
        return new Cleared(head, version, Optional.of(codeExpiresAt), now);
    }

    LockedClearance locked() {
        return new LockedClearance(head, version);
    }
}

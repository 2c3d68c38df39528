package dev.sekisho.identity.clearance;

import dev.sekisho.identity.account.PhoneWorth;
import dev.sekisho.kernel.id.AccountId;
import dev.sekisho.kernel.id.LinkRequestId;
import java.time.Instant;

/**
 * A request for which nothing speaks against the account, and whose code is with the customer.
 *
 * @param worth what the carrier said of the phone when the clearance was asked for
 */
public record AwaitingCode(
        LinkRequestId request,
        long version,
        AccountId account,
        LinkedThing thing,
        PhoneWorth worth,
        Instant codeExpiresAt)
        implements Clearance {

    AwaitingCode withCodeUntil(Instant expiresAt) {
        return new AwaitingCode(request, version, account, thing, worth, expiresAt);
    }

    Cleared cleared(Instant now) {
        return new Cleared(request, version, account, thing, codeExpiresAt, now);
    }

    LockedClearance locked() {
        return new LockedClearance(request, version, account, thing);
    }
}

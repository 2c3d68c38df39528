package dev.sekisho.identity.phone;

import dev.sekisho.identity.account.PhoneNumber;
import dev.sekisho.identity.account.PhoneWorth;
import dev.sekisho.identity.account.VerifiedPhone;
import dev.sekisho.identity.code.CodeBinding;
import dev.sekisho.identity.code.CodePurpose;
import dev.sekisho.kernel.id.AccountId;
import java.time.Instant;
import java.util.UUID;

/**
 * A number of which a customer says that it is theirs, and to which a code went; it never changes.
 *
 * @param worth what the number was worth when the code was sent
 */
public record PhoneVerification(
        UUID id,
        AccountId owner,
        PhoneNumber number,
        String numberHash,
        LineType lineType,
        PhoneWorth worth,
        Instant startedAt) {

    /** What its code approves: this number for this account. */
    CodeBinding binding() {
        return new CodeBinding(owner.toString(), id, CodePurpose.PHONE, "phone:" + numberHash);
    }

    /** @param shared whether another account holds the number, which makes it say nothing about a person */
    VerifiedPhone verifiedAt(Instant now, boolean shared) {
        PhoneWorth known = shared ? PhoneWorth.UNKNOWN : worth;
        return new VerifiedPhone(number, numberHash, lineType.name(), known, now);
    }
}

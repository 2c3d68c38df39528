package dev.sekisho.compensation.otheraccount;

import dev.sekisho.compensation.claim.Actor;
import dev.sekisho.compensation.fraudcase.CaseNumber;
import dev.sekisho.kernel.id.BankAccountId;
import dev.sekisho.kernel.id.BankCode;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

/**
 * What a bank says of a depositor of its own: which other account is to be paid, of which only a mask is here.
 *
 * @param charged the account that was charged and cannot be paid
 * @param agreedBy the second person; until then nothing is paid there
 */
public record OtherAccount(
        UUID id,
        CaseNumber caseNumber,
        BankAccountId charged,
        BankCode bank,
        Reason reason,
        String mask,
        Actor namedBy,
        Instant namedAt,
        Optional<Actor> agreedBy,
        long version) {

    public OtherAccount {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(caseNumber, "caseNumber");
        Objects.requireNonNull(charged, "charged");
        Objects.requireNonNull(bank, "bank");
        Objects.requireNonNull(reason, "reason");
        Objects.requireNonNull(mask, "mask");
        Objects.requireNonNull(namedAt, "namedAt");
        if (agreedBy.filter(second -> second.person().equals(namedBy.person())).isPresent()) {
            throw new IllegalArgumentException("nobody agrees with themselves");
        }
    }

    OtherAccount agreed(Actor second) {
        return new OtherAccount(
                id, caseNumber, charged, bank, reason, mask, namedBy, namedAt, Optional.of(second), version + 1);
    }

    OtherAccount noted() {
        return new OtherAccount(id, caseNumber, charged, bank, reason, mask, namedBy, namedAt, agreedBy, version + 1);
    }

    /** Why the charged account cannot be paid. */
    public enum Reason {
        ACCOUNT_CLOSED,
        ACCOUNT_FROZEN,
        /** The account is an heir's. */
        HOLDER_DECEASED
    }
}

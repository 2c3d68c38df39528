package dev.sekisho.identity.account;

import dev.sekisho.kernel.id.AccountId;
import dev.sekisho.kernel.id.PersonId;
import java.time.Instant;
import java.util.UUID;

/** Accounts and what they are made of, for tests. */
public final class SampleAccounts {

    public static final Instant YESTERDAY = Instant.parse("2026-11-21T03:00:00Z");
    public static final PhoneNumber NUMBER = new PhoneNumber("+819012345678");

    private SampleAccounts() {}

    public static ActiveAccount fresh() {
        return ActiveAccount.fresh(AccountId.random(), CustomerClass.NON_SUBSCRIBER);
    }

    public static VerifiedPhone phone(PhoneWorth worth) {
        return phone("hash-of-the-number", "MOBILE", worth);
    }

    public static VerifiedPhone phone(String numberHash, String lineType, PhoneWorth worth) {
        return new VerifiedPhone(NUMBER, numberHash, lineType, worth, YESTERDAY);
    }

    public static ProvedIdentity identity(PersonId person, KanaSource kanaSource) {
        return new ProvedIdentity(UUID.randomUUID(), person, IdentityMethod.IC_CHIP, kanaSource, YESTERDAY);
    }

    public static Hold hold() {
        return new Hold(UUID.randomUUID(), HoldKind.RISK, YESTERDAY);
    }

    /** An account with a phone and an identity, at assurance 1. */
    public static Account proved(PhoneWorth worth, KanaSource kanaSource) {
        Account withPhone = fresh().verified(phone(worth)).account();
        return withPhone.proved(identity(PersonId.random(), kanaSource)).account();
    }
}

package dev.sekisho.link.bank.hmac;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sekisho.kernel.id.BankCode;
import dev.sekisho.link.bank.AccountType;
import dev.sekisho.link.bank.BankAccount;
import dev.sekisho.link.bank.Fingerprint;
import dev.sekisho.link.bank.FingerprintKey;
import dev.sekisho.link.bank.FingerprintKeys;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("PL-03")
@Tag("A13")
class HmacFingerprintsTest {

    private static final BankAccount ACCOUNT =
            new BankAccount(new BankCode("0998"), "101", AccountType.ORDINARY, "1234567");

    private final HmacFingerprints fingerprints =
            new HmacFingerprints(FingerprintKeys.only(new FingerprintKey("1", new byte[32])));

    @Test
    void isTheSameForTheSameAccountAndAnotherForEveryOther() {
        Set<Fingerprint> others = Set.of(
                fingerprints.of(new BankAccount(new BankCode("0999"), "101", AccountType.ORDINARY, "1234567")),
                fingerprints.of(new BankAccount(new BankCode("0998"), "102", AccountType.ORDINARY, "1234567")),
                fingerprints.of(new BankAccount(new BankCode("0998"), "101", AccountType.CURRENT, "1234567")),
                fingerprints.of(new BankAccount(new BankCode("0998"), "101", AccountType.ORDINARY, "1234568")));

        assertThat(others).hasSize(4).doesNotContain(fingerprints.of(ACCOUNT));
        assertThat(fingerprints.of(ACCOUNT)).isEqualTo(fingerprints.of(ACCOUNT));
    }

    @Test
    void cannotBeMadeWithoutTheKey() {
        byte[] otherKey = new byte[32];
        otherKey[31] = 1;

        assertThat(new HmacFingerprints(FingerprintKeys.only(new FingerprintKey("2", otherKey))).of(ACCOUNT))
                .isNotEqualTo(fingerprints.of(ACCOUNT));
    }
}

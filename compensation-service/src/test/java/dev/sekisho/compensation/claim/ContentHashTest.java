package dev.sekisho.compensation.claim;

import static dev.sekisho.compensation.claim.Sample.CASE;
import static dev.sekisho.compensation.claim.Sample.CLAIM;
import static dev.sekisho.compensation.claim.Sample.charge;
import static org.assertj.core.api.Assertions.assertThat;

import dev.sekisho.compensation.fraudcase.CaseNumber;
import dev.sekisho.compensation.fraudcase.VictimCharge;
import dev.sekisho.compensation.zengin.AccountKind;
import dev.sekisho.kernel.id.BankCode;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Whatever is changed in a claim changes its hash; how it is written down does not. */
@Tag("TD5")
class ContentHashTest {

    private static final List<VictimCharge> CHARGES = List.of(charge(1, 1_000), charge(2, 2_000));

    @Test
    void isAnotherForEveryFieldThatIsAnother() {
        Set<ContentHash> hashes = new HashSet<>();
        List<ContentHash> all = List.of(
                hash(content(CHARGES, Sample.PAYEE, "E-1", "note")),
                hash(content(List.of(charge(1, 1_000)), Sample.PAYEE, "E-1", "note")),
                hash(content(List.of(charge(1, 1_000), charge(3, 2_000)), Sample.PAYEE, "E-1", "note")),
                hash(content(List.of(charge(1, 1_001), charge(2, 1_999)), Sample.PAYEE, "E-1", "note")),
                hash(content(CHARGES, payee("0126", "101", AccountKind.ORDINARY, "1234567", "ヤマダ"), "E-1", "note")),
                hash(content(CHARGES, payee("0125", "102", AccountKind.ORDINARY, "1234567", "ヤマダ"), "E-1", "note")),
                hash(content(CHARGES, payee("0125", "101", AccountKind.CURRENT, "1234567", "ヤマダ"), "E-1", "note")),
                hash(content(CHARGES, payee("0125", "101", AccountKind.ORDINARY, "1234568", "ヤマダ"), "E-1", "note")),
                hash(content(CHARGES, payee("0125", "101", AccountKind.ORDINARY, "1234567", "ヤマタ"), "E-1", "note")),
                hash(content(CHARGES, Sample.PAYEE, "E-2", "note")),
                hash(content(CHARGES, Sample.PAYEE, "E-1", "another")),
                // Without lengths these two and the first would be the same bytes.
                hash(content(CHARGES, Sample.PAYEE, "E-1n", "ote")),
                hash(content(CHARGES, Sample.PAYEE, "E-", "1note")),
                ContentHash.of(CLAIM, 2, CASE, content(CHARGES, Sample.PAYEE, "E-1", "note")),
                ContentHash.of(new ClaimId(new UUID(9, 9)), 1, CASE, content(CHARGES, Sample.PAYEE, "E-1", "note")),
                ContentHash.of(CLAIM, 1, CaseNumber.of(2026, 2), content(CHARGES, Sample.PAYEE, "E-1", "note")));

        assertThat(hashes.addAll(all)).isTrue();
        assertThat(hashes).hasSize(all.size());
    }

    @Test
    void isTheSameInWhateverOrderTheChargesCome() {
        List<VictimCharge> turned = List.of(CHARGES.get(1), CHARGES.get(0));

        assertThat(hash(content(turned, Sample.PAYEE, "E", "n")))
                .isEqualTo(hash(content(CHARGES, Sample.PAYEE, "E", "n")));
    }

    @Test
    void staysWhatItWasWhenTheCodeChanges() {
        assertThat(hash(content(CHARGES, Sample.PAYEE, "E-1", "note")).value())
                .isEqualTo("855d8046fd798a1e8026a89d2edf177b7065f44233356801005cdf93821b3e6c");
    }

    private static ContentHash hash(ClaimContent content) {
        return ContentHash.of(CLAIM, 1, CASE, content);
    }

    private static ClaimContent content(List<VictimCharge> charges, Payee payee, String evidence, String note) {
        return new ClaimContent(
                ClaimType.CUSTOMER,
                charges,
                payee,
                Optional.of(Sample.BENEFICIARY),
                List.of(new ConsequentialItem(ItemKind.LATE_FEE, dev.sekisho.kernel.money.Money.yen(7), evidence)),
                Optional.of(new Assessment(Finding.NONE, note)),
                Sample.SALT);
    }

    private static Payee payee(String bank, String branch, AccountKind kind, String number, String name) {
        return new Payee(new BankCode(bank), branch, kind, number, name);
    }
}

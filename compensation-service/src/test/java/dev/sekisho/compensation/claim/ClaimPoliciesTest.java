package dev.sekisho.compensation.claim;

import static dev.sekisho.compensation.claim.Sample.ACCOUNT;
import static dev.sekisho.compensation.claim.Sample.NOW;
import static dev.sekisho.compensation.claim.Sample.charge;
import static dev.sekisho.compensation.claim.Sample.item;
import static org.assertj.core.api.Assertions.assertThat;

import dev.sekisho.compensation.fraudcase.VictimCharge;
import dev.sekisho.kernel.id.BankAccountId;
import dev.sekisho.kernel.id.ChargeId;
import dev.sekisho.kernel.id.PersonId;
import dev.sekisho.kernel.money.Money;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@Tag("A46")
class ClaimPoliciesTest {

    private static final Duration DEADLINE = Duration.ofDays(60);
    private static final BankAccountId OTHER = new BankAccountId(new UUID(0, 2));

    private final ClaimPolicies policies = new ClaimPolicies(new ClaimLimits(DEADLINE, Money.yen(100_000)));

    @Test
    @Tag("A48")
    void somebodyWithoutAnAccountIsOwedAllWithoutADeadlineOrAnAssessment() {
        ClaimContent content = Sample.content(charge(1, 300_000), charge(2, 300_000));

        assertThat(content.owed()).isEqualTo(Money.yen(600_000));
        assertThat(judged(content, NOW.minus(Duration.ofDays(10_000)))).isEmpty();
        assertThat(judged(assessed(charge(1, 1_000), Finding.NONE), NOW)).contains(ClaimRule.ASSESSMENT_MISPLACED);
    }

    @ParameterizedTest
    @EnumSource(Finding.class)
    void aCustomerIsOwedAllUnlessTheFindingExcludes(Finding finding) {
        ClaimContent content = assessed(customers(1_000), finding);

        assertThat(judged(content, NOW))
                .isEqualTo(finding == Finding.NONE ? Optional.empty() : Optional.of(ClaimRule.EXCLUDED_BY_FINDING));
    }

    @Test
    void aCustomersClaimNeedsAnAssessment() {
        assertThat(judged(Sample.content(customers(1_000)), NOW)).contains(ClaimRule.ASSESSMENT_MISPLACED);
    }

    @Test
    void aCustomersDeadlineIsThereToTheInstant() {
        ClaimContent content = assessed(customers(1_000), Finding.NONE);

        assertThat(judged(content, NOW.minus(DEADLINE))).isEmpty();
        assertThat(judged(content, NOW.minus(DEADLINE).minusNanos(1))).contains(ClaimRule.DEADLINE_PASSED);
    }

    @Test
    void theTypeIsWhatTheBankSays() {
        ClaimContent mixed = Sample.content(
                List.of(charge(1, 1_000), charge(2, ACCOUNT, 1, true)),
                List.of(),
                Sample.PAYEE,
                Optional.empty(),
                Optional.empty());

        assertThat(judged(mixed, NOW)).contains(ClaimRule.WRONG_TYPE);
    }

    @Test
    @Tag("IN-09")
    void onlyTheVictimsOwnAccountIsPaid() {
        ClaimContent content = Sample.content(charge(1, 1_000));

        assertThat(policies.against(proposal(content, content.chargeIds(), Set.of(OTHER), Sample.MAKER, NOW)))
                .contains(ClaimRule.PAYEE_IS_NOT_THE_VICTIM);
        assertThat(policies.against(proposal(content, content.chargeIds(), Set.of(), Sample.MAKER, NOW)))
                .contains(ClaimRule.PAYEE_IS_NOT_THE_VICTIM);
        assertThat(policies.against(proposal(content, content.chargeIds(), Set.of(ACCOUNT, OTHER), Sample.MAKER, NOW)))
                .as("one that stands for another is still its owner's")
                .isEmpty();
        assertThat(judged(Sample.content(charge(1, 1_000), charge(2, OTHER, 1_000, false)), NOW))
                .contains(ClaimRule.SEVERAL_BANK_ACCOUNTS);
    }

    @Test
    void onlyWhatTheBankConfirmedIsClaimed() {
        ClaimContent content = Sample.content(charge(1, 1_000));
        Set<ChargeId> more = Set.of(charge(1, 1).charge(), charge(2, 1).charge());

        assertThat(policies.against(proposal(content, more, Set.of(ACCOUNT), Sample.MAKER, NOW)))
                .contains(ClaimRule.CHARGE_NOT_CONFIRMED);
    }

    @Test
    @Tag("TD5")
    void nobodyWritesAClaimForThemselves() {
        ClaimContent content = Sample.content(charge(1, 1_000));

        assertThat(policies.against(proposal(content, content.chargeIds(), Set.of(ACCOUNT), Sample.BENEFICIARY, NOW)))
                .contains(ClaimRule.AUTHOR_IS_BENEFICIARY);
    }

    @Test
    @Tag("A56")
    void consequencesAreOwedUpToTheLimitOfThePolicy() {
        ClaimContent most = with(item(60_000), item(40_000));
        assertThat(most.owed()).isEqualTo(Money.yen(101_000));
        assertThat(judged(most, NOW)).isEmpty();
        assertThat(judged(with(item(60_000), item(40_001)), NOW)).contains(ClaimRule.ITEMS_TOO_HIGH);
    }

    @Test
    void oneLineOfABankFileCanSayWhatIsOwed() {
        assertThat(judged(Sample.content(charge(1, 9_999_999_999L)), NOW)).isEmpty();
        assertThat(judged(Sample.content(charge(1, 9_999_999_999L), charge(2, 1)), NOW))
                .contains(ClaimRule.OWED_TOO_HIGH);
    }

    private Optional<ClaimRule> judged(ClaimContent content, Instant reportedAt) {
        return policies.against(proposal(content, content.chargeIds(), Set.of(ACCOUNT), Sample.MAKER, reportedAt));
    }

    private static ClaimProposal proposal(
            ClaimContent content, Set<ChargeId> asked, Set<BankAccountId> payee, PersonId author, Instant reportedAt) {
        return new ClaimProposal(content, asked, payee, author, reportedAt, NOW);
    }

    private static VictimCharge customers(long yen) {
        return charge(1, ACCOUNT, yen, true);
    }

    private static ClaimContent assessed(VictimCharge charge, Finding finding) {
        return Sample.content(
                List.of(charge),
                List.of(),
                Sample.PAYEE,
                Optional.empty(),
                Optional.of(new Assessment(finding, "as found")));
    }

    private static ClaimContent with(ConsequentialItem... items) {
        return Sample.content(
                List.of(charge(1, 1_000)), List.of(items), Sample.PAYEE, Optional.empty(), Optional.empty());
    }
}

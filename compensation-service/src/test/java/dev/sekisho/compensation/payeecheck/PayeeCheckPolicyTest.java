package dev.sekisho.compensation.payeecheck;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.sekisho.compensation.claim.AskedPayees;
import dev.sekisho.compensation.claim.ClaimId;
import dev.sekisho.compensation.claim.Payable;
import dev.sekisho.compensation.claim.Payee;
import dev.sekisho.compensation.payeecheck.PayeeCheckPolicy.Judgement;
import dev.sekisho.compensation.zengin.AccountKind;
import dev.sekisho.kernel.id.BankCode;
import dev.sekisho.kernel.money.Money;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Tag("IN-09")
class PayeeCheckPolicyTest {

    private static final Instant NOW = Instant.parse("2026-12-01T01:00:00Z");
    private static final PayeeCheckPolicy POLICY =
            new PayeeCheckPolicy(Duration.ofHours(24), Duration.ofHours(72), Duration.ofSeconds(20));

    @ParameterizedTest
    @CsvSource({
        "EQUAL, false, PAYABLE",
        "EQUAL, true, PAYABLE",
        "BANK_CANNOT, false, UNCHECKED",
        "BANK_CANNOT, true, PAYABLE",
        "DIFFERS, true, NOT_CONFIRMED",
        "UNKNOWN_ACCOUNT, true, NOT_CONFIRMED",
        "NOT_ANSWERED, true, NOT_CONFIRMED"
    })
    void onlyABanksYesIsPaidOnAndItsSilenceByWhoSaysSo(PayeeOutcome outcome, boolean unchecked, Judgement judgement) {
        assertThat(POLICY.judge(check(outcome, NOW), unchecked, NOW)).isEqualTo(judgement);
    }

    @Test
    void anAnswerIsGoodForADay() {
        Instant dayBefore = NOW.minus(Duration.ofHours(24));

        assertThat(POLICY.judge(check(PayeeOutcome.EQUAL, dayBefore), false, NOW))
                .isEqualTo(Judgement.PAYABLE);
        assertThat(POLICY.judge(check(PayeeOutcome.EQUAL, dayBefore.minusNanos(1)), false, NOW))
                .isEqualTo(Judgement.NOT_CONFIRMED);
    }

    @Test
    void aRunTakesWhatItsMakerAskedForAndNothingWithoutAnAnswer() {
        AskedPayees strict = new AskedPayees(POLICY.madeSince(NOW), false);
        AskedPayees lenient = new AskedPayees(POLICY.madeSince(NOW), true);
        Instant dayBefore = NOW.minus(Duration.ofHours(24));

        assertThat(strict.allow(payable(Optional.of(new Payable.BankWord(false, dayBefore)))))
                .isTrue();
        assertThat(strict.allow(payable(Optional.of(new Payable.BankWord(false, dayBefore.minusNanos(1))))))
                .isFalse();
        assertThat(strict.allow(payable(Optional.of(new Payable.BankWord(true, NOW)))))
                .isFalse();
        assertThat(lenient.allow(payable(Optional.of(new Payable.BankWord(true, NOW)))))
                .isTrue();
        assertThat(lenient.allow(payable(Optional.empty()))).isFalse();
    }

    @Test
    void anAnswerIsNotGoodForLongerBeforeARunThanInIt() {
        assertThatThrownBy(() -> new PayeeCheckPolicy(Duration.ofHours(24), Duration.ofHours(23), Duration.ZERO))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static PayeeCheck check(PayeeOutcome outcome, Instant at) {
        return new PayeeCheck(UUID.randomUUID(), ClaimId.random(), 1, outcome, at);
    }

    private static Payable payable(Optional<Payable.BankWord> word) {
        return new Payable(
                ClaimId.random(),
                7,
                1,
                Money.yen(1_000),
                new Payee(new BankCode("0125"), "101", AccountKind.ORDINARY, "1234567", "ミホン　ハナコ"),
                word);
    }
}

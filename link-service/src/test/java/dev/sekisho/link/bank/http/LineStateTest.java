package dev.sekisho.link.bank.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The line to one bank: when it is broken, and how it mends. */
@Tag("TB8")
class LineStateTest {

    private static final BreakerTerms TERMS = new BreakerTerms(10, 8, Duration.ofSeconds(5));

    private Instant now = Instant.parse("2026-11-29T00:00:00Z");
    private final BankLine line = new BankLine(2, TERMS, () -> now);

    private Optional<BankLine.Refusal> call(boolean answered) {
        Optional<BankLine.Refusal> refused = line.begin();
        if (refused.isEmpty()) {
            line.ended(answered);
        }
        return refused;
    }

    private void calls(int times, boolean answered) {
        for (int i = 0; i < times; i++) {
            assertThat(call(answered)).isEmpty();
        }
    }

    private void breakIt() {
        calls(2, true);
        calls(8, false);
    }

    @Test
    void breaksAtTheEighthMissAmongTenAndNotAtTheSeventh() {
        calls(3, true);
        calls(7, false);
        assertThat(line.isBroken()).isFalse();

        calls(1, false);
        assertThat(line.isBroken()).isTrue();
        assertThat(call(true)).contains(BankLine.Refusal.BROKEN);
    }

    @Test
    void doesNotBreakBeforeItHasSeenEnough() {
        calls(9, false);

        assertThat(line.isBroken()).isFalse();
    }

    @Test
    void forgetsWhatIsLongAgo() {
        for (int round = 0; round < 20; round++) {
            calls(7, false);
            calls(3, true);
        }

        assertThat(line.isBroken()).isFalse();
    }

    @Test
    void letsOneCallTryAfterThePauseAndAllOfThemOnceItWasAnswered() {
        breakIt();
        now = now.plusSeconds(5).minusMillis(1);
        assertThat(call(true)).contains(BankLine.Refusal.BROKEN);

        now = now.plusMillis(1);
        assertThat(line.begin()).isEmpty();
        assertThat(call(true)).contains(BankLine.Refusal.BROKEN);
        line.ended(true);

        assertThat(line.isBroken()).isFalse();
        calls(9, false);
        assertThat(line.isBroken()).isFalse();
    }

    @Test
    void isBrokenAgainWhenTheTryIsNotAnswered() {
        breakIt();
        now = now.plusSeconds(5);
        assertThat(call(false)).isEmpty();

        assertThat(call(true)).contains(BankLine.Refusal.BROKEN);
        now = now.plusSeconds(5);
        assertThat(call(true)).isEmpty();
    }

    @Test
    void isNotMendedByWhatLeftBeforeItBroke() {
        assertThat(line.begin()).isEmpty();
        breakIt();
        line.ended(true);

        assertThat(line.isBroken()).isTrue();
    }

    @Test
    void passesNoMoreCallsAtOnceThanItMay() {
        assertThat(line.begin()).isEmpty();
        assertThat(line.begin()).isEmpty();
        assertThat(line.begin()).contains(BankLine.Refusal.BUSY);

        line.ended(true);
        assertThat(line.begin()).isEmpty();
    }

    @Test
    void takesNoTermsThatMeanNothing() {
        assertThatThrownBy(() -> new BreakerTerms(65, 1, Duration.ZERO)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new BreakerTerms(10, 11, Duration.ZERO)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new BreakerTerms(10, 0, Duration.ZERO)).isInstanceOf(IllegalArgumentException.class);
    }
}

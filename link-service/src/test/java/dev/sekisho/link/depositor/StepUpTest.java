package dev.sekisho.link.depositor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.sekisho.link.evidence.ProofKind;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("TB3")
class StepUpTest {

    private static final Instant NOW = Instant.parse("2026-11-29T03:00:00Z");
    private static final Duration HOUR = Duration.ofHours(1);

    @Test
    void takesTwoCategoriesOrTheDocumentItself() {
        assertThat(of(false, ProofKind.BANK_PASSWORD, ProofKind.BANK_APP)).isEmpty();
        assertThat(of(true)).isEmpty();
        assertThat(of(false)).contains(WordCode.STEP_UP_TOO_WEAK);
        assertThat(of(false, ProofKind.BANK_PIN)).contains(WordCode.STEP_UP_TOO_WEAK);
        assertThat(of(false, ProofKind.BANK_PIN, ProofKind.BANK_PASSWORD)).contains(WordCode.STEP_UP_TOO_WEAK);
        assertThatThrownBy(() -> of(false, ProofKind.JPKI)).hasMessageContaining("bank's");
    }

    @Test
    void isFreshForAnHourAndNeverOfTheFuture() {
        assertThat(at(NOW.minus(HOUR))).isEmpty();
        assertThat(at(NOW)).isEmpty();
        assertThat(at(NOW.minus(HOUR).minusMillis(1))).contains(WordCode.STEP_UP_TOO_OLD);
        assertThat(at(NOW.plusMillis(1))).contains(WordCode.STEP_UP_TOO_OLD);
    }

    private static java.util.Optional<WordCode> of(boolean documentSeen, ProofKind... factors) {
        return new StepUp(Set.of(factors), documentSeen, NOW).refusalAt(NOW, HOUR);
    }

    private static java.util.Optional<WordCode> at(Instant moment) {
        return new StepUp(Set.of(), true, moment).refusalAt(NOW, HOUR);
    }
}

package dev.sekisho.compensation.search;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sekisho.compensation.fraudcase.Period;
import dev.sekisho.kernel.id.BankCode;
import dev.sekisho.kernel.money.Money;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What is told leads to a withdrawal, or to nothing: nobody reads through the whole copy. */
@Tag("TD8")
class ToldTest {

    private static final Instant THEN = Instant.parse("2020-09-01T00:00:00Z");
    private static final Optional<BankCode> BANK = Optional.of(new BankCode("0998"));
    private static final Optional<String> REFERENCE = Optional.of("R-1");
    private static final Optional<Money> YEN = Optional.of(Money.yen(30_000));

    @Test
    void aReferenceLeadsToItWithItsBankOnly() {
        assertThat(told(BANK, REFERENCE, Optional.empty(), Period.UNKNOWN).leadsSomewhere())
                .isTrue();
        assertThat(told(Optional.empty(), REFERENCE, Optional.empty(), Period.UNKNOWN)
                        .leadsSomewhere())
                .isFalse();
    }

    @Test
    void anAmountLeadsToItWithinTwoMonthsOnly() {
        assertThat(byAmount(Told.LONGEST)).isTrue();
        assertThat(byAmount(Told.LONGEST.plusNanos(1))).isFalse();
        assertThat(told(BANK, Optional.empty(), YEN, new Period(Optional.of(THEN), Optional.empty()))
                        .leadsSomewhere())
                .isFalse();
        assertThat(told(BANK, Optional.empty(), Optional.empty(), period(Duration.ofDays(1)))
                        .leadsSomewhere())
                .isFalse();
    }

    private static boolean byAmount(Duration length) {
        return told(Optional.empty(), Optional.empty(), YEN, period(length)).leadsSomewhere();
    }

    private static Period period(Duration length) {
        return new Period(Optional.of(THEN), Optional.of(THEN.plus(length)));
    }

    private static Told told(
            Optional<BankCode> bank, Optional<String> reference, Optional<Money> amount, Period occurred) {
        return new Told(bank, reference, amount, occurred, Optional.empty());
    }
}

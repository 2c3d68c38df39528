package dev.sekisho.kernel.money;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("TC9")
class MoneyTest {

    @Test
    void isNeverNegative() {
        assertThatThrownBy(() -> Money.yen(-1)).isInstanceOf(IllegalArgumentException.class);
        assertThat(Money.yen(0)).isEqualTo(Money.ZERO);
    }

    @Test
    void doesNotWrapAround() {
        assertThatThrownBy(() -> Money.yen(Long.MAX_VALUE).plus(Money.yen(1))).isInstanceOf(ArithmeticException.class);
        assertThat(Money.yen(Long.MAX_VALUE - 1).plus(Money.yen(1))).isEqualTo(Money.yen(Long.MAX_VALUE));
    }

    @Test
    void givesAtMostWhatIsThere() {
        assertThat(Money.yen(100).minus(Money.yen(100))).isEqualTo(Money.ZERO);
        assertThatThrownBy(() -> Money.yen(100).minus(Money.yen(101))).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aLimitThatWasExceededHasNothingLeft() {
        assertThat(Money.yen(300_000).leftAfter(Money.yen(299_999))).isEqualTo(Money.yen(1));
        assertThat(Money.yen(300_000).leftAfter(Money.yen(300_000))).isEqualTo(Money.ZERO);
        assertThat(Money.yen(300_000).leftAfter(Money.yen(300_001))).isEqualTo(Money.ZERO);
    }

    @Test
    void comparesByAmount() {
        assertThat(Money.yen(2).isMoreThan(Money.yen(1))).isTrue();
        assertThat(Money.yen(1).isMoreThan(Money.yen(1))).isFalse();
        assertThat(Money.yen(1)).isLessThan(Money.yen(2));
    }
}

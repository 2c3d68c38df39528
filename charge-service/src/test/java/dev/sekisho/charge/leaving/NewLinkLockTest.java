package dev.sekisho.charge.leaving;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.sekisho.charge.boot.DefaultPolicy;
import dev.sekisho.charge.link.LinkTerms;
import dev.sekisho.charge.link.Tier;
import dev.sekisho.kernel.money.Money;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Tag("CH-06")
class NewLinkLockTest {

    private static final Instant CHARGEABLE = Instant.parse("2027-01-20T03:00:00Z");

    private final NewLinkLock lock = DefaultPolicy.newLinkLock();

    @ParameterizedTest
    @CsvSource({
        // Chargeable at once, locked for a day.
        "T1, PT0S, 5000",
        "T1, PT23H59M59.999999999S, 5000",
        "T1, PT24H, 0",
        // Locked for seven days from when it may be charged, not from when it was made.
        "T2, PT24H, 5000",
        "T2, P6DT23H59M59.999999999S, 5000",
        "T2, P7D, 0",
        "T2, P30D, 0"
    })
    void moneyOfALinkIsLockedUpToItsTimeAndFreeFromThenOn(Tier tier, Duration age, long lockedYen) {
        assertThat(lock.locked(List.of(money(tier, 5_000)), CHARGEABLE.plus(age)))
                .isEqualTo(Money.yen(lockedYen));
    }

    @Test
    void moneyOfSeveralNewLinksAddsUpAndThatOfOldOnesDoesNotCount() {
        Instant now = CHARGEABLE.plus(Duration.ofDays(2));

        assertThat(lock.locked(List.of(money(Tier.T2, 300), money(Tier.T2, 20), money(Tier.T1, 4_000)), now))
                .isEqualTo(Money.yen(320));
        assertThat(lock.locked(List.of(), now)).isEqualTo(Money.ZERO);
    }

    @Test
    void looksBackAsFarAsTheLongestLockReaches() {
        assertThat(lock.reachesBackTo(CHARGEABLE)).isEqualTo(CHARGEABLE.minus(Duration.ofDays(7)));
    }

    @Test
    void aLockThatForgetsATierOrEndsBeforeItBeginsIsRefused() {
        assertThatThrownBy(() -> new NewLinkLock(Map.of(Tier.T1, Duration.ofDays(1))))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new NewLinkLock(Map.of(Tier.T1, Duration.ofDays(1), Tier.T2, Duration.ofNanos(-1))))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static LinkMoney money(Tier tier, long yen) {
        Instant established = tier == Tier.T1 ? CHARGEABLE : CHARGEABLE.minus(Duration.ofDays(1));
        return new LinkMoney(new LinkTerms(tier, established, CHARGEABLE), Money.yen(yen));
    }
}

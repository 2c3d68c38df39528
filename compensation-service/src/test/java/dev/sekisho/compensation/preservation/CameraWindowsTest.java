package dev.sekisho.compensation.preservation;

import static dev.sekisho.compensation.preservation.Spending.NOON;
import static dev.sekisho.compensation.preservation.Spending.PICTURES;
import static org.assertj.core.api.Assertions.assertThat;

import dev.sekisho.kernel.id.ChargeId;
import dev.sekisho.kernel.money.Money;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** From payments to the pictures that are asked for. */
@Tag("A35")
class CameraWindowsTest {

    @Test
    void timesThatTouchAtOneTillAreOneWindow() {
        List<CameraWindow> windows = of(
                Spending.at("S1", "T1", NOON, 1_000),
                Spending.at("S1", "T1", NOON.plus(Duration.ofMinutes(30)), 2_000),
                Spending.at("S1", "T1", NOON.plus(Duration.ofMinutes(60)).plusMillis(1), 4_000));

        assertThat(windows)
                .extracting(CameraWindow::from)
                .containsExactly(minutes(-15), minutes(45).plusMillis(1));
        assertThat(windows)
                .extracting(CameraWindow::to)
                .containsExactly(minutes(45), minutes(75).plusMillis(1));
        assertThat(windows).extracting(CameraWindow::payments).containsExactly(2L, 1L);
        assertThat(windows).extracting(CameraWindow::amount).containsExactly(Money.yen(3_000), Money.yen(4_000));
    }

    @Test
    void everyTillOfEveryShopHasItsOwn() {
        assertThat(of(
                        Spending.at("S2", "T1", NOON, 1),
                        Spending.at("S1", "T2", NOON, 1),
                        Spending.at("S1", "T1", NOON, 1)))
                .extracting(window -> window.shop() + window.terminal())
                .containsExactly("S1T1", "S1T2", "S2T1");
    }

    @Test
    void aPaymentOfTwoChargesIsOnePaymentWithTheMoneyOfBoth() {
        CameraLine one = Spending.at("S1", "T1", NOON, 1_000);
        CameraLine two = new CameraLine(one.payment(), ChargeId.random(), Money.yen(500));

        assertThat(of(one, two)).singleElement().satisfies(window -> {
            assertThat(window.payments()).isEqualTo(1);
            assertThat(window.amount()).isEqualTo(Money.yen(1_500));
            assertThat(window.charges()).containsExactlyInAnyOrder(one.charge(), two.charge());
        });
    }

    @Test
    void picturesAreGoneAWeekAfterTheFirstPayment() {
        CameraWindow window = of(Spending.at("S1", "T1", NOON, 1)).get(0);
        Instant end = NOON.plus(Duration.ofDays(7));

        assertThat(window.isGoneAt(end.minusNanos(1_000))).isFalse();
        assertThat(window.isGoneAt(end)).isTrue();
    }

    @Test
    void theOrderOfTheLinesMakesNoDifferenceAndTheirContentDoes() {
        List<CameraLine> lines = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            lines.add(Spending.at("S" + i % 3, "T1", minutes(7 * i), 1 + i));
        }
        OpenList list = Lists.open();
        String hash = Document.of(list, lines).contentHash();
        List<CameraLine> others = new ArrayList<>(lines);
        Collections.shuffle(others, new Random(7));

        assertThat(Document.of(list, others).contentHash()).isEqualTo(hash).matches("[0-9a-f]{64}");
        assertThat(Document.of(list, lines.subList(0, 19)).contentHash()).isNotEqualTo(hash);
        assertThat(Document.of(Lists.open(), lines).contentHash()).isNotEqualTo(hash);
    }

    private static List<CameraWindow> of(CameraLine... lines) {
        return CameraWindows.of(List.of(lines), PICTURES);
    }

    private static Instant minutes(int minutes) {
        return NOON.plus(Duration.ofMinutes(minutes));
    }
}

package dev.sekisho.link.link.schedule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.sekisho.link.bank.FingerprintKey;
import dev.sekisho.link.bank.FingerprintKeys;
import dev.sekisho.link.link.ArrangeKeys;
import dev.sekisho.link.link.KeyPlaces;
import dev.sekisho.link.link.UnusableKeys;
import java.lang.reflect.Proxy;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A replica waits for a slow database, not for ever, and not at all for a setting to correct itself. */
@Tag("TD15")
class PatientStartTest {

    private final List<Duration> pauses = new ArrayList<>();
    private final PatientStart start = new PatientStart(pauses::add);
    private int tries;

    @Test
    void isTriedAgainAfterLongerAndLongerPauses() throws InterruptedException {
        start.run(() -> failing(PatientStart.MOST_TRIES - 1));

        assertThat(tries).isEqualTo(PatientStart.MOST_TRIES);
        assertThat(pauses)
                .startsWith(PatientStart.FIRST_PAUSE)
                .isSortedAccordingTo(Duration::compareTo)
                .doesNotHaveDuplicates()
                .hasSize(PatientStart.MOST_TRIES - 1);
    }

    @Test
    void endsAfterTheLastTryAndSaysWhy() {
        assertThatThrownBy(() -> start.run(() -> failing(PatientStart.MOST_TRIES)))
                .hasMessageContaining("idle-in-transaction")
                .hasRootCauseInstanceOf(SQLException.class);
        assertThat(tries).isEqualTo(PatientStart.MOST_TRIES);
    }

    @Test
    void asksOnceWhereAllIsWell() throws InterruptedException {
        start.run(() -> failing(0));

        assertThat(tries).isOne();
        assertThat(pauses).isEmpty();
    }

    @Test
    void doesNotTryAWrongSettingAgain() {
        FingerprintKeys keys = FingerprintKeys.only(new FingerprintKey("wrong", new byte[32]));
        ArrangeKeys arrange = new ArrangeKeys(placesOfAnotherKey(), Instant::now);

        assertThatThrownBy(() -> start.run(() -> arrange.arrange(keys)))
                .isInstanceOf(UnusableKeys.class)
                .hasMessageContaining("sekisho.link.fingerprint-key");
        assertThat(pauses).isEmpty();
    }

    /** There are accounts, and no key under which they are known. */
    private static KeyPlaces placesOfAnotherKey() {
        return (KeyPlaces) Proxy.newProxyInstance(
                KeyPlaces.class.getClassLoader(),
                new Class<?>[] {KeyPlaces.class},
                (proxy, method, values) -> switch (method.getName()) {
                    case "anyAccount" -> true;
                    case "lockAll" -> List.of();
                    default -> null;
                });
    }

    private void failing(int times) {
        tries++;
        if (tries <= times) {
            throw new IllegalStateException(
                    new SQLException("terminating connection due to idle-in-transaction timeout", "25P03"));
        }
    }
}

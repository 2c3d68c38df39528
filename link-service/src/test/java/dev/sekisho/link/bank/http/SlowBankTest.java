package dev.sekisho.link.bank.http;

import static dev.sekisho.link.bank.http.HostileAnswersTest.json;
import static org.assertj.core.api.Assertions.assertThat;

import dev.sekisho.kernel.id.BankCode;
import dev.sekisho.link.bank.FixedBanks;
import dev.sekisho.link.bank.http.BankSettings.Bounds;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** One bank hangs on every line it has; another one is called as if nothing were, and the first is soon left alone. */
@Tag("TB7")
@Tag("A11")
class SlowBankTest {

    private static final BankCode SLOW = FixedBanks.FIRST;
    private static final BankCode OTHER = FixedBanks.WITH_APP;
    private static final int LINES = 4;

    private final CountDownLatch over = new CountDownLatch(1);
    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private volatile Duration patienceWithTheSlow = Duration.ofMillis(200);
    private Instant now = Instant.parse("2026-11-29T00:00:00Z");
    private BankOnLoopback slow;
    private BankOnLoopback other;
    private BankHttp http;

    @BeforeEach
    void open() throws IOException {
        slow = new BankOnLoopback();
        other = new BankOnLoopback();
        slow.on("/x", exchange -> {
            try {
                over.await();
            } catch (InterruptedException stopping) {
                Thread.currentThread().interrupt();
            }
        });
        other.on("/x", json(200, "{}"));
        http = new BankHttp(
                new BankSettings(
                        URI.create("https://sekisho.example/v1/bank-returns"),
                        Duration.ofSeconds(5),
                        1_000,
                        Set.of(),
                        new BreakerTerms(4, 3, Duration.ofSeconds(5)),
                        bank -> new Bounds(
                                bank.equals(SLOW) ? patienceWithTheSlow : Duration.ofSeconds(20), LINES, true),
                        bank -> Optional.empty()),
                () -> now,
                meters);
    }

    @AfterEach
    void close() {
        over.countDown();
        slow.close();
        other.close();
    }

    private Optional<BankHttp.Answer> call(BankCode bank, BankOnLoopback server) {
        return http.send(
                bank,
                HttpRequest.newBuilder(URI.create(server.url() + "/x")).GET().build());
    }

    @Test
    void doesNotKeepAnotherBankWaitingAndIsSoonLeftAlone() throws InterruptedException {
        List<Thread> waiting = new ArrayList<>();
        for (int line = 0; line < LINES; line++) {
            Thread caller = new Thread(() -> call(SLOW, slow));
            caller.start();
            waiting.add(caller);
        }

        assertThat(call(OTHER, other)).isPresent();

        for (Thread caller : waiting) {
            caller.join();
        }
        int asked = slow.seen.size();
        assertThat(call(SLOW, slow)).isEmpty();
        assertThat(slow.seen).hasSize(asked);
        assertThat(call(OTHER, other)).isPresent();
        assertThat(broken(SLOW)).isEqualTo(1);
        assertThat(broken(OTHER)).isZero();
        assertThat(counted(SLOW, "late")).isEqualTo(LINES);
        assertThat(counted(SLOW, "broken")).isEqualTo(1);
    }

    @Test
    void triesTheSlowBankAgainAfterThePauseAndGoesOnWhenItAnswers() {
        for (int calls = 0; calls < LINES; calls++) {
            call(SLOW, slow);
        }
        slow.on("/x", json(200, "{}"));
        assertThat(call(SLOW, slow)).isEmpty();

        now = now.plusSeconds(5);
        // It is not slow any more; the machine may be.
        patienceWithTheSlow = Duration.ofSeconds(20);

        assertThat(call(SLOW, slow)).isPresent();
        assertThat(broken(SLOW)).isZero();
    }

    @Test
    void takesFailuresOfTheBanksOwnForNoAnswerToo() {
        other.on("/x", json(500, "{}"));
        for (int calls = 0; calls < LINES; calls++) {
            call(OTHER, other);
        }

        assertThat(broken(OTHER)).isEqualTo(1);
    }

    private int broken(BankCode bank) {
        return (int) meters.get("sekisho.link.bank.broken")
                .tag("bank", bank.value())
                .gauge()
                .value();
    }

    private int counted(BankCode bank, String result) {
        return (int) meters.get("sekisho.link.bank.calls")
                .tag("bank", bank.value())
                .tag("result", result)
                .counter()
                .count();
    }
}

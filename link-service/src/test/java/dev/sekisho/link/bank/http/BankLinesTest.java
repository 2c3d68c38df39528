package dev.sekisho.link.bank.http;

import static dev.sekisho.link.bank.FixedBanks.OF_2020;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpExchange;
import dev.sekisho.kernel.money.Money;
import dev.sekisho.link.bank.Bank;
import dev.sekisho.link.bank.BankAuthentication.NoAnswer;
import dev.sekisho.link.bank.BankUnavailable;
import dev.sekisho.link.bank.DebitAnswer.Accepted;
import dev.sekisho.link.bank.DebitAnswer.Unknown;
import dev.sekisho.link.bank.FixedBanks;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Calls within bounds: hosts, time, length, lines. */
class BankLinesTest extends AtOneBank {

    @Test
    @Tag("TB7")
    void followsNoRedirect() throws IOException {
        try (BankOnLoopback canary = new BankOnLoopback()) {
            canary.on("/api/debits", 200, "{\"status\":\"ACCEPTED\",\"reference\":\"R-1\"}");
            server.on("/api/debits", exchange -> {
                exchange.getResponseHeaders().set("Location", canary.url() + "/api/debits");
                exchange.sendResponseHeaders(307, -1);
            });

            assertThat(debit()).isEqualTo(new Unknown());
            assertThat(canary.seen).isEmpty();
        }
    }

    @Test
    @Tag("TB7")
    void hangsUpOnAnAnswerThatIsTooLong() {
        byte[] chunk = " ".repeat(64_000).getBytes(StandardCharsets.US_ASCII);
        long[] sent = {0};
        server.on("/api/debits", exchange -> {
            exchange.sendResponseHeaders(200, 1_000_000_000L);
            OutputStream body = exchange.getResponseBody();
            while (sent[0] < 1_000_000_000L) {
                body.write(chunk);
                sent[0] += chunk.length;
            }
        });

        assertThat(debit()).isEqualTo(new Unknown());
        assertThat(sent[0]).isLessThan(100_000_000L);
    }

    @Test
    @Tag("TB7")
    void takesAnAnswerOfExactlyTheLongestLengthAndNoneOfOneByteMore() {
        String accepted = "{\"status\":\"ACCEPTED\",\"reference\":\"R-1\"}";
        server.on("/api/debits", 200, accepted + " ".repeat(LONGEST_ANSWER - accepted.length()));
        assertThat(debit()).isEqualTo(new Accepted("R-1"));

        server.on("/api/debits", 200, accepted + " ".repeat(LONGEST_ANSWER + 1 - accepted.length()));
        assertThat(debit()).isEqualTo(new Unknown());
    }

    @Test
    @Tag("TB7")
    @Tag("TC4")
    void waitsForAWholeAnswerNoLongerThanItIsToldEvenIfTheFirstBytesCame() {
        CountDownLatch done = new CountDownLatch(1);
        server.on("/api/debits", exchange -> dribble(exchange, done));
        gateway = gateway(Duration.ofMillis(300), 32);

        assertThat(debit()).isEqualTo(new Unknown());
        done.countDown();
    }

    @Test
    @Tag("TC4")
    void takesALostConnectionForUnknown() {
        server.on("/api/debits", HttpExchange::close);
        assertThat(debit()).isEqualTo(new Unknown());

        server.close();
        assertThat(debit()).isEqualTo(new Unknown());
        assertThat(gateway.inquire(BANK, CHARGE)).isEqualTo(new Unknown());
        assertThat(gateway.tell(BANK, ACCOUNT, "text")).isEmpty();
    }

    @Test
    void doesNotCallABankWhoseLinesAreAllBusy() throws InterruptedException {
        CountDownLatch called = new CountDownLatch(1);
        CountDownLatch done = new CountDownLatch(1);
        server.on("/api/debits", exchange -> {
            called.countDown();
            await(done);
            exchange.close();
        });
        gateway = gateway(Duration.ofSeconds(30), 1);
        Thread first = new Thread(this::debit);
        first.start();
        called.await();

        assertThat(debit()).isEqualTo(new Unknown());
        assertThat(server.seen).hasSize(1);

        done.countDown();
        first.join();
    }

    @Test
    @Tag("LK-09")
    void callsNoBankOverTheInterfaceOf2020AndNoneWithoutAnAddress() {
        Bank of2020 = new FixedBanks().find(OF_2020, Instant.EPOCH).orElseThrow();

        assertThatThrownBy(() -> gateway.announce(of2020, ACCOUNT, Optional.empty(), secrets))
                .isInstanceOf(BankUnavailable.class);
        HttpBankGateway without = gateway(settings(Duration.ofSeconds(1), 1, Optional.empty()));
        assertThatThrownBy(() -> without.announce(BANK, ACCOUNT, Optional.empty(), secrets))
                .isInstanceOf(BankUnavailable.class);
        assertThat(without.redeem(BANK, ACCOUNT, secrets, "the-code")).isInstanceOf(NoAnswer.class);
        assertThat(without.debit(BANK, MANDATE, CHARGE, Money.yen(1))).isEqualTo(new Unknown());
        assertThat(without.inquire(BANK, CHARGE)).isEqualTo(new Unknown());
        assertThat(without.tell(BANK, ACCOUNT, "text")).isEmpty();
        assertThat(server.seen).isEmpty();
    }

    @ParameterizedTest
    @Tag("TB7")
    @ValueSource(strings = {"file:///etc/passwd", "ftp://bank.example", "https:/nohost", "https://b.example/?x=1"})
    void takesNoAddressButAPlainWebAddress(String address) {
        assertThatThrownBy(() -> new BankAccess(URI.create(address), "id", "secret"))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static void dribble(HttpExchange exchange, CountDownLatch done) throws IOException {
        exchange.sendResponseHeaders(200, 0);
        exchange.getResponseBody().write("{\"status\":".getBytes(StandardCharsets.US_ASCII));
        exchange.getResponseBody().flush();
        await(done);
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        }
    }
}

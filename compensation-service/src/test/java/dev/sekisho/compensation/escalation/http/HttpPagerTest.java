package dev.sekisho.compensation.escalation.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpServer;
import dev.sekisho.compensation.escalation.Level;
import dev.sekisho.compensation.escalation.Page;
import dev.sekisho.compensation.escalation.Pager.Answer;
import dev.sekisho.compensation.escalation.PagerAddress;
import dev.sekisho.compensation.escalation.Sign;
import dev.sekisho.compensation.escalation.Trigger;
import dev.sekisho.kernel.money.Money;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a pager answers, and how long it may take for it. */
@Tag("A41")
@Timeout(value = 2, unit = TimeUnit.MINUTES)
class HttpPagerTest {

    private static final Duration SHORT = Duration.ofMillis(200);
    private static final Duration LONG = Duration.ofMinutes(1);

    private HttpServer server;

    @BeforeEach
    void aPager() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.start();
    }

    @AfterEach
    void over() {
        server.stop(0);
    }

    @ParameterizedTest
    @CsvSource({"202, TAKEN", "503, SILENCE", "429, SILENCE", "302, SILENCE", "400, REFUSED"})
    void takesOrRefusesOrIsAskedAgain(int status, Answer answer) {
        server.createContext("/", exchange -> {
            exchange.sendResponseHeaders(status, -1);
            exchange.close();
        });

        assertThat(pager(LONG).tell(page())).isEqualTo(answer);
    }

    @Test
    void anAnswerWithoutEndIsNone() {
        server.createContext("/", exchange -> exchange.sendResponseHeaders(200, 10));

        assertThat(pager(SHORT).tell(page())).isEqualTo(Answer.SILENCE);
    }

    private HttpPager pager(Duration limit) {
        URI address = URI.create("http://" + server.getAddress().getHostString() + ":"
                + server.getAddress().getPort() + "/calls");
        return new HttpPager(new PagerAddress(Optional.of(address), Optional.of("a-token")), new ObjectMapper(), limit);
    }

    private static Page page() {
        Sign sign = new Sign(Trigger.MANY_CASES, "all banks", Optional.empty(), 5, Money.yen(1));
        return new Page(UUID.randomUUID(), 1, Level.MANAGEMENT, sign, Instant.parse("2026-12-05T03:00:00Z"));
    }
}

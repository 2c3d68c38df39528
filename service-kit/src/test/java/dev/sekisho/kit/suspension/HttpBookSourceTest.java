package dev.sekisho.kit.suspension;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.sekisho.kernel.id.BankCode;
import dev.sekisho.kernel.suspension.Canary;
import dev.sekisho.kernel.suspension.Operation;
import dev.sekisho.kernel.suspension.Suspension;
import dev.sekisho.kernel.suspension.SuspensionBook;
import dev.sekisho.kernel.suspension.SuspensionReason;
import dev.sekisho.kit.json.StrictJson;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What counts as an answer of link-service, over a socket. */
@Tag("PL-04")
class HttpBookSourceTest {

    private static final UUID REPLICA = UUID.fromString("00000000-0000-4000-8000-000000000001");
    private static final ObjectMapper JSON = StrictJson.makeStrict(new ObjectMapper());

    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final CountDownLatch over = new CountDownLatch(1);
    private HttpServer linkService;
    private volatile String question;
    private volatile String authorization;

    @BeforeEach
    void listen() throws IOException {
        linkService = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        linkService.setExecutor(threads);
        linkService.start();
    }

    @AfterEach
    void close() {
        over.countDown();
        linkService.stop(0);
        threads.shutdownNow();
    }

    @Test
    void readsWhatTheOtherSideWrote() throws Exception {
        Instant since = Instant.parse("2026-11-22T03:00:00Z");
        SuspensionBook book = new SuspensionBook(
                7,
                List.of(
                        new Suspension(
                                Operation.CHARGE,
                                Optional.of(new BankCode("0998")),
                                SuspensionReason.MAINTENANCE,
                                "link-service",
                                since,
                                Optional.of(since.plusSeconds(60)),
                                Optional.of(new Canary(REPLICA, 5, "print"))),
                        new Suspension(
                                Operation.SPEND,
                                Optional.empty(),
                                SuspensionReason.BRAKE,
                                "a-staff-id",
                                since,
                                Optional.empty())));
        answering(200, JSON.writeValueAsString(SuspensionBookView.of(book)));

        Optional<SuspensionBook> read =
                source(Duration.ofSeconds(20)).ask(6, List.of(Operation.LINK, Operation.CHARGE));

        assertThat(read).contains(book);
        assertThat(question)
                .isEqualTo("/internal/v1/suspension-book?have=6&replica=" + REPLICA + "&refused=LINK,CHARGE");
        assertThat(authorization).isEqualTo("Assertion abc");
    }

    @Test
    void aFieldOfANewerLinkServiceIsPassedOver() throws Exception {
        answering(200, "{\"epoch\":3,\"entries\":[],\"later\":1}");

        assertThat(source(Duration.ofSeconds(20)).ask(-1, Set.of())).contains(new SuspensionBook(3, List.of()));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "null",
                "no json",
                "{}",
                "{\"epoch\":3}",
                "{\"epoch\":-1,\"entries\":[]}",
                "{\"epoch\":\"3\",\"entries\":[]}",
                "{\"epoch\":3,\"entries\":[null]}",
                "{\"epoch\":3,\"entries\":[{\"operation\":\"FLY\",\"reason\":\"BANK\",\"actor\":\"a\",\"since\":\"2026-11-22T03:00:00Z\"}]}",
                "{\"epoch\":3,\"entries\":[{\"operation\":\"LINK\",\"reason\":\"MOOD\",\"actor\":\"a\",\"since\":\"2026-11-22T03:00:00Z\"}]}",
                "{\"epoch\":3,\"entries\":[{\"operation\":\"SPEND\",\"bankCode\":\"0998\",\"reason\":\"BANK\",\"actor\":\"a\",\"since\":\"2026-11-22T03:00:00Z\"}]}",
                "{\"epoch\":3,\"entries\":[{\"operation\":\"LINK\",\"bankCode\":\"98\",\"reason\":\"BANK\",\"actor\":\"a\",\"since\":\"2026-11-22T03:00:00Z\"}]}"
            })
    void whatIsNoBookIsNoAnswer(String body) throws Exception {
        answering(200, body);

        assertThat(source(Duration.ofSeconds(20)).ask(1, Set.of())).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(ints = {204, 302, 400, 401, 403, 500, 503})
    void anotherStatusIsNoAnswer(int status) throws Exception {
        answering(status, status == 204 ? "" : "{\"epoch\":3,\"entries\":[]}");

        assertThat(source(Duration.ofSeconds(20)).ask(1, Set.of())).isEmpty();
    }

    @Test
    void aBookThatIsTooLongIsNotRead() throws Exception {
        String padding = " ".repeat(HttpBookSource.MAX_BYTES);
        answering(200, "{\"epoch\":3,\"entries\":[]}" + padding);

        assertThat(source(Duration.ofSeconds(20)).ask(1, Set.of())).isEmpty();
    }

    @Test
    void aBookThatComesInPiecesWithoutSayingItsLengthIsRead() throws Exception {
        byte[] book = ("{\"epoch\":3,\"entries\":[]}" + " ".repeat(20_000)).getBytes(StandardCharsets.UTF_8);
        linkService.createContext("/", exchange -> {
            exchange.sendResponseHeaders(200, 0);
            exchange.getResponseBody().write(book);
            exchange.close();
        });

        assertThat(source(Duration.ofSeconds(20)).ask(1, Set.of())).contains(new SuspensionBook(3, List.of()));
    }

    @Test
    void anAnswerWhoseBodyNeverComesIsGivenUp() throws Exception {
        linkService.createContext("/", exchange -> {
            exchange.sendResponseHeaders(200, 100);
            waitUntilOver();
        });

        assertThat(source(Duration.ofMillis(200)).ask(1, Set.of())).isEmpty();
    }

    @Test
    void nobodyListeningIsNoAnswer() throws Exception {
        HttpBookSource source = source(Duration.ofSeconds(20));
        linkService.stop(0);

        assertThat(source.ask(1, Set.of())).isEmpty();
    }

    private void answering(int status, String body) {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        linkService.createContext("/", exchange -> {
            question = exchange.getRequestURI().toString();
            authorization = exchange.getRequestHeaders().getFirst("Authorization");
            send(exchange, status, bytes);
        });
    }

    private static void send(HttpExchange exchange, int status, byte[] body) throws IOException {
        exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }

    private void waitUntilOver() {
        try {
            over.await();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private HttpBookSource source(Duration patience) {
        URI url = URI.create("http://127.0.0.1:" + linkService.getAddress().getPort());
        return new HttpBookSource(url, REPLICA, () -> "Assertion abc", JSON, patience);
    }
}

package dev.sekisho.link.bank.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import com.sun.net.httpserver.HttpExchange;
import dev.sekisho.link.bank.http.BankOnLoopback.Responder;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.http.HttpHeaders;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Every call of every adapter against malformed and hostile answers: none is taken for a yes, each is over within its time,
 * and no other address is ever called.
 */
@Tag("TB7")
@Tag("TB8")
class HostileAnswersTest {

    private static final Duration TIME = Duration.ofMillis(60);
    /** Far more than any answer takes that is given up: those that are not would last until the test is over. */
    private static final Duration AT_THE_MOST = Duration.ofMinutes(1);

    private static final int LEAST = 30;

    private final CountDownLatch over = new CountDownLatch(1);
    private static BankOnLoopback server;
    private static BankOnLoopback canary;

    @BeforeAll
    static void open() throws IOException {
        server = new BankOnLoopback();
        canary = new BankOnLoopback();
    }

    @AfterEach
    void hangUp() {
        over.countDown();
        server.seen.clear();
    }

    @AfterAll
    static void close() {
        server.close();
        canary.close();
    }

    @ParameterizedTest
    @EnumSource(BankCall.class)
    void takesNoneForAYesAndIsDoneInTime(BankCall call) {
        BankCall.Setting patient = call.at(server, Duration.ofSeconds(20));
        server.on(call.path(patient), json(call.status(), patient.good()));
        assertThat(call.succeeds(patient)).as("the honest answer").isTrue();

        BankCall.Setting setting = call.at(server, TIME);
        Map<String, Responder> answers = answers(call, setting);
        assertThat(answers).hasSizeGreaterThanOrEqualTo(LEAST);
        answers.forEach((name, answer) -> {
            server.on(call.path(setting), answer);
            boolean taken = assertTimeout(AT_THE_MOST, () -> call.succeeds(setting));
            assertThat(taken).as(name).isFalse();
        });
        assertThat(canary.seen).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(BankCall.class)
    void callsNobodyWhoseAddressStandsInAnAnswer(BankCall call) {
        BankCall.Setting setting = call.at(server, Duration.ofSeconds(5));
        String everywhere = setting.good().replaceAll(":\"[^\"]*\"", ":\"" + canary.url() + "/x\"");
        server.on(call.path(setting), exchange -> {
            exchange.getResponseHeaders().set("Location", canary.url() + "/x");
            exchange.getResponseHeaders().set("Link", "<" + canary.url() + "/x>; rel=next");
            exchange.getResponseHeaders().set("Refresh", "0; url=" + canary.url());
            json(call.status(), everywhere).answer(exchange);
        });

        call.succeeds(setting);

        assertThat(canary.seen).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(BankCall.class)
    @Tag("TB6")
    void takesNoAnswerToAnotherRequestAndNoneThatNamesNoRequest(BankCall call) {
        BankCall.Setting setting = call.at(server, Duration.ofSeconds(20));
        Responder good = json(call.status(), setting.good());
        Map<String, Responder> misled = new LinkedHashMap<>();
        misled.put("another's", exchange -> {
            exchange.getResponseHeaders()
                    .set(Interaction.HEADER, UUID.randomUUID().toString());
            good.answer(exchange);
        });
        misled.put("two names", exchange -> {
            exchange.getResponseHeaders()
                    .add(Interaction.HEADER, UUID.randomUUID().toString());
            good.answer(exchange);
        });
        misled.put("no name", exchange -> {
            exchange.getResponseHeaders().remove(Interaction.HEADER);
            good.answer(exchange);
        });
        misled.forEach((name, answer) -> {
            server.on(call.path(setting), answer);
            assertThat(call.succeeds(setting)).as(name).isEqualTo(call.isForEverybody());
        });
    }

    @Test
    void takesAnAnswerWithoutANameFromABankThatGivesNone() {
        Interaction ours = Interaction.fresh();
        HttpHeaders none = HttpHeaders.of(Map.of(), (name, value) -> true);
        HttpHeaders another = HttpHeaders.of(Map.of(Interaction.HEADER, List.of("x")), (name, value) -> true);

        assertThat(ours.owns(none, false)).isTrue();
        assertThat(ours.owns(none, true)).isFalse();
        assertThat(ours.owns(another, false)).isFalse();
    }

    @Test
    void callsNoHostThatIsNotAllowed() {
        BankCall.Setting setting = BankCall.DEBIT.only(server, "bank.example");
        server.on(BankCall.DEBIT.path(setting), json(200, setting.good()));

        assertThat(BankCall.DEBIT.succeeds(setting)).isFalse();
        assertThat(server.seen).isEmpty();
    }

    private Map<String, Responder> answers(BankCall call, BankCall.Setting setting) {
        String good = setting.good();
        int status = call.status();
        Map<String, Responder> all = new LinkedHashMap<>();
        for (int moved : List.of(301, 302, 307, 308)) {
            all.put("redirect " + moved, redirect(moved, good));
        }
        for (int other : List.of(204, 299, 401, 404, 429, 500, 503)) {
            all.put("status " + other, json(other, other == 204 ? "" : good));
        }
        all.put("endless", this::endless);
        all.put("a gigabyte", HostileAnswersTest::gigabyte);
        all.put("byte by byte", this::slow);
        all.put("silence", this::silence);
        all.put("hung up", HttpExchange::close);
        all.put("half", bytes(status, "application/json", utf8(good.substring(0, good.length() / 2))));
        all.put("cut short", cut(status, good));
        all.put("twice", json(status, good + good));
        all.put("something behind it", json(status, good + " x"));
        all.put("a name twice", json(status, good.replaceFirst("\\{(\"[^\"]*\":)", "{$1\"x\",$1")));
        all.put("other types", json(status, good.replaceAll(":(\"[^\"]*\")", ":[$1]")));
        all.put("a list", json(status, "[" + good + "]"));
        all.put("null", json(status, "null"));
        all.put("a text", json(status, "\"" + good.replace("\"", "\\\"") + "\""));
        all.put("a number", json(status, "7"));
        all.put("nothing", json(status, ""));
        all.put("an empty object", json(status, "{}"));
        all.put("a page", bytes(status, "text/html", utf8("<html><body>" + good + "</body></html>")));
        all.put("called a page", bytes(status, "text/html", utf8(good)));
        all.put("without a type", bytes(status, null, utf8(good)));
        all.put("called Shift_JIS", bytes(status, "application/json; charset=Shift_JIS", utf8(good)));
        all.put("in UTF-16", bytes(status, "application/json", good.getBytes(StandardCharsets.UTF_16)));
        all.put("with a mark in front", json(status, "\uFEFF" + good));
        all.put("broken UTF-8", bytes(status, "application/json", broken(good)));
        all.put("packed", packed(status, good));
        all.put("deep", json(status, "{\"a\":".repeat(5_000) + "1" + "}".repeat(5_000)));
        all.put("other letters", json(status, good.replace("\":", "X\":")));
        all.put("too long a text", json(status, good.replaceAll(":\"[^\"]*\"", ":\"" + "9".repeat(20_000) + "\"")));
        if (!call.mayHaveMore()) {
            all.put("more than it should", json(status, good.replaceFirst("\\{", "{\"more\":\"x\",")));
        }
        setting.others().forEach((name, body) -> all.put(name, json(status, body)));
        return all;
    }

    private Responder redirect(int status, String good) {
        return exchange -> {
            exchange.getResponseHeaders().set("Location", canary.url() + "/x");
            json(status, good).answer(exchange);
        };
    }

    private void endless(HttpExchange exchange) throws IOException {
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(200, 0);
        OutputStream body = exchange.getResponseBody();
        while (over.getCount() > 0) {
            body.write(utf8(" ".repeat(1_000)));
        }
    }

    private static void gigabyte(HttpExchange exchange) throws IOException {
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(200, 1_000_000_000L);
        byte[] chunk = utf8("9".repeat(64_000));
        for (long sent = 0; sent < 1_000_000_000L; sent += chunk.length) {
            exchange.getResponseBody().write(chunk);
        }
    }

    private void slow(HttpExchange exchange) throws IOException {
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(200, 0);
        exchange.getResponseBody().write('{');
        exchange.getResponseBody().flush();
        silence(exchange);
    }

    private void silence(HttpExchange exchange) {
        try {
            over.await();
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        }
    }

    private static Responder cut(int status, String good) {
        return exchange -> {
            exchange.getResponseHeaders().set("Content-Type", "application/json");
            exchange.sendResponseHeaders(status, utf8(good).length + 10);
            exchange.getResponseBody().write(utf8(good));
            exchange.getResponseBody().flush();
        };
    }

    private static Responder packed(int status, String good) {
        return exchange -> {
            ByteArrayOutputStream packed = new ByteArrayOutputStream();
            try (GZIPOutputStream packing = new GZIPOutputStream(packed)) {
                packing.write(utf8(good));
            }
            exchange.getResponseHeaders().set("Content-Encoding", "gzip");
            bytes(status, "application/json", packed.toByteArray()).answer(exchange);
        };
    }

    private static byte[] broken(String good) {
        byte[] bytes = utf8(good.replaceFirst(":\"", ":\"?"));
        bytes[good.indexOf(":\"") + 2] = (byte) 0xE3;
        return bytes;
    }

    static Responder json(int status, String body) {
        return bytes(status, "application/json", utf8(body));
    }

    private static Responder bytes(int status, String type, byte[] body) {
        return exchange -> {
            if (type != null) {
                exchange.getResponseHeaders().set("Content-Type", type);
            }
            exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
            exchange.getResponseBody().write(body);
        };
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}

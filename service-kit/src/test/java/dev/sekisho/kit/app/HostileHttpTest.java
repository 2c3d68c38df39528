package dev.sekisho.kit.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sekisho.kit.app.RawHttp.Answers;
import dev.sekisho.kit.testing.Certificates;
import dev.sekisho.kit.testing.Tokens;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.jose4j.jwt.JwtClaims;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Bytes that no honest client sends, to the port of a service with the HTTP settings that all four share: refused or
 * ignored, and never two requests where one was asked for.
 */
@QuarkusTest
@Tag("TD11")
class HostileHttpTest {

    private static final String HERE = "kit-service";
    private static final String HOST = "Host: sekisho.example\r\n";

    /** What is smuggled: whoever executes it answers 500. */
    private static final String SMUGGLED = "GET /v1/probes/fault HTTP/1.1\r\n" + HOST + "Connection: close\r\n\r\n";

    private static final String POST = "POST /nowhere HTTP/1.1\r\n" + HOST;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Content-Length: 5\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n",
                "Transfer-Encoding: chunked\r\nContent-Length: 5\r\n\r\n0\r\n\r\n",
                "Content-Length: 0\r\nContent-Length: 44\r\n\r\n",
                "Content-Length: 44\r\nContent-Length: 0\r\n\r\n",
                "Content-Length: 0, 44\r\n\r\n",
                "Content-Length: +0\r\n\r\n",
                "Content-Length: -1\r\n\r\n",
                "Content-Length: 0x0\r\n\r\n",
                "Content-Length: \r\n\r\n",
                "Content-Length: 99999999999999999999\r\n\r\n",
                "Content-Length : 0\r\n\r\n",
                "Content-Length\r\n : 0\r\n\r\n",
                "Transfer-Encoding: xchunked\r\n\r\n",
                "Transfer-Encoding: identity\r\n\r\n",
                "Transfer-Encoding: chunked, identity\r\n\r\n0\r\n\r\n",
                "Transfer-Encoding: \u000bchunked\r\n\r\n0\r\n\r\n",
                "Transfer-Encoding : chunked\r\n\r\n0\r\n\r\n",
                "Transfer-Encoding: chunked\r\n\r\n0x0\r\n\r\n",
                "Transfer-Encoding: chunked\r\n\r\n-1\r\n\r\n",
                "Transfer-Encoding: chunked\r\n\r\nffffffffffffffff1\r\n\r\n",
                "Transfer-Encoding: chunked\r\n\r\n1;\nA\r\n0\r\n\r\n",
                "Transfer-Encoding: chunked\r\n\r\n1\r\nAB\r\n0\r\n\r\n",
                "X-Split: a\rContent-Length: 0\r\n\r\n",
                "X-Null: a\u0000b\r\n\r\n",
                "no colon at all\r\n\r\n"
            })
    void neverExecutesASecondRequestOutOfOneThatIsAmbiguous(String rest) {
        Answers answers = RawHttp.say(POST + rest + SMUGGLED);

        assertThat(answers.statuses())
                .as(answers.text())
                .hasSizeLessThanOrEqualTo(1)
                .allMatch(status -> status >= 400 && status < 500);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "//v1/staff-probes",
                "/v1//staff-probes",
                "/v1/./staff-probes",
                "/v1/probes/../staff-probes",
                "/v1/%2e%2e/v1/staff-probes",
                "/v1/%252e%252e/v1/staff-probes",
                "/%2e%2e/%2e%2e/etc/passwd",
                "/..;/v1/staff-probes",
                "/v1/staff-probes;jsessionid=1",
                "/v1;x=y/staff-probes",
                "/v1/staff-probes%00",
                "/v1/staff-probes%0d%0aX-Injected:%201",
                "/v1/staff-probes/",
                "/v1/staff-probes%2f",
                "/v1%5cstaff-probes",
                "/V1/STAFF-PROBES",
                "/v1/staff%2dprobes",
                "http://evil.example/v1/staff-probes",
                "http://evil.example:80@sekisho.example/v1/staff-probes",
                "evil.example:443",
                "*",
                "/%c0%ae%c0%ae/etc/passwd",
                "/%",
                "/%zz",
                "/v1/staff-probes?%",
                "/v1/staff-probes?%zz=%zz",
                "/q/metrics",
                "/q/..;/q/metrics",
                "/q/health/../metrics",
                "/q/dev-ui",
                "/v1/unannotated",
                "/v1/probes/unannotated"
            })
    void letsNobodyInByAnotherSpellingOfAPath(String target) {
        Answers answers = RawHttp.say("GET " + target + " HTTP/1.1\r\n" + HOST + "Connection: close\r\n\r\n");

        assertThat(answers.statuses()).as(answers.text()).hasSize(1).allMatch(status -> status >= 400 && status < 500);
        assertThat(answers.text()).doesNotContain("X-Injected").doesNotContain("evil.example");
    }

    @ParameterizedTest
    @ValueSource(strings = {"TRACE", "TRACK", "CONNECT", "PROPFIND", "DEBUG", "get", "FOO", "G%45T", "POST\u0001"})
    void doesNothingForAMethodItDoesNotKnow(String method) {
        Answers answers = RawHttp.say(
                method + " /v1/probes/fault HTTP/1.1\r\n" + HOST + "Cookie: secret=1\r\nConnection: close\r\n\r\n");

        assertThat(answers.statuses())
                .as(answers.text())
                .hasSizeLessThanOrEqualTo(1)
                .doesNotContain(200, 204, 500);
        assertThat(answers.text()).doesNotContain("secret=1");
    }

    @Test
    void ignoresHeadersThatWouldMakeItAnotherRequestOrAnotherCaller() {
        String token = "Authorization: "
                + Tokens.staff(UUID.randomUUID(), UUID.randomUUID(), HERE, "support-supervisor") + "\r\n";
        for (String header : List.of(
                "X-HTTP-Method-Override: POST",
                "X-HTTP-Method: POST",
                "X-Method-Override: DELETE",
                "X-Original-URL: /v1/probes/fault",
                "X-Rewrite-URL: /v1/probes/fault",
                "X-Forwarded-Prefix: /v1/probes/fault",
                "X-Forwarded-Host: evil.example",
                "X-Forwarded-Proto: ftp",
                "X-Forwarded-For: 127.0.0.1, evil",
                "Forwarded: for=127.0.0.1;host=evil.example;proto=https",
                "Content-Type: text/html; _method=POST",
                "Expect: 100-continue",
                "Range: bytes=0-1,1-2,2-3")) {
            Answers answers = RawHttp.say("GET /v1/staff-probes?_method=POST HTTP/1.1\r\n" + HOST + token + header
                    + "\r\nConnection: close\r\n\r\n");
            assertThat(answers.statuses()).as(header).endsWith(200);
            assertThat(answers.text()).as(header).contains("\"staffId\"").doesNotContain("evil.example");
        }
        for (String header : List.of(
                "X-Forwarded-User: access-admin",
                "X-Remote-User: access-admin",
                "X-Forwarded-For: 127.0.0.1",
                "Cookie: q_session=1",
                "Authorization: Basic YTpi",
                "Authorization: Bearer",
                "Authorization: ",
                "Proxy-" + token.strip())) {
            assertThat(RawHttp.say("GET /v1/staff-probes HTTP/1.1\r\n" + HOST + header
                                    + "\r\nConnection: close\r\n\r\n")
                            .statuses())
                    .as(header)
                    .containsExactly(401);
        }
    }

    @Test
    @Tag("TA9")
    void takesACertificateFromOneHeaderAlone() {
        JwtClaims claims = Tokens.clientClaims(UUID.randomUUID(), HERE, "probe");
        claims.setClaim("cnf", Map.of("x5t#S256", Certificates.BANK.thumbprint()));
        String request = "GET /v1/client-probes HTTP/1.1\r\n" + HOST + "Connection: close\r\nAuthorization: "
                + Tokens.bearer(claims) + "\r\n";
        String own = Certificates.HEADER + ": " + Certificates.BANK.escaped() + "\r\n";
        String others = Certificates.HEADER + ": " + Certificates.OTHER.escaped() + "\r\n";

        assertThat(RawHttp.say(request + own + "\r\n").statuses()).containsExactly(200);
        for (String forged : List.of(
                "",
                others,
                own + others,
                others + own,
                own + own,
                own.replace(": ", " : "),
                own.replace('-', '_'),
                Certificates.HEADER + ": " + Certificates.BANK.thumbprint() + "\r\n")) {
            assertThat(RawHttp.say(request + forged + "\r\n").statuses())
                    .as(forged)
                    .isSubsetOf(400, 401)
                    .hasSize(1);
        }
    }

    @Test
    void speaksNoOtherProtocol() {
        String upgrade = "GET /v1/probes/fault HTTP/1.1\r\n" + HOST + "Connection: Upgrade, HTTP2-Settings\r\n"
                + "Upgrade: h2c\r\nHTTP2-Settings: AAMAAABkAAQAAP__\r\n\r\n";
        assertThat(RawHttp.say(upgrade).statuses()).doesNotContain(101);
        String webSocket = "GET /v1/staff-probes HTTP/1.1\r\n" + HOST + "Connection: Upgrade\r\nUpgrade: websocket\r\n"
                + "Sec-WebSocket-Version: 13\r\nSec-WebSocket-Key: AAAAAAAAAAAAAAAAAAAAAA==\r\n\r\n";
        assertThat(RawHttp.say(webSocket).statuses()).containsExactly(401);
        for (String other : List.of(
                "PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n\0\0\0\4\0\0\0\0\0",
                "\u0016\u0003\u0001\0\u0001\u0001",
                "GET /v1/probes/fault\r\n\r\n",
                "GET /v1/probes/fault HTTP/9.9\r\n\r\n",
                "GET /v1/probes/fault HTTP/1.1 HTTP/1.1\r\n\r\n",
                "\r\n\r\n\r\n\0\0\0\0\r\n\r\n")) {
            Answers answers = RawHttp.say(other);
            assertThat(answers.statuses()).as("%s: %s", other, answers.text()).doesNotContain(101, 200, 500);
        }
    }

    @Test
    void turnsAwayWhatIsTooLarge() {
        String end = "Connection: close\r\n\r\n";
        assertThat(RawHttp.say("GET /" + "a".repeat(8_000) + " HTTP/1.1\r\n" + HOST + end)
                        .statuses())
                .containsExactly(414);
        assertThat(RawHttp.say("GET / HTTP/1.1\r\n" + HOST + "X-Large: " + "a".repeat(20_000) + "\r\n" + end)
                        .statuses())
                .containsExactly(431);
        assertThat(RawHttp.say("GET / HTTP/1.1\r\n" + HOST + "X-Many: a\r\n".repeat(2_000) + end)
                        .statuses())
                .containsExactly(431);
        String chunk = "2000\r\n" + " ".repeat(0x2000) + "\r\n";
        String token = "Authorization: " + Tokens.customer(UUID.randomUUID(), HERE) + "\r\n";
        assertThat(RawHttp.say("POST /v1/probes HTTP/1.1\r\n" + HOST + token
                                + "Content-Type: application/json\r\nTransfer-Encoding: chunked\r\n\r\n"
                                + chunk.repeat(9)
                                + "0\r\n\r\n")
                        .statuses())
                .containsExactly(413);
    }

    @Test
    void waitsForItsOwnAnswerToARequestThatIsWhole() {
        try (RawHttp patient = new RawHttp()) {
            patient.send("GET /v1/probes/late HTTP/1.1\r\n" + HOST + "Connection: close\r\n\r\n");
            assertThat(patient.answers(Duration.ofSeconds(10)).statuses()).containsExactly(200);
        }
    }

    @Test
    void hangsUpOnWhoeverSendsTooSlowly() {
        String token = "Authorization: " + Tokens.customer(UUID.randomUUID(), HERE) + "\r\n";
        String begun = "POST /v1/probes HTTP/1.1\r\n" + HOST + token
                + "Content-Type: application/json\r\nContent-Length: 1000\r\n\r\n{";
        try (RawHttp silent = new RawHttp();
                RawHttp dripping = new RawHttp()) {
            silent.send("GET /v1/probes/fault HTTP/1.1\r\nHost: sek");
            dripping.send(begun);
            Instant start = Instant.now();
            Awaitility.await()
                    .pollInterval(Duration.ofMillis(250))
                    .atMost(Duration.ofSeconds(10))
                    .until(() -> !dripping.send(" "));
            assertThat(Duration.between(start, Instant.now())).isGreaterThan(Duration.ofMillis(1_500));
            Answers none = silent.answers(Duration.ofSeconds(10));
            assertThat(none.hungUp()).isTrue();
            assertThat(none.statuses()).isEmpty();
        }
    }
}

package dev.sekisho.identity.token.files;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.sekisho.identity.token.KeyPlaces;
import dev.sekisho.identity.token.PublishedKey;
import dev.sekisho.identity.token.SigningKey;
import dev.sekisho.kit.token.TokenReader;
import io.smallrye.jwt.algorithm.SignatureAlgorithm;
import io.smallrye.jwt.build.Jwt;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.Key;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.interfaces.ECPublicKey;
import java.security.spec.ECGenParameterSpec;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Requests go on at three services while the key for tokens turns, as deploy's readme says it is turned. */
@Tag("TA9")
class TurningKeysTest {

    private static final String ISSUER = "https://identity.sekisho.example";
    private static final String AUDIENCE = "link-service";
    private static final int STEP_SECONDS = 10;
    private static final int TOKEN_SECONDS = 600;
    private static final int SERVICES = 3;

    @TempDir
    Path folder;

    private final Instant start = Instant.now();
    private final KeyPair first = drawn();
    private final KeyPair next = drawn();
    private final List<String> tokens = new ArrayList<>();
    private final HttpClient http = HttpClient.newHttpClient();
    private final ExecutorService threads = Executors.newFixedThreadPool(2);
    private Instant now = start;
    private KeyFiles keys;
    private HttpServer server;

    @BeforeEach
    void threeServicesBelieveTheIssuer() throws IOException {
        sign(first);
        publish(first);
        keys = new KeyFiles(
                new KeyPlaces(folder.resolve("private.pem"), folder.resolve("public.pem"), Duration.ofMinutes(3)),
                () -> now);
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        // A service asks the issuer while it answers.
        server.setExecutor(threads);
        server.createContext("/jwks.json", exchange -> answer(exchange, 200, jwks()));
        for (int service = 0; service < SERVICES; service++) {
            TokenReader reader = new TokenReader(at("/jwks.json"), () -> now, ISSUER, AUDIENCE);
            server.createContext("/service-" + service, exchange -> {
                String token =
                        exchange.getRequestHeaders().getFirst("Authorization").substring("Bearer ".length());
                answer(exchange, reader.accepts(token) ? 200 : 401, "");
            });
        }
        server.start();
    }

    @AfterEach
    void closed() {
        server.stop(0);
        threads.shutdownNow();
    }

    @Test
    void notOneRequestFailsWhileTheKeyTurns() throws Exception {
        int failed = turn(TOKEN_SECONDS + 60);

        assertThat(failed).as("of %d tokens", tokens.size()).isZero();
        assertThat(keys.current().keyId()).isEqualTo(nameOf(next));
        assertThat(keys.published()).hasSize(1);
    }

    @Test
    void aKeyThatIsTakenOutBeforeItsLastTokenEndedIsMissed() throws Exception {
        assertThat(turn(60)).isPositive();
    }

    /** The four steps. @param keptFor seconds for which the old key stays published after the new one signs */
    private int turn(int keptFor) throws Exception {
        int failed = 0;
        int signsSince = -1;
        for (int second = 0; second <= 1_500; second += STEP_SECONDS) {
            now = start.plusSeconds(second);
            if (second == 100) {
                publish(first, next);
            } else if (second == 130) {
                sign(next);
            } else if (signsSince >= 0 && second == signsSince + keptFor) {
                publish(next);
            }
            tokens.add(token());
            if (signsSince < 0 && keys.current().keyId().equals(nameOf(next))) {
                signsSince = second;
            }
            failed += requests();
        }
        return failed;
    }

    /** The newest token and the oldest that is still good, at each service. @return how many were refused */
    private int requests() throws Exception {
        int oldest = Math.max(0, tokens.size() - TOKEN_SECONDS / STEP_SECONDS);
        int failed = 0;
        for (String token : List.of(tokens.get(tokens.size() - 1), tokens.get(oldest))) {
            for (int service = 0; service < SERVICES; service++) {
                HttpRequest request = HttpRequest.newBuilder(at("/service-" + service))
                        .header("Authorization", "Bearer " + token)
                        .build();
                failed += http.send(request, BodyHandlers.discarding()).statusCode() == 200 ? 0 : 1;
            }
        }
        return failed;
    }

    private String token() {
        SigningKey key = keys.current();
        return Jwt.claims()
                .issuer(ISSUER)
                .audience(AUDIENCE)
                .subject("somebody")
                .issuedAt(start)
                .expiresAt(start.plusSeconds(TOKEN_SECONDS))
                .jws()
                .header("typ", "at+jwt")
                .keyId(key.keyId())
                .algorithm(SignatureAlgorithm.ES256)
                .sign(key.privateKey());
    }

    private String jwks() {
        return keys.published().stream()
                .map(key -> "{\"kty\":\"EC\",\"crv\":\"P-256\",\"kid\":\"" + key.keyId() + "\",\"x\":\"" + key.x()
                        + "\",\"y\":\"" + key.y() + "\"}")
                .collect(Collectors.joining(",", "{\"keys\":[", "]}"));
    }

    private URI at(String path) {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + path);
    }

    private static void answer(HttpExchange exchange, int status, String text) throws IOException {
        try (exchange) {
            byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
            if (bytes.length > 0) {
                exchange.getResponseBody().write(bytes);
            }
        }
    }

    private void sign(KeyPair with) {
        write("private.pem", pem("PRIVATE KEY", with.getPrivate()));
    }

    private void publish(KeyPair... pairs) {
        write(
                "public.pem",
                Stream.of(pairs)
                        .map(pair -> pem("PUBLIC KEY", pair.getPublic()))
                        .collect(Collectors.joining()));
    }

    private void write(String file, String text) {
        try {
            Files.writeString(folder.resolve(file), text);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static String pem(String what, Key key) {
        return "-----BEGIN " + what + "-----\n" + Base64.getMimeEncoder().encodeToString(key.getEncoded())
                + "\n-----END " + what + "-----\n";
    }

    private static String nameOf(KeyPair pair) {
        return new PublishedKey((ECPublicKey) pair.getPublic()).keyId();
    }

    private static KeyPair drawn() {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
            generator.initialize(new ECGenParameterSpec("secp256r1"));
            return generator.generateKeyPair();
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}

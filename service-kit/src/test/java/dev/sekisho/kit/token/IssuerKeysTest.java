package dev.sekisho.kit.token;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.interfaces.ECPublicKey;
import java.security.spec.ECGenParameterSpec;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.jose4j.jwk.EllipticCurveJsonWebKey;
import org.jose4j.jwk.JsonWebKeySet;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Which keys are believed while they change. */
@Tag("TA9")
class IssuerKeysTest {

    private static final Instant START = Instant.parse("2026-11-22T03:00:00Z");
    private static final int TOKEN_SECONDS = 630;
    private static final int PUBLISHED_BEFORE_SECONDS = 180;
    private static final Duration PATIENCE = Duration.ofMinutes(1);

    @TempDir
    Path folder;

    private Instant now = START;
    private final Map<String, ECPublicKey> present = new LinkedHashMap<>();
    private final AtomicInteger reads = new AtomicInteger();
    private boolean away;
    private final IssuerKeys keys = new IssuerKeys(this::read, () -> now);

    private Map<String, ECPublicKey> read() throws IOException {
        reads.incrementAndGet();
        if (away) {
            throw new IOException("away");
        }
        return Map.copyOf(present);
    }

    private static ECPublicKey drawn() {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
            generator.initialize(new ECGenParameterSpec("secp256r1"));
            KeyPair pair = generator.generateKeyPair();
            return (ECPublicKey) pair.getPublic();
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private String published() {
        ECPublicKey key = drawn();
        present.put(Thumbprint.of(key), key);
        return Thumbprint.of(key);
    }

    private boolean believes(String name) {
        return keys.find(Optional.of(name)).isPresent();
    }

    @Test
    void believesTheNamedKeyAndNoOther() {
        String first = published();
        String second = published();

        assertThat(keys.find(Optional.of(first))).contains(present.get(first));
        assertThat(keys.find(Optional.of(second))).contains(present.get(second));
        assertThat(believes("../../dev/null")).isFalse();
        assertThat(keys.find(Optional.empty())).as("no name among two").isEmpty();
    }

    @Test
    void aTokenThatNamesNoKeyIsCheckedByTheOnlyOne() {
        String only = published();

        assertThat(keys.find(Optional.empty())).contains(present.get(only));
    }

    @Test
    void readsAgainForAKeyNobodyKnowsButNotForEveryOne() {
        believes(published());
        now = now.plus(IssuerKeys.LEAST_PAUSE);
        String added = published();

        assertThat(believes(added)).isTrue();
        int before = reads.get();
        for (int i = 0; i < 1_000; i++) {
            assertThat(believes("unheard of " + i)).isFalse();
        }
        assertThat(reads.get()).isEqualTo(before);
    }

    @Test
    void forgetsAKeyThatWasTakenAwayWithinAMinute() {
        String first = published();
        believes(first);
        present.clear();
        published();

        now = START.plus(IssuerKeys.AGE).minusMillis(1);
        assertThat(believes(first)).isTrue();
        now = START.plus(IssuerKeys.AGE);
        assertThat(believes(first)).isFalse();
    }

    @Test
    void believesTheLastKeysForAnHourWhenNothingCanBeRead() {
        String key = published();
        believes(key);
        away = true;

        now = START.plus(IssuerKeys.LONGEST_AGE).minusMillis(1);
        assertThat(believes(key)).isTrue();
        now = START.plus(IssuerKeys.LONGEST_AGE);
        assertThat(believes(key)).isFalse();
        away = false;
        now = now.plus(IssuerKeys.LEAST_PAUSE);
        assertThat(believes(key)).isTrue();
    }

    /**
     * Two replicas that began at different moments, three keys one after the other, a token each second, each shown
     * until its end, and strangers' keys all the time: no request fails.
     */
    @Test
    void changesKeysWithoutOneFailedRequest() {
        List<IssuerKeys> replicas = List.of(keys, new IssuerKeys(this::read, () -> now));
        String current = published();
        String next = null;
        List<String> shown = new ArrayList<>();
        int failures = 0;
        int requests = 0;
        for (int second = 0; second < 3_000; second++) {
            now = START.plusSeconds(second);
            int phase = second % 1_000;
            if (phase == 100) {
                next = published();
            } else if (phase == 100 + PUBLISHED_BEFORE_SECONDS) {
                current = next;
            } else if (phase == 100 + PUBLISHED_BEFORE_SECONDS + TOKEN_SECONDS) {
                present.keySet().retainAll(List.of(current));
            }
            shown.add(current);
            for (IssuerKeys replica : second < 30 ? List.of(keys) : replicas) {
                replica.find(Optional.of("a stranger's"));
                for (int age : new int[] {0, 1, 300, TOKEN_SECONDS - 1}) {
                    if (second >= age) {
                        requests++;
                        failures += replica.find(Optional.of(shown.get(second - age)))
                                        .isPresent()
                                ? 0
                                : 1;
                    }
                }
            }
        }

        assertThat(failures).isZero();
        assertThat(requests).isGreaterThan(20_000);
        assertThat(present).hasSize(1);
        assertThat(new java.util.HashSet<>(shown)).hasSize(4);
    }

    @Test
    void manyThatMeetANewKeyAtOnceWaitForOneReading() throws Exception {
        believes(published());
        now = now.plus(IssuerKeys.LEAST_PAUSE);
        String added = published();
        int before = reads.get();
        ExecutorService pool = Executors.newFixedThreadPool(16);
        List<Callable<Boolean>> requests = new ArrayList<>();
        for (int i = 0; i < 16; i++) {
            requests.add(() -> believes(added));
        }
        for (Future<Boolean> believed : pool.invokeAll(requests)) {
            assertThat(believed.get()).isTrue();
        }
        pool.shutdown();

        assertThat(reads.get()).isEqualTo(before + 1);
    }

    @Test
    void readsAFileOfSeveralKeysAndRefusesOneOfNone() throws IOException {
        ECPublicKey one = drawn();
        ECPublicKey other = drawn();
        Path file = folder.resolve("keys.pem");
        Files.writeString(file, pem(one) + pem(other));

        assertThat(new KeyFile(file).read()).containsOnlyKeys(Thumbprint.of(one), Thumbprint.of(other));
        Files.writeString(file, "hello");
        assertThatThrownBy(() -> new KeyFile(file).read()).isInstanceOf(IOException.class);
        Files.writeString(file, "");
        assertThatThrownBy(() -> new KeyFile(file).read()).isInstanceOf(IOException.class);
        Files.delete(file);
        assertThatThrownBy(() -> new KeyFile(file).read()).isInstanceOf(IOException.class);
    }

    private static String pem(ECPublicKey key) {
        return "-----BEGIN PUBLIC KEY-----\n"
                + Base64.getMimeEncoder().encodeToString(key.getEncoded())
                + "\n-----END PUBLIC KEY-----\n";
    }

    @Test
    void readsAPublishedKeySetAndFollowsNoRedirect() throws IOException {
        ECPublicKey key = drawn();
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            String path = exchange.getRequestURI().getPath();
            String body = path.equals("/jwks")
                    ? new JsonWebKeySet(new EllipticCurveJsonWebKey(key)).toJson()
                    : path.equals("/large") ? " ".repeat(70_000) : "{\"keys\":[]}";
            byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().set("Location", "/jwks");
            exchange.sendResponseHeaders(path.equals("/moved") ? 302 : 200, bytes.length);
            try (exchange) {
                exchange.getResponseBody().write(bytes);
            }
        });
        server.start();
        URI base = URI.create("http://127.0.0.1:" + server.getAddress().getPort());
        try {
            assertThat(IssuersTokens.source(base.resolve("/jwks").toString())).isInstanceOf(PublishedKeySet.class);
            assertThat(new PublishedKeySet(base.resolve("/jwks"), PATIENCE).read())
                    .containsOnlyKeys(Thumbprint.of(key));
            for (String path : List.of("/moved", "/large", "/empty")) {
                assertThatThrownBy(() -> new PublishedKeySet(base.resolve(path), PATIENCE).read())
                        .as(path)
                        .isInstanceOf(IOException.class);
            }
        } finally {
            server.stop(0);
        }
    }
}

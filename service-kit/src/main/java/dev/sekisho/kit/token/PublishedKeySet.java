package dev.sekisho.kit.token;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.interfaces.ECPublicKey;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jose4j.jwk.EllipticCurveJsonWebKey;
import org.jose4j.jwk.JsonWebKey;
import org.jose4j.jwk.JsonWebKeySet;
import org.jose4j.lang.JoseException;

/** Keys as the issuer publishes them: asked of one address, followed nowhere else, P-256 only and few. */
final class PublishedKeySet implements KeySource {

    private static final Duration TIMEOUT = Duration.ofSeconds(2);
    private static final int MAX_BYTES = 64 * 1024;
    private static final int MOST_KEYS = 10;

    private final URI address;
    private final Duration patience;
    private final HttpClient http;

    PublishedKeySet(URI address) {
        this(address, TIMEOUT);
    }

    PublishedKeySet(URI address, Duration patience) {
        this.address = address;
        this.patience = patience;
        this.http = HttpClient.newBuilder()
                .connectTimeout(patience)
                .followRedirects(HttpClient.Redirect.NEVER)
                .build();
    }

    @Override
    public Map<String, ECPublicKey> read() throws IOException {
        try {
            return keys(new JsonWebKeySet(new String(fetched(), StandardCharsets.UTF_8)).getJsonWebKeys());
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IOException("stopped", stopped);
        } catch (JoseException noKeys) {
            throw new IOException("no keys at " + address, noKeys);
        }
    }

    private byte[] fetched() throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(address).timeout(patience).build();
        HttpResponse<InputStream> answer = http.send(request, HttpResponse.BodyHandlers.ofInputStream());
        try (InputStream body = answer.body()) {
            byte[] bytes = body.readNBytes(MAX_BYTES + 1);
            if (answer.statusCode() != 200 || bytes.length > MAX_BYTES) {
                throw new IOException("no keys at " + address + ": " + answer.statusCode());
            }
            return bytes;
        }
    }

    private Map<String, ECPublicKey> keys(List<JsonWebKey> published) throws IOException {
        Map<String, ECPublicKey> keys = new LinkedHashMap<>();
        for (JsonWebKey key : published) {
            if (key instanceof EllipticCurveJsonWebKey curve
                    && curve.getCurveName().equals("P-256")) {
                ECPublicKey point = curve.getECPublicKey();
                keys.put(Thumbprint.of(point), point);
            }
        }
        if (keys.isEmpty() || keys.size() > MOST_KEYS) {
            throw new IOException("not one to ten keys at " + address);
        }
        return keys;
    }
}

package dev.sekisho.kit.audit;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.sekisho.kit.http.LimitedBody;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.List;

/** Asks a service for its public checkpoints and proofs over HTTP; long or late answers are none. */
final class HttpOtherLog implements OtherLog {

    private static final Duration PATIENCE = Duration.ofSeconds(5);
    private static final int MAX_BYTES = 64 * 1024;

    private final String name;
    private final URI service;
    private final HttpClient http;
    private final ObjectMapper json;

    HttpOtherLog(String name, URI service, HttpClient http, ObjectMapper json) {
        this.name = name;
        this.service = service;
        this.http = http;
        this.json = json;
    }

    static HttpClient client() {
        return HttpClient.newBuilder()
                .connectTimeout(PATIENCE)
                .version(HttpClient.Version.HTTP_1_1)
                .followRedirects(HttpClient.Redirect.NEVER)
                .build();
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public String newest() {
        return new String(get("/v1/audit/checkpoint"), StandardCharsets.UTF_8);
    }

    @Override
    public List<MerkleHash> consistency(long from, long to) {
        byte[] answer = get("/v1/audit/consistency?from=" + from + "&to=" + to);
        try {
            return json.readValue(answer, ConsistencyView.class).hashes().stream()
                    .map(hash -> MerkleHash.of(Base64.getDecoder().decode(hash)))
                    .toList();
        } catch (IOException | IllegalArgumentException | NullPointerException unreadable) {
            throw new OtherLogAway("no readable proof", unreadable);
        }
    }

    private byte[] get(String path) {
        HttpRequest request = HttpRequest.newBuilder(URI.create(service + path))
                .timeout(PATIENCE)
                .build();
        try {
            HttpResponse<byte[]> answer = http.send(request, head -> new LimitedBody(MAX_BYTES));
            if (answer.statusCode() != 200) {
                throw new OtherLogAway("answered " + answer.statusCode(), null);
            }
            return answer.body();
        } catch (IOException noAnswer) {
            throw new OtherLogAway("no answer", noAnswer);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new OtherLogAway("interrupted", stopped);
        }
    }
}

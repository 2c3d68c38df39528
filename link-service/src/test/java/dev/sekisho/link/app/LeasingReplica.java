package dev.sekisho.link.app;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.sekisho.kit.testing.Tokens;
import io.restassured.RestAssured;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;

/** A replica that leases the book over HTTP, one hanging question after the other, and refuses what the book stops for all. */
final class LeasingReplica {

    private static final ObjectMapper JSON = new ObjectMapper();

    final UUID id = UUID.randomUUID();
    private final String service;
    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final CountDownLatch hasACopy = new CountDownLatch(1);
    private final Thread thread = new Thread(this::lease, "replica " + id);
    private volatile boolean stopped;

    private LeasingReplica(String service) {
        this.service = service;
    }

    /** It has its first copy. */
    static LeasingReplica started(String service) throws InterruptedException {
        LeasingReplica replica = new LeasingReplica(service);
        replica.thread.start();
        replica.hasACopy.await();
        return replica;
    }

    void stop() {
        stopped = true;
        thread.interrupt();
    }

    private void lease() {
        long have = -1;
        List<String> refused = List.of();
        while (!stopped) {
            try {
                JsonNode book = JSON.readTree(http.send(question(have, refused), HttpResponse.BodyHandlers.ofString())
                        .body());
                have = book.path("epoch").asLong();
                refused = stoppedForAll(book);
                hasACopy.countDown();
            } catch (IOException | InterruptedException over) {
                return;
            }
        }
    }

    private HttpRequest question(long have, List<String> refused) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + RestAssured.port
                        + "/internal/v1/suspension-book?have=" + have + "&replica=" + id + "&refused="
                        + String.join(",", refused)))
                .header("Authorization", Tokens.service(service, "link-service"))
                .build();
    }

    private static List<String> stoppedForAll(JsonNode book) {
        List<String> stopped = new ArrayList<>();
        for (JsonNode entry : book.path("entries")) {
            if (!entry.has("bankCode")) {
                stopped.add(entry.path("operation").asText());
            }
        }
        return stopped;
    }
}

package dev.sekisho.link.app;

import dev.sekisho.kit.testing.Tokens;
import io.restassured.RestAssured;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Iterator;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;

/**
 * Answers that come when they come: to many replicas that ask for the book at once, each with an epoch that is far ahead,
 * so that all of them are held, and to a brake, line by line.
 */
final class HangingQuestions {

    private final List<CompletableFuture<HttpResponse<String>>> asked;

    private HangingQuestions(List<CompletableFuture<HttpResponse<String>>> asked) {
        this.asked = asked;
    }

    static HangingQuestions ask(int many) {
        HttpClient http =
                HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
        String token = Tokens.service("compensation-service", "link-service");
        return new HangingQuestions(IntStream.range(0, many)
                .mapToObj(index -> http.sendAsync(question(token), HttpResponse.BodyHandlers.ofString()))
                .toList());
    }

    /** The lines of a brake's answer, each as it comes; for one thread. */
    static Iterator<String> streamOfABrake() throws IOException, InterruptedException {
        HttpRequest brake = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + RestAssured.port + "/v1/brake"))
                .header("Authorization", Tokens.service("operations-tool", "link-service"))
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString("{}"))
                .build();
        return HttpClient.newHttpClient()
                .send(brake, HttpResponse.BodyHandlers.ofLines())
                .body()
                .iterator();
    }

    List<Integer> statuses() {
        return asked.stream().map(answer -> answer.join().statusCode()).toList();
    }

    private static HttpRequest question(String token) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + RestAssured.port
                        + "/internal/v1/suspension-book?have=999999999&replica=" + UUID.randomUUID()
                        + "&refused=OPEN,LINK,CHARGE,TRANSFER,PAYOUT,SPEND"))
                .header("Authorization", token)
                .build();
    }
}

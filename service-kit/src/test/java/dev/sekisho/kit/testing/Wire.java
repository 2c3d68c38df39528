package dev.sekisho.kit.testing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.restassured.RestAssured;
import io.restassured.specification.QueryableRequestSpecification;
import io.restassured.specification.RequestSpecification;
import io.restassured.specification.SpecificationQuerier;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Sends what a specification says, many times as fast as REST Assured does: the tables of bad input and of callers make
 * thousands of calls.
 */
public final class Wire {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final HttpClient HTTP = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(30))
            .build();

    private Wire() {}

    /** @param body null where there is none */
    public static Reply send(RequestSpecification call, String method, String path, String body) {
        QueryableRequestSpecification asked = SpecificationQuerier.query(call);
        Map<String, String> headers = new LinkedHashMap<>();
        asked.getHeaders().forEach(header -> headers.put(header.getName(), header.getValue()));
        return send(headers, method, path, body);
    }

    /** @param body null where there is none */
    public static Reply send(Map<String, String> headers, String method, String path, String body) {
        return sendBytes(headers, method, path, body == null ? null : body.getBytes(StandardCharsets.UTF_8));
    }

    /** @param body null where there is none */
    public static Reply sendBytes(Map<String, String> headers, String method, String path, byte[] body) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://localhost:" + RestAssured.port + path))
                .timeout(Duration.ofSeconds(60))
                .method(method, body == null ? BodyPublishers.noBody() : BodyPublishers.ofByteArray(body));
        headers.forEach(request::setHeader);
        try {
            return Reply.of(HTTP.send(request.build(), BodyHandlers.ofString()));
        } catch (IOException failed) {
            throw new IllegalStateException(method + " " + path + " was not answered", failed);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }

    /** What was answered. @param problem the type of a problem; empty if it is none */
    public record Reply(int statusCode, String contentType, String problem, String body) {

        private static Reply of(HttpResponse<String> answer) throws IOException {
            String type = answer.headers().firstValue("Content-Type").orElse("");
            JsonNode body = type.contains("json") ? JSON.readTree(answer.body()) : JSON.createObjectNode();
            return new Reply(answer.statusCode(), type, body.path("type").asText(), answer.body());
        }
    }
}

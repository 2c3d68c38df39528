package dev.sekisho.sandbox.actor;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** One address somebody talks to, in JSON or as a browser does; no answer at all is an {@link UncheckedIOException}. */
final class Site {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int OK = 200;
    private static final Duration CONNECT = Duration.ofSeconds(30);
    private static final Duration ANSWER = Duration.ofSeconds(60);
    private static final HttpClient HTTP = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(CONNECT)
            .build();

    private final URI base;
    private final String[] always;

    /** @param always headers of every request, names and values in turn */
    Site(URI base, String... always) {
        this.base = base;
        this.always = always.clone();
    }

    /** @param headers names and values in turn */
    Answer get(String path, String... headers) {
        return send("GET", path, BodyPublishers.noBody(), headers);
    }

    /** The bytes of an answer that is 200. */
    byte[] read(String path, String... headers) {
        var request = HttpRequest.newBuilder(URI.create(base + path)).timeout(ANSWER);
        if (headers.length > 0) {
            request.headers(headers);
        }
        HttpResponse<byte[]> answer = sent(request.build(), BodyHandlers.ofByteArray());
        BrokenPromise.unless(answer.statusCode() == OK, path + " is there, not " + answer.statusCode());
        return answer.body();
    }

    /** The bytes of an answer that is 200 to a request without a body that changes something. */
    byte[] fetch(String path, String... headers) {
        HttpRequest request = HttpRequest.newBuilder(URI.create(base + path))
                .POST(BodyPublishers.noBody())
                .timeout(ANSWER)
                .headers(headers)
                .build();
        HttpResponse<byte[]> answer = sent(request, BodyHandlers.ofByteArray());
        BrokenPromise.unless(answer.statusCode() == OK, path + " is there, not " + answer.statusCode());
        return answer.body();
    }

    /** Posts bytes as they are. */
    Answer postBytes(String path, byte[] body, String... headers) {
        String[] all = new String[headers.length + 2];
        System.arraycopy(headers, 0, all, 2, headers.length);
        all[0] = "Content-Type";
        all[1] = "application/octet-stream";
        return send("POST", path, BodyPublishers.ofByteArray(body), all);
    }

    Answer post(String path, Object body, String... headers) {
        return json("POST", path, body, headers);
    }

    /**
     * Posts, and hears an answer that comes line by line.
     *
     * @return the last line
     * @throws BrokenPromise for another answer than 200, or none
     */
    JsonNode lines(String path, Object body, Consumer<JsonNode> each, String... headers) {
        HttpRequest request = HttpRequest.newBuilder(URI.create(base + path))
                .POST(BodyPublishers.ofByteArray(bytes(body)))
                .timeout(ANSWER)
                .header("Content-Type", "application/json")
                .headers(headers)
                .build();
        try (Stream<String> lines = heard(HTTP.send(request, BodyHandlers.ofLines()))) {
            JsonNode last = MissingNode.getInstance();
            for (Iterator<String> all = lines.iterator(); all.hasNext(); each.accept(last)) {
                last = tree(all.next());
            }
            return last;
        } catch (IOException e) {
            throw new UncheckedIOException("POST " + base + path + " was not answered", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }

    private static Stream<String> heard(HttpResponse<Stream<String>> response) {
        if (response.statusCode() != 200) {
            throw new BrokenPromise("lines were to come: got " + response.statusCode() + " "
                    + response.body().collect(Collectors.joining("\n")));
        }
        return response.body().filter(line -> !line.isBlank());
    }

    private static JsonNode tree(String line) {
        try {
            return JSON.readTree(line);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException("not JSON: " + line, e);
        }
    }

    Answer put(String path, Object body, String... headers) {
        return json("PUT", path, body, headers);
    }

    Answer delete(String path, String... headers) {
        return send("DELETE", path, BodyPublishers.noBody(), headers);
    }

    /** Sends a form, and does not follow where the answer leads. */
    Answer form(String path, Map<String, String> fields) {
        String form = fields.entrySet().stream()
                .map(field -> encoded(field.getKey()) + "=" + encoded(field.getValue()))
                .collect(Collectors.joining("&"));
        return send("POST", path, BodyPublishers.ofString(form), "Content-Type", "application/x-www-form-urlencoded");
    }

    static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }

    static byte[] bytes(Object body) {
        try {
            return JSON.writeValueAsBytes(body);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Answer json(String method, String path, Object body, String... headers) {
        String[] all = new String[headers.length + 2];
        System.arraycopy(headers, 0, all, 2, headers.length);
        all[0] = "Content-Type";
        all[1] = "application/json";
        return send(method, path, BodyPublishers.ofByteArray(bytes(body)), all);
    }

    private Answer send(String method, String path, BodyPublisher body, String... headers) {
        var request = HttpRequest.newBuilder(URI.create(base + path))
                .method(method, body)
                .timeout(ANSWER);
        for (String[] some : List.of(always, headers)) {
            if (some.length > 0) {
                request.headers(some);
            }
        }
        return answer(sent(request.build(), BodyHandlers.ofString()));
    }

    private static <T> HttpResponse<T> sent(HttpRequest request, HttpResponse.BodyHandler<T> reading) {
        try {
            return HTTP.send(request, reading);
        } catch (IOException e) {
            throw new UncheckedIOException(request.method() + " " + request.uri() + " was not answered", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }

    private static Answer answer(HttpResponse<String> response) {
        return new Answer(
                response.statusCode(),
                tree(response),
                response.body(),
                response.headers().firstValue("Location").map(response.uri()::resolve));
    }

    private static JsonNode tree(HttpResponse<String> response) {
        boolean json = response.headers()
                .firstValue("Content-Type")
                .filter(type -> type.contains("json"))
                .isPresent();
        try {
            return json ? JSON.readTree(response.body()) : MissingNode.getInstance();
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException("not JSON, although it says so: " + response.body(), e);
        }
    }
}

package dev.sekisho.sandbox.actor;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/** Somebody to talk to in a test: gives prepared answers in their order, the last again and again, and remembers. */
final class FakeServer implements AutoCloseable {

    private final HttpServer server;
    private final Deque<Prepared> answers = new ArrayDeque<>();
    private final List<String> asked = new ArrayList<>();

    FakeServer() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::answer);
        server.start();
    }

    /** One answer. @param location empty for none */
    private record Prepared(int status, String type, String body, String location) {}

    FakeServer json(int status, String body) {
        answers.add(new Prepared(status, "application/json", body, ""));
        return this;
    }

    FakeServer page(int status, String html, String location) {
        answers.add(new Prepared(status, "text/html", html, location));
        return this;
    }

    URI url() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    /** Method, path with query, body: one line for each request. */
    synchronized List<String> asked() {
        return List.copyOf(asked);
    }

    @Override
    public void close() {
        server.stop(0);
    }

    private synchronized void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            asked.add(exchange.getRequestMethod() + " " + exchange.getRequestURI() + " " + body);
            Prepared answer = answers.size() > 1 ? answers.remove() : answers.element();
            exchange.getResponseHeaders().set("Content-Type", answer.type());
            if (!answer.location().isEmpty()) {
                exchange.getResponseHeaders().set("Location", answer.location());
            }
            byte[] bytes = answer.body().getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(answer.status(), bytes.length == 0 ? -1 : bytes.length);
            exchange.getResponseBody().write(bytes);
        }
    }
}

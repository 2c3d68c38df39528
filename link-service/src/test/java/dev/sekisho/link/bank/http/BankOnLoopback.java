package dev.sekisho.link.bank.http;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** A small server on the loopback address that answers each path as a test says and remembers what it was sent. */
final class BankOnLoopback implements AutoCloseable {

    static {
        // head and body are written apart, and nobody here waits for the other's acknowledgement
        System.setProperty("sun.net.httpserver.nodelay", "true");
    }

    /** As many as ask at once in a race. */
    private static final int MOST_WAITING = 512;

    final List<Seen> seen = new CopyOnWriteArrayList<>();
    private final Map<String, Responder> paths = new ConcurrentHashMap<>();
    private final HttpServer server;
    private final ExecutorService threads = Executors.newCachedThreadPool();

    BankOnLoopback() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), MOST_WAITING);
        server.setExecutor(threads);
        server.createContext("/", this::answer);
        server.start();
    }

    URI url() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    void on(String path, int status, String body) {
        on(path, exchange -> {
            byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().set("Content-Type", "application/json");
            exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
            exchange.getResponseBody().write(bytes);
        });
    }

    void on(String path, Responder responder) {
        paths.put(path, responder);
    }

    Seen last() {
        return seen.get(seen.size() - 1);
    }

    private void answer(HttpExchange exchange) {
        try (exchange) {
            String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            String authorization = exchange.getRequestHeaders().getFirst("Authorization");
            seen.add(new Seen(
                    exchange.getRequestMethod(),
                    exchange.getRequestURI().toString(),
                    authorization == null ? "" : authorization,
                    body));
            // as a bank does it; a test may answer otherwise
            String interaction = exchange.getRequestHeaders().getFirst(Interaction.HEADER);
            if (interaction != null) {
                exchange.getResponseHeaders().set(Interaction.HEADER, interaction);
            }
            paths.getOrDefault(exchange.getRequestURI().getPath(), missing -> missing.sendResponseHeaders(404, -1))
                    .answer(exchange);
        } catch (IOException hungUp) {
            // the other side has heard enough
        }
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }

    /** What is done with one request. */
    interface Responder {
        void answer(HttpExchange exchange) throws IOException;
    }

    /** One request as it came. */
    record Seen(String method, String path, String authorization, String body) {}
}

package dev.sekisho.sandbox.world.ekyc;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;

/** The operator's end of the webhook in a test: takes what comes, or is out of order as often as told. */
public final class Operator implements QuarkusTestResourceLifecycleManager {

    private static final List<Webhook> TAKEN = new CopyOnWriteArrayList<>();
    private static final AtomicInteger REFUSALS_LEFT = new AtomicInteger();

    private HttpServer server;

    /** One delivery that was taken. */
    public record Webhook(String signature, String body) {}

    public static void refuse(int times) {
        REFUSALS_LEFT.set(times);
    }

    /** What was taken about one session, in its order. */
    public static List<Webhook> taken(String sessionId) {
        return TAKEN.stream()
                .filter(webhook -> webhook.body().contains(sessionId))
                .toList();
    }

    @Override
    public Map<String, String> start() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.createContext("/", Operator::take);
        server.start();
        String url = "http://127.0.0.1:" + server.getAddress().getPort() + "/webhook";
        return Map.of(
                "sekisho.world.ekyc-webhook-url",
                url,
                "sekisho.world.mitome-webhook-url",
                url,
                "sekisho.world.bank-notification-url",
                url,
                "sekisho.world.operator-key",
                OperatorKey.publicFile().toString());
    }

    @Override
    public void stop() {
        server.stop(0);
    }

    private static String signature(HttpExchange exchange) {
        String kakunin = exchange.getRequestHeaders().getFirst("Kakunin-Signature");
        return kakunin == null ? exchange.getRequestHeaders().getFirst("X-Mitome-Digest") : kakunin;
    }

    private static void take(HttpExchange exchange) throws IOException {
        try (exchange) {
            String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            boolean refuses = REFUSALS_LEFT.getAndUpdate(left -> Math.max(0, left - 1)) > 0;
            if (!refuses) {
                TAKEN.add(new Webhook(signature(exchange), body));
            }
            exchange.sendResponseHeaders(refuses ? 500 : 204, -1);
        }
    }
}

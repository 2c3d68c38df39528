package dev.sekisho.kit.testing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * Says who still stands, in modules where identity-service is not there: everybody, until a test says otherwise.
 *
 * <p>It answers on the loopback address, so that the way to ask is the real one. What tests say is kept in system
 * properties, because they and this server may have been loaded by different class loaders.
 */
public final class StandingStaff implements QuarkusTestResourceLifecycleManager {

    private static final String STATE = "sekisho.test.standing.";
    private static final String SILENT = STATE + "silent";
    /** As many as ask at once in a race: a question that found the queue full would be repeated a second later. */
    private static final int MOST_WAITING = 512;

    private final ObjectMapper json = new ObjectMapper();
    private final ExecutorService threads = Executors.newFixedThreadPool(4);
    private HttpServer server;

    /** This staff member holds no role any more. */
    public static void gone(UUID staffId) {
        System.setProperty(STATE + staffId, "gone");
    }

    /** Nobody answers, as when identity-service is down. */
    public static void silent() {
        System.setProperty(SILENT, "silent");
    }

    /** Everybody stands again; to be called after each test that said otherwise. */
    public static void everybody() {
        System.getProperties().stringPropertyNames().stream()
                .filter(name -> name.startsWith(STATE))
                .forEach(System::clearProperty);
    }

    @Override
    public Map<String, String> start() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), MOST_WAITING);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        server.createContext("/internal/v1/staff-standing", this::answer);
        server.setExecutor(threads);
        server.start();
        String url = "http://127.0.0.1:" + server.getAddress().getPort();
        return Map.of("quarkus.rest-client.staff-standing.url", url);
    }

    @Override
    public void stop() {
        if (server != null) {
            server.stop(0);
        }
        threads.shutdownNow();
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            JsonNode question = json.readTree(exchange.getRequestBody().readAllBytes());
            if (System.getProperty(SILENT) != null) {
                exchange.sendResponseHeaders(503, -1);
            } else if (!isAskedRightly(exchange, question)) {
                exchange.sendResponseHeaders(400, -1);
            } else {
                say(
                        exchange,
                        System.getProperty(STATE + question.path("staffId").asText()) == null);
            }
        }
    }

    private static void say(HttpExchange exchange, boolean stands) throws IOException {
        byte[] body = ("{\"standing\":" + stands + "}").getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(200, body.length);
        exchange.getResponseBody().write(body);
    }

    private static boolean isAskedRightly(HttpExchange exchange, JsonNode question) {
        String authorization = exchange.getRequestHeaders().getFirst("Authorization");
        return "POST".equals(exchange.getRequestMethod())
                && authorization != null
                && authorization.startsWith("Assertion ")
                && question.hasNonNull("tokenId")
                && question.hasNonNull("staffId")
                && question.hasNonNull("role");
    }
}

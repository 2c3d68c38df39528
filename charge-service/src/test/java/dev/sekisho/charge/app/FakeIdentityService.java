package dev.sekisho.charge.app;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/** identity-service as this service sees it when it asks a customer: every code is 123456, and some are not asked. */
final class FakeIdentityService {

    static final String RIGHT = "123456";

    private final ObjectMapper json = new ObjectMapper();
    private final Map<UUID, JsonNode> asked = new ConcurrentHashMap<>();
    private final Map<UUID, String> refusing = new ConcurrentHashMap<>();
    private final HttpServer server;

    FakeIdentityService() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.createContext("/internal/v1/approvals/", this::approval);
        server.start();
    }

    String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    void stop() {
        server.stop(0);
    }

    /** No code is sent to this customer. */
    void refuse(UUID account) {
        refusing.put(account, "REFUSED");
    }

    /** What was asked under this id. */
    JsonNode asked(UUID approval) {
        return asked.get(approval);
    }

    private void approval(HttpExchange exchange) throws IOException {
        JsonNode body = json.readTree(exchange.getRequestBody().readAllBytes());
        UUID id = UUID.fromString(exchange.getRequestURI().getPath().split("/")[4]);
        boolean signed = exchange.getRequestHeaders().getFirst("Authorization").startsWith("Assertion ");
        String state = exchange.getRequestMethod().equals("PUT") ? ask(id, body) : answer(body);
        byte[] bytes = ("{\"state\":\"" + state + "\"}").getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(signed ? 200 : 401, bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    private String ask(UUID id, JsonNode body) {
        asked.put(id, body);
        return refusing.getOrDefault(UUID.fromString(body.path("accountId").asText()), "CODE_SENT");
    }

    private static String answer(JsonNode body) {
        return body.path("code").asText().equals(RIGHT) ? "APPROVED" : "CODE_REFUSED";
    }
}

package dev.sekisho.identity.app;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** As much of the world as this service sees: gateway with a readable inbox, carrier, eKYC sessions, wallets. */
public class FakeWorld implements QuarkusTestResourceLifecycleManager {

    static final String API_KEY = "sandbox-key";
    /** As many as ask at once in a race: a question that found the queue full would be repeated a second later. */
    private static final int MOST_WAITING = 512;

    private final ObjectMapper json = new ObjectMapper();
    private final List<JsonNode> messages = new CopyOnWriteArrayList<>();
    private final Map<String, JsonNode> numbers = new ConcurrentHashMap<>();
    private final Map<String, ObjectNode> applicants = new ConcurrentHashMap<>();
    private final FakeContracts contracts = new FakeContracts();
    private final ExecutorService threads = Executors.newFixedThreadPool(8);
    private final Map<String, JsonNode> freezes = new ConcurrentHashMap<>();
    private volatile boolean gatewayAway;
    private volatile boolean chargeAway;
    private volatile boolean vendorAway;
    private volatile boolean vendorTalksNonsense;
    private HttpServer server;

    @Override
    public Map<String, String> start() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), MOST_WAITING);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        server.createContext("/gateway/messages", exchange -> answer(exchange, this::message));
        server.createContext("/inbox/", exchange -> answer(exchange, this::inbox));
        server.createContext(
                "/sent",
                exchange -> answer(
                        exchange,
                        (call, body) -> new Answer(200, json.createObjectNode().put("count", messages.size()))));
        server.createContext("/carrier/numbers/", exchange -> answer(exchange, this::number));
        for (String part : List.of("number-insight", "sim-swap", "number-portability", "kyc")) {
            server.createContext(
                    "/carrier/" + part + "/", exchange -> answer(exchange, (call, body) -> carrier(part, call, body)));
        }
        server.createContext("/ekyc/sessions", exchange -> answer(exchange, this::session));
        server.createContext("/internal/v1/wallets/", exchange -> answer(exchange, this::wallet));
        server.createContext("/mitome/applicants", exchange -> answer(exchange, this::applicant));
        server.createContext("/carrier/contract/", exchange -> answer(exchange, contracts::handle));
        server.createContext("/faults/", exchange -> answer(exchange, this::fault));
        server.setExecutor(threads);
        server.start();
        String url = "http://" + server.getAddress().getAddress().getHostAddress() + ":"
                + server.getAddress().getPort();
        return Map.of(
                "sekisho.world-url",
                url,
                "sekisho.charge-url",
                url,
                "sekisho.identity.staff.founders",
                StaffHouse.founders(),
                // Both are known, the first wraps.
                "sekisho.identity.secrecy.wrapping-keys",
                "1:" + wrappingKey('a') + ",2:" + wrappingKey('b'));
    }

    private static String wrappingKey(char fill) {
        return Base64.getEncoder()
                .encodeToString(String.valueOf(fill).repeat(32).getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public void stop() {
        server.stop(0);
        threads.shutdownNow();
    }

    private Answer message(HttpExchange exchange, JsonNode body) {
        if (gatewayAway || !hasKey(exchange)) {
            return new Answer(503, json.createObjectNode());
        }
        messages.add(body);
        return new Answer(202, json.createObjectNode().put("messageId", "m-" + messages.size()));
    }

    private Answer inbox(HttpExchange exchange, JsonNode body) {
        String to = last(exchange);
        ArrayNode found = json.createArrayNode();
        messages.stream().filter(sent -> sent.path("to").asText().equals(to)).forEach(found::add);
        return new Answer(200, json.createObjectNode().set("messages", found));
    }

    private Answer number(HttpExchange exchange, JsonNode body) {
        numbers.put(last(exchange), body);
        return new Answer(200, body);
    }

    /** A number that nobody set is a mobile with a checked contract, and nothing ever happened to it. */
    private Answer carrier(String part, HttpExchange exchange, JsonNode body) {
        JsonNode known = numbers.getOrDefault(
                body.path("phoneNumber").asText(),
                json.createObjectNode().put("lineType", "MOBILE").put("contractVerified", true));
        if (!hasKey(exchange)
                || known.has("away")
                || part.equals(known.path("silent").asText())) {
            return new Answer(503, json.createObjectNode());
        }
        ObjectNode said = json.createObjectNode().put("more", "than we read");
        switch (part) {
            case "number-insight" -> said.set("lineType", known.get("lineType"));
            case "kyc" -> {
                said.put("trustFramework", known.path("law").asText("jp_mpiupa"));
                said.set("verified", known.get("contractVerified"));
            }
            case "number-portability" -> {
                said.put("monitored", true);
                said.set("latestPorting", known.get("portedAt"));
            }
            default -> {
                boolean check = last(exchange).equals("check");
                said.put(check ? "swapped" : "monitored", !check || known.has("simChangedAt"));
                if (!check) {
                    said.set("latestSimChange", known.get("simChangedAt"));
                }
            }
        }
        return new Answer(200, said);
    }

    private Answer session(HttpExchange exchange, JsonNode body) {
        if (vendorAway || !hasKey(exchange)) {
            return new Answer(503, json.createObjectNode());
        }
        if (vendorTalksNonsense) {
            return new Answer(201, json.createArrayNode());
        }
        String id = "s-" + UUID.randomUUID();
        ObjectNode opened = json.createObjectNode().put("sessionId", id).put("url", "http://vendor.example/" + id);
        return new Answer(201, opened.put("added", "later"));
    }

    /** Charge-service: a freeze that was released does not come back. */
    private Answer wallet(HttpExchange exchange, JsonNode body) {
        String path = exchange.getRequestURI().getPath();
        if (exchange.getRequestMethod().equals("GET")) {
            return path.contains("/freezes/")
                    ? new Answer(200, freezes.getOrDefault(path, json.createObjectNode()))
                    : money(path);
        }
        if (!path.contains("/freezes/")) {
            freezes.put(path, body);
            return new Answer(200, body);
        }
        boolean release = exchange.getRequestMethod().equals("DELETE");
        String assertion = exchange.getRequestHeaders().getFirst("Authorization");
        if (chargeAway || assertion == null || !assertion.startsWith("Assertion ")) {
            return new Answer(503, json.createObjectNode());
        }
        JsonNode known = freezes.get(path);
        if (!release && known != null && known.has("released")) {
            return new Answer(422, json.createObjectNode().put("rule", "RELEASED"));
        }
        String[] parts = path.split("/");
        ObjectNode frozen = release ? json.createObjectNode().put("released", true) : body.deepCopy();
        frozen.put("walletId", parts[4]).put("freezeId", last(exchange));
        freezes.put(path, frozen);
        return new Answer(200, frozen);
    }

    private Answer money(String path) {
        ObjectNode nothing = json.createObjectNode().put("balanceYen", 0).put("pendingYen", 0);
        ObjectNode said = freezes.getOrDefault(path, nothing).deepCopy();
        return chargeAway
                ? new Answer(503, nothing)
                : new Answer(200, said.put("walletId", path.substring(path.lastIndexOf('/') + 1)));
    }

    /** mitome: opened by a question with a level, set by tests, asked by the service. */
    private Answer applicant(HttpExchange exchange, JsonNode body) {
        String id = last(exchange);
        if (exchange.getRequestMethod().equals("PUT")) {
            applicants.computeIfPresent(id, (known, applicant) -> applicant.setAll((ObjectNode) body));
            return new Answer(200, body);
        }
        if (vendorAway || !API_KEY.equals(exchange.getRequestHeaders().getFirst("X-Mitome-Token"))) {
            return new Answer(503, json.createObjectNode());
        }
        if (vendorTalksNonsense) {
            return new Answer(201, json.createArrayNode());
        }
        if (exchange.getRequestMethod().equals("POST")) {
            ObjectNode opened = json.createObjectNode().put("id", "a-" + UUID.randomUUID());
            opened.put("externalUserId", body.path("externalUserId").asText());
            opened.put("level", exchange.getRequestURI().getQuery().replace("level=", ""));
            opened.putObject("review").put("status", "INIT").put("settled", false);
            applicants.put(opened.get("id").asText(), opened);
            String page = "http://vendor.example/" + opened.get("id").asText();
            return new Answer(201, opened.deepCopy().put("inspectionUrl", page));
        }
        ObjectNode known = applicants.get(id);
        return known == null ? new Answer(404, json.createObjectNode()) : new Answer(200, known);
    }

    private Answer fault(HttpExchange exchange, JsonNode body) {
        boolean away = body.path("away").asBoolean();
        if (last(exchange).equals("messages")) {
            gatewayAway = away;
        } else if (last(exchange).equals("charge")) {
            chargeAway = away;
        } else {
            vendorAway = away;
            vendorTalksNonsense = body.path("nonsense").asBoolean();
        }
        return new Answer(200, body);
    }

    private static boolean hasKey(HttpExchange exchange) {
        return API_KEY.equals(exchange.getRequestHeaders().getFirst("X-Api-Key"));
    }

    private static String last(HttpExchange exchange) {
        String path = exchange.getRequestURI().getRawPath();
        return URLDecoder.decode(path.substring(path.lastIndexOf('/') + 1).replace("+", "%2B"), StandardCharsets.UTF_8);
    }

    private void answer(HttpExchange exchange, Handling handling) throws IOException {
        try (exchange) {
            byte[] in = exchange.getRequestBody().readAllBytes();
            Answer answer = handling.handle(exchange, in.length == 0 ? json.createObjectNode() : json.readTree(in));
            byte[] out = json.writeValueAsBytes(answer.body());
            exchange.getResponseHeaders().set("Content-Type", "application/json");
            exchange.sendResponseHeaders(answer.status(), out.length);
            exchange.getResponseBody().write(out);
        }
    }

    /** One operation of the world. */
    private interface Handling {
        Answer handle(HttpExchange exchange, JsonNode body);
    }

    /** What it answers. */
    record Answer(int status, JsonNode body) {}
}

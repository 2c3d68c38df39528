package dev.sekisho.compensation.claims;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * link-service and charge-service as claims see them: who has which account number, and what is left in wallets. Its book
 * of reversals is the truth; answers are lost as told.
 */
final class FakeNeighbours {

    /** As many as ask at once in a race: a question that found the queue full would be repeated a second later. */
    private static final int MOST_WAITING = 512;

    private static volatile FakeNeighbours running;

    private final ObjectMapper json = new ObjectMapper();
    private final Map<String, UUID> accounts = new ConcurrentHashMap<>();
    private final Map<String, String> payees = new ConcurrentHashMap<>();
    private final Map<UUID, Long> balances = new ConcurrentHashMap<>();
    private final Map<UUID, Long> heldForMerchants = new ConcurrentHashMap<>();
    private final Map<UUID, Map<UUID, Long>> reversals = new ConcurrentHashMap<>();
    private final Map<UUID, String> refusals = new ConcurrentHashMap<>();
    private final Map<UUID, Integer> lostAnswers = new ConcurrentHashMap<>();
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final HttpServer server;
    private volatile boolean linkServiceAway;

    private FakeNeighbours() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), MOST_WAITING);
        server.createContext("/internal/v1/bank-account-lookups", this::lookup);
        server.createContext("/internal/v1/payee-checks", this::payee);
        server.createContext("/internal/v1/wallets/", this::walletOrReversal);
        server.setExecutor(threads);
        server.start();
    }

    static FakeNeighbours start() {
        try {
            running = new FakeNeighbours();
            return running;
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    static FakeNeighbours running() {
        return running;
    }

    static void stop() {
        if (running != null) {
            running.server.stop(0);
            running.threads.shutdownNow();
        }
    }

    String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    void know(String accountNumber, UUID bankAccountId) {
        accounts.put(accountNumber, bankAccountId);
    }

    /** What is said of the payee of this account from now on; EQUAL if nothing is told. */
    void sayOfPayee(String accountNumber, String outcome) {
        payees.put(accountNumber, outcome);
    }

    void linkServiceIsAway(boolean away) {
        linkServiceAway = away;
    }

    void hold(UUID wallet, long yen) {
        balances.put(wallet, yen);
    }

    /** Of its balance this much is held for merchants. */
    void holdForMerchants(UUID wallet, long yen) {
        heldForMerchants.put(wallet, yen);
    }

    void refuse(UUID wallet, String rule) {
        refusals.put(wallet, rule);
    }

    void refuseNoMore(UUID wallet) {
        refusals.remove(wallet);
    }

    /** The next reversals of this wallet are booked, and nobody hears of it. */
    void loseAnswers(UUID wallet, int count) {
        lostAnswers.put(wallet, count);
    }

    long balance(UUID wallet) {
        return balances.getOrDefault(wallet, 0L);
    }

    private long held(UUID wallet) {
        return heldForMerchants.getOrDefault(wallet, 0L);
    }

    /** How much was taken back, over all ids. */
    long reversed(UUID wallet) {
        return reversals.getOrDefault(wallet, Map.of()).values().stream()
                .mapToLong(Long::longValue)
                .sum();
    }

    private void lookup(HttpExchange exchange) throws IOException {
        JsonNode asked = json.readTree(exchange.getRequestBody());
        UUID account = accounts.get(asked.path("accountNumber").asText());
        if (linkServiceAway || !isAssertion(exchange)) {
            answer(exchange, 503, Map.of("title", "away"));
        } else if (account == null) {
            answer(exchange, 404, Map.of("title", "no such account"));
        } else {
            answer(exchange, 200, Map.of("bankAccountId", account, "links", new Object[0]));
        }
    }

    private void payee(HttpExchange exchange) throws IOException {
        JsonNode asked = json.readTree(exchange.getRequestBody());
        if (linkServiceAway || !isAssertion(exchange)) {
            answer(exchange, 503, Map.of("title", "away"));
        } else {
            String number = asked.path("accountNumber").asText();
            answer(exchange, 200, Map.of("outcome", payees.getOrDefault(number, "EQUAL")));
        }
    }

    private void walletOrReversal(HttpExchange exchange) throws IOException {
        String[] path = exchange.getRequestURI().getPath().split("/");
        UUID wallet = UUID.fromString(path[4]);
        if (!isAssertion(exchange)) {
            answer(exchange, 401, Map.of());
        } else if (exchange.getRequestMethod().equals("GET")) {
            wallet(exchange, wallet);
        } else {
            reverse(exchange, wallet, UUID.fromString(path[6]));
        }
    }

    private void wallet(HttpExchange exchange, UUID wallet) throws IOException {
        if (balances.containsKey(wallet)) {
            answer(
                    exchange,
                    200,
                    Map.of(
                            "walletId",
                            wallet,
                            "balanceYen",
                            balance(wallet),
                            "heldYen",
                            held(wallet),
                            "pendingYen",
                            0));
        } else {
            answer(exchange, 404, Map.of("title", "no such wallet"));
        }
    }

    private synchronized void reverse(HttpExchange exchange, UUID wallet, UUID reversal) throws IOException {
        long amount = json.readTree(exchange.getRequestBody()).path("amountYen").asLong();
        Map<UUID, Long> known = reversals.computeIfAbsent(wallet, id -> new ConcurrentHashMap<>());
        String rule = refusals.get(wallet);
        if (known.containsKey(reversal) && known.get(reversal) != amount) {
            answer(exchange, 422, Map.of("type", "https://sekisho.dev/problems/reversal-id-reused"));
        } else if (known.containsKey(reversal)) {
            answer(exchange, 200, Map.of("reversalId", reversal, "amountYen", amount));
        } else if (rule != null || amount > balance(wallet) - held(wallet)) {
            answer(exchange, 422, Map.of("rule", rule == null ? "INSUFFICIENT_BALANCE" : rule));
        } else {
            known.put(reversal, amount);
            balances.merge(wallet, -amount, Long::sum);
            if (lostAnswers.merge(wallet, -1, Integer::sum) >= 0) {
                exchange.close();
            } else {
                answer(
                        exchange,
                        200,
                        Map.of("reversalId", reversal, "amountYen", amount, "balanceYen", balance(wallet)));
            }
        }
    }

    private static boolean isAssertion(HttpExchange exchange) {
        String header = exchange.getRequestHeaders().getFirst("Authorization");
        return header != null && header.startsWith("Assertion ");
    }

    private void answer(HttpExchange exchange, int status, Object body) throws IOException {
        byte[] bytes = json.writeValueAsBytes(body);
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }
}

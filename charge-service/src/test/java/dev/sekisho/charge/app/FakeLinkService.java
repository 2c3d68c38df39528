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
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * link-service as this service sees it, with a bank behind it: keeps a book of what it booked, which is the truth, and
 * misbehaves over single links as told.
 */
final class FakeLinkService {

    /** What happens to debits over one link. */
    enum Behaviour {
        ACCEPT,
        DECLINE,
        /** Books, then closes the connection without an answer. */
        LOSE_ANSWER,
        /** Closes the connection before anything was booked. */
        LOSE_REQUEST,
        /** Books, and answers when nobody waits any more: after the first inquiry. {@link HurriedBank} waits briefly. */
        ANSWER_LATE,
        /** Books, but says that it does not know, as often as it is asked. */
        STAY_UNKNOWN,
        /** Books nothing yet that anybody hears of: the bank is closed until {@link #opensAt}. */
        CLOSED,
        /** Books, and answers with something that is no answer. */
        ANSWER_GARBAGE
    }

    /** A debit of the book; {@code amountYen} is 0 where nothing was booked and never will be. */
    record Debit(String content, long amountYen, String outcome, String reason) {}

    private static final String SCHEME = "Assertion ";
    /** As many as ask at once in a race: a question that found the queue full would be repeated a second later. */
    private static final int MOST_WAITING = 512;

    private final ObjectMapper json = new ObjectMapper();
    private final Map<UUID, Map<String, Object>> links = new ConcurrentHashMap<>();
    private final Map<UUID, Behaviour> behaviours = new ConcurrentHashMap<>();
    private final Map<UUID, UUID> linkOfDebit = new ConcurrentHashMap<>();
    private final Map<UUID, Debit> book = new ConcurrentHashMap<>();
    private final Set<UUID> credits = ConcurrentHashMap.newKeySet();
    private final Map<UUID, AtomicInteger> asked = new ConcurrentHashMap<>();
    private final AtomicInteger withoutAssertion = new AtomicInteger();
    private final Map<UUID, CountDownLatch> inquiredAbout = new ConcurrentHashMap<>();
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final HttpServer server;
    private final Map<String, List<Map<String, Object>>> statements = new ConcurrentHashMap<>();
    private volatile boolean linksAway;

    /** When a bank that is closed opens again, by the clock of business. */
    volatile Instant opensAt = Instant.EPOCH;

    FakeLinkService() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), MOST_WAITING);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.createContext("/internal/v1/links/", this::link);
        server.createContext("/internal/v1/debits/", this::debitOrInquiry);
        server.createContext("/internal/v1/credits/", this::debitOrInquiry);
        server.createContext("/internal/v1/statements/", this::statement);
        server.setExecutor(threads);
        server.start();
    }

    String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    void stop() {
        server.stop(0);
        threads.shutdownNow();
    }

    void know(UUID linkId, Map<String, Object> link) {
        links.put(linkId, link);
    }

    void behave(UUID linkId, Behaviour behaviour) {
        behaviours.put(linkId, behaviour);
        HurriedBank.hurry(linkId, behaviour == Behaviour.ANSWER_LATE);
    }

    void linksAreAway(boolean away) {
        linksAway = away;
    }

    /** What was taken from the bank account behind a link. */
    long bookedYen(UUID linkId) {
        return bookedYen(linkId, false);
    }

    /** What was given to the bank account behind a link. */
    long creditedYen(UUID linkId) {
        return bookedYen(linkId, true);
    }

    private long bookedYen(UUID linkId, boolean credited) {
        return book.entrySet().stream()
                .filter(entry -> credits.contains(entry.getKey()) == credited)
                .filter(entry -> linkId.equals(linkOfDebit.get(entry.getKey())))
                .mapToLong(entry -> entry.getValue().amountYen())
                .sum();
    }

    /** How many charges were ever asked for over a link. */
    long debits(UUID linkId) {
        return orders(linkId, false);
    }

    /** How many payouts were ever asked for over a link. */
    long credits(UUID linkId) {
        return orders(linkId, true);
    }

    private long orders(UUID linkId, boolean credited) {
        return linkOfDebit.entrySet().stream()
                .filter(entry -> entry.getValue().equals(linkId) && credits.contains(entry.getKey()) == credited)
                .count();
    }

    int asked(UUID chargeId) {
        return asked.getOrDefault(chargeId, new AtomicInteger()).get();
    }

    int callsWithoutAssertion() {
        return withoutAssertion.get();
    }

    /** What the bank booked on a day, as link-service read it from its statement; each line is one of {@link #line}. */
    void hasStatement(String bank, LocalDate day, List<Map<String, Object>> lines) {
        List<Map<String, Object>> numbered = new ArrayList<>();
        for (Map<String, Object> line : lines) {
            Map<String, Object> copy = new HashMap<>(line);
            copy.put("number", numbered.size() + 1);
            numbered.add(copy);
        }
        statements.put(day + "/" + bank, numbered);
    }

    static Map<String, Object> line(String direction, UUID order, long yen) {
        return Map.of(
                "direction", direction, "orderId", order, "amountYen", yen, "bankReference", "STATEMENT-" + order);
    }

    private void statement(HttpExchange exchange) throws IOException {
        check(exchange);
        String[] path = exchange.getRequestURI().getPath().split("/");
        List<Map<String, Object>> lines = path.length > 5 ? statements.get(path[4] + "/" + path[5]) : null;
        if (path.length == 5) {
            answer(exchange, 200, Map.of("bankCodes", List.of()));
        } else if (lines == null) {
            answer(exchange, 200, Map.of("state", "AWAITED"));
        } else if (path.length == 6) {
            answer(exchange, 200, Map.of("state", "ACCEPTED", "digest", "0".repeat(64), "lines", lines.size()));
        } else {
            answer(exchange, 200, page(lines, exchange.getRequestURI().getQuery()));
        }
    }

    /** Two lines at a time, so that there are pages. */
    private static Map<String, Object> page(List<Map<String, Object>> lines, String query) {
        int after = Integer.parseInt(query.substring("after=".length()));
        int end = Math.min(after + 2, lines.size());
        List<Map<String, Object>> page = lines.subList(after, end);
        return end < lines.size() ? Map.of("lines", page, "nextAfter", end) : Map.of("lines", page);
    }

    private void link(HttpExchange exchange) throws IOException {
        check(exchange);
        Map<String, Object> link = links.get(lastId(exchange));
        if (linksAway) {
            answer(exchange, 503, Map.of("title", "away"));
        } else if (link == null) {
            answer(exchange, 404, Map.of("title", "no such link"));
        } else {
            answer(exchange, 200, link);
        }
    }

    private void debitOrInquiry(HttpExchange exchange) throws IOException {
        check(exchange);
        String[] path = exchange.getRequestURI().getPath().split("/");
        UUID chargeId = UUID.fromString(path[4]);
        if (path[3].equals("credits")) {
            credits.add(chargeId);
        }
        if (path[path.length - 1].equals("decision")) {
            decision(exchange, chargeId);
        } else if (exchange.getRequestMethod().equals("PUT")) {
            debit(exchange, chargeId);
        } else {
            inquiry(exchange, chargeId);
        }
    }

    private void debit(HttpExchange exchange, UUID chargeId) throws IOException {
        byte[] body = exchange.getRequestBody().readAllBytes();
        JsonNode request = json.readTree(body);
        UUID linkId = UUID.fromString(request.path("linkId").asText());
        Behaviour behaviour = behaviours.getOrDefault(linkId, Behaviour.ACCEPT);
        asked.computeIfAbsent(chargeId, id -> new AtomicInteger()).incrementAndGet();
        if (behaviour == Behaviour.LOSE_REQUEST) {
            exchange.close();
            return;
        }
        linkOfDebit.put(chargeId, linkId);
        Debit debit = book.computeIfAbsent(
                chargeId, id -> decide(new String(body, StandardCharsets.UTF_8), request, behaviour));
        if (!debit.content().isEmpty() && !debit.content().equals(new String(body, StandardCharsets.UTF_8))) {
            answer(exchange, 422, Map.of("title", "other content"));
            return;
        }
        answerAs(behaviour, exchange, chargeId, debit);
    }

    private static Debit decide(String content, JsonNode request, Behaviour behaviour) {
        return behaviour == Behaviour.DECLINE
                ? new Debit(content, 0, "DECLINED", "INSUFFICIENT_FUNDS")
                : new Debit(content, request.path("amountYen").asLong(), "ACCEPTED", null);
    }

    private void answerAs(Behaviour behaviour, HttpExchange exchange, UUID chargeId, Debit debit) throws IOException {
        switch (behaviour) {
            case LOSE_ANSWER -> exchange.close();
            case STAY_UNKNOWN, CLOSED -> answer(exchange, 200, Map.of(name(chargeId), chargeId, "outcome", "UNKNOWN"));
            case ANSWER_GARBAGE ->
                answer(exchange, 200, Map.of(name(chargeId), UUID.randomUUID(), "outcome", "ACCEPTED"));
            case ANSWER_LATE -> {
                waitUntilNobodyWaits(chargeId);
                answer(exchange, 200, outcome(chargeId, debit));
            }
            default -> answer(exchange, 200, outcome(chargeId, debit));
        }
    }

    private void decision(HttpExchange exchange, UUID chargeId) throws IOException {
        JsonNode decided = json.readTree(exchange.getRequestBody().readAllBytes());
        boolean booked = decided.path("decision").asText().equals("BOOKED");
        answer(
                exchange,
                200,
                booked
                        ? Map.of(name(chargeId), chargeId, "outcome", "ACCEPTED", "bankReference", "DECIDED")
                        : Map.of(name(chargeId), chargeId, "outcome", "DECLINED", "reason", "DECIDED_NOT_BOOKED"));
    }

    private CountDownLatch inquired(UUID chargeId) {
        return inquiredAbout.computeIfAbsent(chargeId, id -> new CountDownLatch(1));
    }

    private void inquiry(HttpExchange exchange, UUID chargeId) throws IOException {
        inquired(chargeId).countDown();
        asked.computeIfAbsent(chargeId, id -> new AtomicInteger()).incrementAndGet();
        Debit debit = book.computeIfAbsent(chargeId, id -> new Debit("", 0, "DECLINED", "NEVER_RECEIVED"));
        UUID linkId = linkOfDebit.get(chargeId);
        boolean unknown = linkId != null && behaviours.get(linkId) == Behaviour.STAY_UNKNOWN;
        boolean closed = linkId != null && behaviours.get(linkId) == Behaviour.CLOSED;
        if (closed) {
            answer(
                    exchange,
                    200,
                    Map.of(
                            name(chargeId),
                            chargeId,
                            "outcome",
                            "UNKNOWN",
                            "askAgainAt",
                            opensAt.toString(),
                            "waitsFor",
                            "OPENING"));
            return;
        }
        answer(
                exchange,
                200,
                unknown ? Map.of(name(chargeId), chargeId, "outcome", "UNKNOWN") : outcome(chargeId, debit));
    }

    private Map<String, Object> outcome(UUID chargeId, Debit debit) {
        return debit.outcome().equals("ACCEPTED")
                ? Map.of(name(chargeId), chargeId, "outcome", "ACCEPTED", "bankReference", "REF-" + chargeId)
                : Map.of(name(chargeId), chargeId, "outcome", debit.outcome(), "reason", debit.reason());
    }

    private String name(UUID id) {
        return credits.contains(id) ? "payoutId" : "chargeId";
    }

    /** Whoever asks what became of it waits for the answer no more; the thread is interrupted when the fake stops. */
    private void waitUntilNobodyWaits(UUID chargeId) {
        try {
            inquired(chargeId).await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void check(HttpExchange exchange) {
        String header = exchange.getRequestHeaders().getFirst("Authorization");
        if (header == null || !header.startsWith(SCHEME)) {
            withoutAssertion.incrementAndGet();
        }
    }

    private static UUID lastId(HttpExchange exchange) {
        String path = exchange.getRequestURI().getPath();
        return UUID.fromString(path.substring(path.lastIndexOf('/') + 1));
    }

    private void answer(HttpExchange exchange, int status, Object body) throws IOException {
        byte[] bytes = json.writeValueAsBytes(body);
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }
}

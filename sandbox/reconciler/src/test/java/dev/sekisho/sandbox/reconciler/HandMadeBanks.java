package dev.sekisho.sandbox.reconciler;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;

/** Banks whose books a test writes by hand. */
final class HandMadeBanks implements AutoCloseable {

    static final String FIRST = "0998";
    static final String SECOND = "0999";

    private final ObjectMapper json = new ObjectMapper();
    private final HttpServer server;
    private final List<BookEntry> entries = new CopyOnWriteArrayList<>();
    private final List<BookEntry> bookedAfterTheFirstReading = new CopyOnWriteArrayList<>();
    private final Map<String, String> insteadOfTheBook = new ConcurrentHashMap<>();
    private final List<Map<String, Object>> arrivals = new CopyOnWriteArrayList<>();
    private final List<Map<String, Object>> payments = new CopyOnWriteArrayList<>();
    private volatile long tooMuchInTotal;

    HandMadeBanks() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/banks/", this::answer);
        server.createContext("/paying-account", this::payingAccount);
        server.start();
    }

    URI url() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    void reset() {
        entries.clear();
        bookedAfterTheFirstReading.clear();
        insteadOfTheBook.clear();
        arrivals.clear();
        payments.clear();
        tooMuchInTotal = 0;
    }

    void book(String bankCode, Object request, long amountYen, String reference) {
        entries.add(new BookEntry(bankCode, request.toString(), "DEBIT", amountYen, reference));
    }

    void give(String bankCode, Object request, long amountYen, String reference) {
        entries.add(new BookEntry(bankCode, request.toString(), "CREDIT", amountYen, reference));
    }

    void unbook(Object request) {
        entries.removeIf(entry -> entry.requestId().equals(request.toString()));
    }

    void bookAfterTheFirstReading(Object request) {
        entries.stream()
                .filter(entry -> entry.requestId().equals(request.toString()))
                .forEach(bookedAfterTheFirstReading::add);
        unbook(request);
    }

    void nameTooMuchInTotal(long yen) {
        tooMuchInTotal = yen;
    }

    void answer(String bankCode, String body) {
        insteadOfTheBook.put(bankCode, body);
    }

    /** A transfer that the bank credited to a depositor. */
    void credit(String bankCode, Object reference, long yen) {
        arrivals.add(Map.of("bank", bankCode, "reference", reference.toString(), "amountYen", yen));
    }

    /** What became of a payment at the operator's own bank. */
    void order(Object reference, long yen, String standing) {
        payments.add(Map.of("reference", reference, "amountYen", yen, "standing", standing));
    }

    private void payingAccount(HttpExchange exchange) throws IOException {
        send(exchange, 200, json.writeValueAsString(Map.of("orders", List.of(Map.of("lines", payments)))));
    }

    private void arrivals(HttpExchange exchange, String bankCode) throws IOException {
        List<Map<String, Object>> own = arrivals.stream()
                .filter(arrival -> arrival.get("bank").equals(bankCode))
                .toList();
        send(exchange, 200, json.writeValueAsString(Map.of("arrivals", own)));
    }

    private void answer(HttpExchange exchange) throws IOException {
        String bankCode = exchange.getRequestURI().getPath().split("/")[2];
        if (exchange.getRequestURI().getPath().endsWith("/arrivals")) {
            arrivals(exchange, bankCode);
            return;
        }
        String body = insteadOfTheBook.containsKey(bankCode) ? insteadOfTheBook.get(bankCode) : book(bankCode);
        if (bankCode.equals(SECOND)) {
            entries.addAll(bookedAfterTheFirstReading);
            bookedAfterTheFirstReading.clear();
        }
        send(exchange, bankCode.equals(FIRST) || bankCode.equals(SECOND) ? 200 : 404, body);
    }

    private static void send(HttpExchange exchange, int status, String body) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    private String book(String bankCode) throws JsonProcessingException {
        List<Map<String, Object>> lines = new ArrayList<>();
        long total = bankCode.equals(FIRST) ? tooMuchInTotal : 0;
        for (BookEntry entry : entries) {
            if (entry.bankCode().equals(bankCode)) {
                lines.add(line(entry));
                total += entry.leavingYen();
            }
        }
        return json.writeValueAsString(Map.of("totalYen", total, "bank", "関所第一銀行", "entries", lines));
    }

    /** A debit as an old book has it, without a direction. */
    private static Map<String, Object> line(BookEntry entry) {
        Map<String, Object> line = new HashMap<>(Map.of(
                "requestId", entry.requestId(),
                "branchCode", "001",
                "amountYen", entry.amountYen(),
                "reference", entry.reference(),
                "bookedAt", Map.of("not", List.of("read"))));
        if (!entry.direction().equals("DEBIT")) {
            line.put("direction", entry.direction());
        }
        return line;
    }

    @Override
    public void close() {
        server.stop(0);
    }
}

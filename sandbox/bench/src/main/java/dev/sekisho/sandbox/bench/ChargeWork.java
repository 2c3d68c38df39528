package dev.sekisho.sandbox.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;

/** Charges one yen through charge-service, over one connection, for one customer after the other. */
final class ChargeWork implements Work {

    private final HttpConnection connection;
    private final List<Customer> customers;
    private final CustomerTokens tokens;
    private int next;

    private ChargeWork(HttpConnection connection, List<Customer> customers, CustomerTokens tokens, int first) {
        this.connection = connection;
        this.customers = customers;
        this.tokens = tokens;
        this.next = first;
    }

    /** Workers that each begin with another customer. */
    static Work.Source over(URI chargeService, List<Customer> customers, CustomerTokens tokens) {
        return number ->
                new ChargeWork(new HttpConnection(chargeService), customers, tokens, number % customers.size());
    }

    /** All workers charge one wallet, another one in each round; a round begins with the worker of number 0. */
    static Work.Source onOneWallet(URI chargeService, List<Customer> customers, CustomerTokens tokens) {
        AtomicInteger round = new AtomicInteger(-1);
        return number -> {
            int hot = (number == 0 ? round.incrementAndGet() : round.get()) % customers.size();
            return new ChargeWork(new HttpConnection(chargeService), List.of(customers.get(hot)), tokens, 0);
        };
    }

    /** Money for what is spent later. */
    static void fill(URI chargeService, List<Customer> customers, CustomerTokens tokens, long yen) {
        for (Customer customer : customers) {
            try (HttpConnection connection = new HttpConnection(chargeService)) {
                String headers = tokens.header(customer.wallet()) + "Idempotency-Key: " + UUID.randomUUID() + "\r\n";
                var reply = connection.ask("POST", "/v1/charges", headers, body(customer, yen));
                if (reply.status() != 201) {
                    throw new IllegalStateException("a wallet cannot be filled: " + reply);
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    private static String body(Customer customer, long yen) {
        return "{\"linkId\":\"" + customer.link() + "\",\"amountYen\":" + yen + "}";
    }

    /** Done when it is posted: a charge in doubt, refused or turned away counts as failed. */
    @Override
    public boolean once() throws IOException {
        Customer customer = customers.get(next);
        String headers = tokens.header(customer.wallet()) + "Idempotency-Key: " + UUID.randomUUID() + "\r\n";
        next = (next + 1) % customers.size();
        var reply = connection.ask("POST", "/v1/charges", headers, body(customer, 1));
        return reply.status() == 201 && reply.body().contains("\"POSTED\"");
    }

    @Override
    public void close() throws IOException {
        connection.close();
    }
}

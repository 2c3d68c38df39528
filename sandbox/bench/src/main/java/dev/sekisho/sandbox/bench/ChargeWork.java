package dev.sekisho.sandbox.bench;

import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.UUID;

/** Charges one yen through charge-service, over one connection, for one customer after the other. */
final class ChargeWork implements Work {

    private final HttpConnection connection;
    private final List<Customer> customers;
    private final List<String> authorizations;
    private int next;

    private ChargeWork(HttpConnection connection, List<Customer> customers, List<String> authorizations, int first) {
        this.connection = connection;
        this.customers = customers;
        this.authorizations = authorizations;
        this.next = first;
    }

    /** Workers that each begin with another customer; tokens are made here, before the clock runs. */
    static Work.Source over(URI chargeService, List<Customer> customers, CustomerTokens tokens) {
        List<String> authorizations = customers.stream()
                .map(customer -> tokens.header(customer.wallet()))
                .toList();
        return number ->
                new ChargeWork(new HttpConnection(chargeService), customers, authorizations, number % customers.size());
    }

    /** Done when it is posted: a charge in doubt, refused or turned away counts as failed. */
    @Override
    public boolean once() throws IOException {
        Customer customer = customers.get(next);
        String headers = authorizations.get(next) + "Idempotency-Key: " + UUID.randomUUID() + "\r\n";
        next = (next + 1) % customers.size();
        var reply = connection.ask(
                "POST", "/v1/charges", headers, "{\"linkId\":\"" + customer.link() + "\",\"amountYen\":1}");
        return reply.status() == 201 && reply.body().contains("\"POSTED\"");
    }

    @Override
    public void close() throws IOException {
        connection.close();
    }
}

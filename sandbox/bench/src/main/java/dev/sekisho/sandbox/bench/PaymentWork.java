package dev.sekisho.sandbox.bench;

import dev.sekisho.sandbox.actor.Merchant;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.UUID;

/** Pays a shop one yen through charge-service, over one connection, from one wallet after the other. */
final class PaymentWork implements Work {

    private final HttpConnection connection;
    private final List<Customer> customers;
    private final CustomerTokens tokens;
    private final Merchant shop;
    private int next;

    private PaymentWork(
            HttpConnection connection, List<Customer> customers, CustomerTokens tokens, Merchant shop, int first) {
        this.connection = connection;
        this.customers = customers;
        this.tokens = tokens;
        this.shop = shop;
        this.next = first;
    }

    /** @param customers whose wallets hold enough for all that is paid */
    static Work.Source over(URI chargeService, List<Customer> customers, CustomerTokens tokens, Merchant shop) {
        return number ->
                new PaymentWork(new HttpConnection(chargeService), customers, tokens, shop, number % customers.size());
    }

    @Override
    public boolean once() throws IOException {
        String headers = tokens.header(customers.get(next).wallet()) + "Idempotency-Key: " + UUID.randomUUID() + "\r\n";
        next = (next + 1) % customers.size();
        var reply = connection.ask(
                "POST",
                "/v1/payments",
                headers,
                "{\"amountYen\":1,\"merchantId\":\"" + shop.merchantId() + "\",\"shop\":\"" + shop.shop()
                        + "\",\"terminal\":\"" + shop.terminal() + "\"}");
        return reply.status() == 201;
    }

    @Override
    public void close() throws IOException {
        connection.close();
    }
}

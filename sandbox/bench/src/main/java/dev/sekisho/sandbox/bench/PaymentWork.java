package dev.sekisho.sandbox.bench;

import dev.sekisho.sandbox.actor.Merchant;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.UUID;

/** Pays a shop one yen through charge-service, over one connection, from one wallet after the other. */
final class PaymentWork implements Work {

    private final HttpConnection connection;
    private final List<String> authorizations;
    private final Merchant shop;
    private int next;

    private PaymentWork(HttpConnection connection, List<String> authorizations, Merchant shop, int first) {
        this.connection = connection;
        this.authorizations = authorizations;
        this.shop = shop;
        this.next = first;
    }

    /** @param customers whose wallets hold enough for all that is paid */
    static Work.Source over(URI chargeService, List<Customer> customers, CustomerTokens tokens, Merchant shop) {
        List<String> authorizations = customers.stream()
                .map(customer -> tokens.header(customer.wallet()))
                .toList();
        return number -> new PaymentWork(
                new HttpConnection(chargeService), authorizations, shop, number % authorizations.size());
    }

    @Override
    public boolean once() throws IOException {
        String headers = authorizations.get(next) + "Idempotency-Key: " + UUID.randomUUID() + "\r\n";
        next = (next + 1) % authorizations.size();
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

package dev.sekisho.sandbox.bench;

import dev.sekisho.sandbox.bench.HttpConnection.Reply;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;

/** What link-service would say to charge-service: it knows the links of the bench, accepts every debit, suspends nothing. */
final class LinkServiceAnswers implements StandIn.Answers {

    private static final Duration BOOK_HANGS = Duration.ofMillis(500);

    private final Map<UUID, Customer> byLink;
    private final Instant linkedAt = Instant.now().minus(Duration.ofDays(200));

    LinkServiceAnswers(List<Customer> customers) {
        this.byLink = customers.stream().collect(Collectors.toMap(Customer::link, customer -> customer));
    }

    @Override
    public Reply to(String method, String target, String body) {
        return new Reply(200, answer(target));
    }

    private String answer(String target) {
        String path = target.split("\\?")[0];
        String last = path.substring(path.lastIndexOf('/') + 1);
        if (path.startsWith("/internal/v1/links/")) {
            return link(byLink.get(UUID.fromString(last)));
        }
        if (path.equals("/internal/v1/suspension-book")) {
            if (target.contains("have=1")) {
                LockSupport.parkNanos(BOOK_HANGS.toNanos());
            }
            return "{\"epoch\":1,\"entries\":[]}";
        }
        String charge = last.equals("inquiries") ? path.split("/")[4] : last;
        return "{\"chargeId\":\"" + charge + "\",\"outcome\":\"ACCEPTED\",\"bankReference\":\"BENCH\"}";
    }

    private String link(Customer customer) {
        return """
                {"linkId":"%s","version":1,"walletId":"%s","personId":"%s","bankAccountId":"%s","bankCode":"%s",\
                "accountMask":"*******","state":"ACTIVE","tier":"T1","establishedAt":"%s","chargeableFrom":"%s"}""".formatted(
                        customer.link(),
                        customer.wallet(),
                        customer.wallet(),
                        customer.link(),
                        customer.bank(),
                        linkedAt,
                        linkedAt);
    }
}

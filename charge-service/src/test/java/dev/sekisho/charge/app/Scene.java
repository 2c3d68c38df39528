package dev.sekisho.charge.app;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.sekisho.kit.clock.MovableClock;
import dev.sekisho.kit.sql.Statements;
import dev.sekisho.kit.testing.PublishedFacts;
import dev.sekisho.kit.testing.Tokens;
import io.restassured.http.ContentType;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;

/** What the tests of the running application share: the fake link-service, the clock, and a look into the books. */
abstract class Scene {

    static final String BANK = "0998";

    FakeLinkService linkService;

    @Inject
    Statements statements;

    @Inject
    DataSource database;

    @Inject
    MovableClock clock;

    @Inject
    InstantSource businessTime;

    @AfterEach
    void resetClockAndWays() {
        clock.reset();
        linkService.linksAreAway(false);
    }

    /** A customer whose link is long past its first days. */
    Customer customerWithOldLink() {
        return customer("T1", Duration.ofDays(200));
    }

    Customer customer(String tier, Duration linkedAgo) {
        Customer customer = Customer.random();
        know(customer, tier, businessTime.instant().minus(linkedAgo));
        return customer;
    }

    void know(Customer customer, String tier, Instant linkedAt) {
        know(customer, customer.personId(), tier, "ACTIVE", linkedAt);
    }

    void know(Customer customer, UUID personId, String tier, String state, Instant linkedAt) {
        know(customer, personId, BANK, tier, state, linkedAt);
    }

    void know(Customer customer, UUID personId, String bank, String tier, String state, Instant linkedAt) {
        Map<String, Object> link = new HashMap<>();
        link.put("linkId", customer.linkId());
        link.put("version", 1);
        link.put("walletId", customer.walletId());
        link.put("personId", personId);
        link.put("bankAccountId", customer.bankAccountId());
        link.put("bankCode", bank);
        link.put("accountMask", "****567");
        link.put("state", state);
        link.put("tier", tier);
        link.put("establishedAt", linkedAt.truncatedTo(ChronoUnit.SECONDS).toString());
        link.put("chargeableFrom", linkedAt.truncatedTo(ChronoUnit.SECONDS).toString());
        linkService.know(customer.linkId(), link);
    }

    /** One with the shop and the terminal at which {@link Customer} pays. */
    UUID merchant(String category) {
        return merchant("Denki 電機", category);
    }

    UUID merchant(String name, String category) {
        UUID merchant = UUID.randomUUID();
        given().header("Authorization", Tokens.service("operations-tool", Customer.SERVICE))
                .contentType(ContentType.JSON)
                .body(Map.of("name", name, "category", category, "shops", List.of(Customer.SHOP)))
                .put("/internal/v1/merchants/" + merchant)
                .then()
                .statusCode(204);
        return merchant;
    }

    /** Runs the same at once in as many threads as it is told, and waits for all. */
    static <T> List<T> atOnce(int times, Callable<T> action) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(times);
        try {
            List<Future<T>> running = threads.invokeAll(
                    IntStream.range(0, times).mapToObj(i -> action).toList());
            List<T> results = new ArrayList<>();
            for (Future<T> one : running) {
                results.add(one.get());
            }
            return results;
        } finally {
            threads.shutdown();
        }
    }

    long sum(String sql, Object... values) {
        return statements.query(sql, row -> row.number("n"), values).get(0);
    }

    PublishedFacts facts() {
        return new PublishedFacts(database);
    }

    /** What the ledger says the wallet holds. */
    long ledgerYen(Customer customer) {
        return sum(
                "select coalesce(sum(amount_yen), 0)::bigint n from ledger_entry where account = ?",
                "wallet:" + customer.walletId());
    }

    /** What counts against a counter, whatever the day. */
    long usedYen(String scope, UUID id) {
        return sum(
                "select coalesce(sum(u.yen), 0)::bigint n from cap_counter c, unnest(c.used_yen) as u (yen)"
                        + " where c.scope = ? and c.id = ?",
                scope,
                id);
    }

    /** Waits until the completer has ended a charge. */
    static void settles(Customer customer, String chargeId, String state) {
        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(() -> assertThat(customer.stateOf(chargeId)).isEqualTo(state));
    }

    long chargesIn(Customer customer, String state) {
        return sum("select count(*) n from charge where wallet_id = ? and state = ?", customer.walletId(), state);
    }
}

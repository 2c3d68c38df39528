package dev.sekisho.link.app;

import static dev.sekisho.link.app.Neighbours.json;
import static org.assertj.core.api.Assertions.assertThat;

import dev.sekisho.kit.testing.Json;
import dev.sekisho.link.suspension.BookInForce;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A stop that has committed wins over everything that has not: while others link and debit at the same time. */
@QuarkusTest
@Tag("TB5")
@Tag("LK-10")
class SuspensionRaceTest {

    private static final int REQUESTS = 4;
    private static final int CHARGES = 80;
    private static final int AT_ONCE = 8;
    /** So many wait until the stop is answered, so that some come late however fast the others were. */
    private static final int LATE = 10;

    @Inject
    Database database;

    @Inject
    BookInForce book;

    private final Neighbours neighbours = new Neighbours();

    @BeforeEach
    void allIsWell() {
        neighbours.allIsWell();
    }

    @AfterEach
    void nothingIsStopped() {
        OwnersHand.openTheBook();
    }

    @Test
    void ofRequestsThatWereUnderWayNotOneIsConfirmedAfterTheStopWhereverTheCustomerWas() {
        Map<String, Customer> underWay = new LinkedHashMap<>();
        for (int i = 0; i < REQUESTS; i++) {
            Customer customer = new Customer(neighbours);
            underWay.put(i % 2 == 0 ? customer.atBank() : customer.requested(), customer);
        }
        String before = linkCount();

        suspend("LINK");

        underWay.forEach((request, customer) -> {
            if (customer.sees(request).as(Json.class).getString("state").equals("CODE_SENT")) {
                neighbours.codeClears(customer.wallet, Customer.NAME);
                customer.typesCode(request).then().statusCode(200);
            }
            neighbours.bankSignsFor(customer.account, Customer.NAME);
            customer.returnsWithCode().then().statusCode(303);
        });
        assertThat(linkCount()).isEqualTo(before);
        assertThat(underWay.entrySet())
                .extracting(entry ->
                        entry.getValue().sees(entry.getKey()).as(Json.class).getString("refusalClass"))
                .hasSize(REQUESTS)
                .containsOnly("STOPPED");
    }

    @Test
    @Tag("A25")
    void afterTheStopHasCommittedNoDebitLeavesHoweverManyRace() throws Exception {
        Customer customer = new Customer(neighbours);
        UUID link = customer.linked();
        List<UUID> charges =
                IntStream.range(0, CHARGES).mapToObj(i -> UUID.randomUUID()).toList();
        neighbours.everyDebitAnswered(json(200, "{\"status\":\"ACCEPTED\",\"reference\":\"R-1\"}"));
        CountDownLatch someWentThrough = new CountDownLatch(CHARGES / 10);
        CountDownLatch stopped = new CountDownLatch(1);
        List<UUID> late = charges.subList(CHARGES - LATE, CHARGES);
        ExecutorService threads = Executors.newFixedThreadPool(AT_ONCE);
        try {
            List<Future<String>> racing = charges.stream()
                    .map(charge -> threads.submit(() -> {
                        if (late.contains(charge)) {
                            stopped.await();
                        }
                        String outcome = outcomeOf(charge, link, customer);
                        someWentThrough.countDown();
                        return outcome;
                    }))
                    .toList();
            someWentThrough.await();
            suspend("CHARGE");
            String left = leftThrough(link);
            stopped.countDown();
            List<String> outcomes = new ArrayList<>();
            for (Future<String> one : racing) {
                outcomes.add(one.get());
            }

            assertThat(leftThrough(link)).isEqualTo(left);
            assertThat(outcomes).contains("ACCEPTED null", "DECLINED SUSPENDED");
            assertThat(outcomes).containsOnly("ACCEPTED null", "DECLINED SUSPENDED");
            assertThat(Integer.toString((int)
                            outcomes.stream().filter("ACCEPTED null"::equals).count()))
                    .isEqualTo(left);
        } finally {
            threads.shutdownNow();
        }
    }

    @Test
    void aStopWaitsForWhoeverReliesOnTheBookAndThoseDoNotWaitForEachOther() throws Exception {
        AtomicInteger order = new AtomicInteger();
        CountDownLatch asking = new CountDownLatch(1);
        ExecutorService threads = Executors.newFixedThreadPool(2);
        try {
            QuarkusTransaction.begin();
            assertThat(stopOfLinking()).isEmpty();
            Future<Boolean> another = threads.submit(() ->
                    QuarkusTransaction.requiringNew().call(() -> stopOfLinking().isEmpty()));
            assertThat(another.get()).isTrue();
            Future<Integer> stop = threads.submit(() -> {
                asking.countDown();
                suspend("LINK");
                return order.incrementAndGet();
            });
            asking.await();
            assertThat(stopOfLinking()).isEmpty();
            int mine = order.incrementAndGet();
            QuarkusTransaction.commit();

            assertThat(mine).isEqualTo(1);
            assertThat(stop.get()).isEqualTo(2);
            assertThat(QuarkusTransaction.requiringNew()
                            .call(() -> stopOfLinking().isPresent()))
                    .isTrue();
        } finally {
            threads.shutdownNow();
        }
    }

    private Optional<dev.sekisho.kernel.suspension.Suspension> stopOfLinking() {
        return book.hold(
                dev.sekisho.kernel.suspension.Operation.LINK,
                new dev.sekisho.kernel.id.BankCode(Staff.FIRST),
                dev.sekisho.kernel.id.WalletId.random(),
                Instant.now());
    }

    private static void suspend(String operation) {
        Staff.service("operations-tool")
                .body("{\"operations\":[\"" + operation + "\"],\"bankCode\":\"0998\",\"reason\":\"FRAUD\"}")
                .post("/v1/suspensions")
                .then()
                .statusCode(201);
    }

    private static String outcomeOf(UUID charge, UUID link, Customer customer) {
        var answer = Staff.service("charge-service")
                .body("{\"linkId\":\"" + link + "\",\"walletId\":\"" + customer.wallet + "\",\"amountYen\":1}")
                .put("/internal/v1/debits/" + charge)
                .as(Json.class);
        return answer.getString("outcome") + " " + answer.getString("reason");
    }

    private String linkCount() {
        return database.column("select count(*) from link").get(0);
    }

    /** How many debits of this link were committed to leave. */
    private String leftThrough(UUID link) {
        return database.column("select count(*) from debit where state <> 'CLOSED' and link_id = '" + link + "'")
                .get(0);
    }
}

package dev.sekisho.charge.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.sekisho.kit.testing.Json;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Many threads send money to and fro on the real database: nobody waits for ever, and no yen is lost or made. */
@QuarkusTest
@Tag("TC6")
class TransferStormTest extends Scene {

    private static final int THREADS = 16;
    private static final int REFUSED = 422;

    @RepeatedTest(2)
    void twoWalletsThatSendToEachOtherNeitherLockUpNorLoseMoney(RepetitionInfo round) throws Exception {
        int[] amounts = new SplittableRandom(round.getCurrentRepetition())
                .ints(120, 1, 15_000)
                .toArray();
        List<Customer> both = List.of(rich(20_000), rich(20_000));

        List<Integer> statuses = storm(120, i -> {
            Customer from = both.get(i % 2);
            Customer to = both.get(1 - i % 2);
            return from.sendPatiently(to.walletId(), amounts[i]);
        });

        assertThat(statuses).containsOnly(201, REFUSED).contains(201);
        assertThat(both.get(0).balanceYen() + both.get(1).balanceYen()).isEqualTo(40_000);
        both.forEach(this::booksAgree);
    }

    @Test
    void aRingOfWalletsThatAlsoSpendAndPayOutAddsUp() throws Exception {
        List<Customer> ring = IntStream.range(0, 6).mapToObj(i -> rich(10_000)).toList();
        UUID store = merchant("CONVENIENCE");

        List<Integer> statuses = storm(120, i -> {
            Customer from = ring.get(i % 6);
            return switch (i % 4) {
                case 0 -> from.payPatiently(store, 700);
                case 1 -> from.payOutPatiently(900);
                default -> from.sendPatiently(ring.get((i + 1 + i / 6 % 5) % 6).walletId(), 3_000);
            };
        });

        assertThat(statuses).allMatch(status -> status == 201 || status == 202 || status == REFUSED);
        long in = 60_000;
        await().atMost(Duration.ofSeconds(60)).untilAsserted(() -> {
            long held = ring.stream().mapToLong(Customer::balanceYen).sum();
            long spent = sumOf(
                    ring,
                    "select coalesce(sum(amount_yen), 0)::bigint n from payment"
                            + " where rule is null and wallet_id = ?");
            long paidOut = ring.stream()
                    .mapToLong(one -> linkService.creditedYen(one.linkId()))
                    .sum();
            assertThat(held + spent + paidOut).isEqualTo(in);
        });
        ring.forEach(this::booksAgree);
    }

    @Test
    void ofSixtyFourThatSendTheLastHundredYenOneSucceeds() throws Exception {
        Customer sender = rich(100);
        UUID recipient = rich(1).walletId();
        UUID store = merchant("OTHER");

        List<Integer> statuses =
                storm(64, i -> i % 2 == 0 ? sender.sendPatiently(recipient, 100) : sender.payPatiently(store, 100));

        assertThat(statuses.stream().filter(status -> status == 201)).hasSize(1);
        assertThat(sender.balanceYen()).isZero();
    }

    @RepeatedTest(2)
    @Tag("TD12")
    @Tag("CH-05")
    void nothingLeavesAfterTheFreezeHasCommitted(RepetitionInfo round) throws Exception {
        SplittableRandom random = new SplittableRandom(round.getCurrentRepetition());
        Customer customer = rich(100_000);
        UUID mule = rich(1).walletId();
        CountDownLatch begun = new CountDownLatch(5 + random.nextInt(30));
        ExecutorService desk = Executors.newSingleThreadExecutor();
        Future<Response> freeze = desk.submit(() -> {
            assertThat(begun.await(60, TimeUnit.SECONDS)).isTrue();
            return Customer.patiently(() -> CaseDesk.of(customer).freeze("FREEZE"));
        });

        storm(60, i -> {
            Response answer = i % 2 == 0 ? customer.sendPatiently(mule, 10) : customer.payOutPatiently(10);
            begun.countDown();
            return answer;
        });
        Response frozen = freeze.get(60, TimeUnit.SECONDS);
        desk.shutdown();

        frozen.then().statusCode(200);
        Instant since = Instant.parse(frozen.as(Json.class).get("since"));
        assertThat(sum(
                        "select count(*) n from transfer where from_wallet_id = ? and rule is null and at > ?",
                        customer.walletId(),
                        since))
                .isZero();
        assertThat(sum(
                        "select count(*) n from payout where wallet_id = ? and rule is null and decided_at > ?",
                        customer.walletId(),
                        since))
                .isZero();
        customer.send(mule, 1).then().statusCode(REFUSED);
        booksAgree(customer);
    }

    private void booksAgree(Customer customer) {
        assertThat(customer.balanceYen()).isNotNegative().isEqualTo(ledgerYen(customer));
        assertThat(sum("select coalesce(sum(amount_yen), 0)::bigint n from ledger_entry"))
                .isZero();
    }

    private long sumOf(List<Customer> customers, String sql) {
        return customers.stream()
                .mapToLong(customer -> sum(sql, customer.walletId()))
                .sum();
    }

    private static List<Integer> storm(int times, Request request) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(THREADS);
        try {
            List<Future<Integer>> running = new ArrayList<>();
            for (int i = 0; i < times; i++) {
                int number = i;
                running.add(threads.submit(() -> request.number(number).statusCode()));
            }
            List<Integer> statuses = new ArrayList<>();
            for (Future<Integer> one : running) {
                statuses.add(one.get(120, TimeUnit.SECONDS));
            }
            return statuses;
        } finally {
            threads.shutdown();
        }
    }

    private Customer rich(long yen) {
        Customer customer = customerWithOldLink();
        customer.charge(yen).then().statusCode(201);
        return customer;
    }

    /** The request of a number. */
    private interface Request {
        Response number(int number);
    }
}

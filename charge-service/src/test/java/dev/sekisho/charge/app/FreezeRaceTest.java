package dev.sekisho.charge.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sekisho.kit.testing.Json;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
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
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Tag;

/** A thousand charges and payments race, a hundred at a time, and at some moment the wallet is frozen. */
@QuarkusTest
@Tag("TA11")
@Tag("TD12")
@Tag("CH-05")
class FreezeRaceTest extends Scene {

    private static final int DEBITS = 100;
    private static final int THREADS = 16;
    /** So many wait until the freeze is answered, and none of them may pass. */
    private static final int LATE = 20;

    private static final int REFUSED = 422;

    /** By the freeze's own moment, read like theirs under the wallet's lock, and by what was there once it was answered. */
    @RepeatedTest(10)
    void noDebitIsDecidedAfterTheFreezeHasCommitted(RepetitionInfo round) throws Exception {
        SplittableRandom random = new SplittableRandom(round.getCurrentRepetition());
        Customer customer = customerWithOldLink();
        UUID store = merchant("CONVENIENCE");
        customer.charge(100_000).then().statusCode(201);
        CountDownLatch storm = new CountDownLatch(10 + random.nextInt(60));
        CountDownLatch frozen = new CountDownLatch(1);

        ExecutorService threads = Executors.newFixedThreadPool(THREADS);
        List<Future<Attempt>> running = new ArrayList<>();
        for (int i = 0; i < DEBITS; i++) {
            boolean pays = random.nextInt(10) < 6;
            boolean last = i >= DEBITS - LATE;
            running.add(threads.submit(() -> {
                boolean late = last && frozen.await(60, TimeUnit.SECONDS);
                Response answer = pays ? customer.payPatiently(store, 10) : customer.chargePatiently(1_000);
                storm.countDown();
                return new Attempt(late, answer.statusCode());
            }));
        }
        assertThat(storm.await(60, TimeUnit.SECONDS)).isTrue();
        Response freeze = Customer.patiently(() -> CaseDesk.of(customer).freeze("FREEZE_SPEND"));
        freeze.then().statusCode(200);
        long doneWhenAnswered = debitsOf(customer);
        frozen.countDown();
        List<Attempt> attempts = new ArrayList<>();
        for (Future<Attempt> one : running) {
            attempts.add(one.get());
        }
        threads.shutdown();

        assertThat(decidedAfter(customer, Instant.parse(freeze.as(Json.class).get("since"))))
                .isZero();
        assertThat(debitsOf(customer)).isEqualTo(doneWhenAnswered);
        assertThat(attempts.stream().filter(Attempt::begunAfterTheFreeze))
                .isNotEmpty()
                .allMatch(attempt -> attempt.status() == REFUSED);
        assertThat(attempts.stream().filter(attempt -> attempt.status() != REFUSED))
                .hasSize((int) doneWhenAnswered - 1);
        assertThat(customer.balanceYen()).isEqualTo(ledgerYen(customer));
    }

    private long debitsOf(Customer customer) {
        return chargesNotRefused(customer, Instant.EPOCH) + paymentsMade(customer, Instant.EPOCH);
    }

    private long decidedAfter(Customer customer, Instant freeze) {
        return chargesNotRefused(customer, freeze) + paymentsMade(customer, freeze);
    }

    private long chargesNotRefused(Customer customer, Instant after) {
        return sum(
                "select count(*) n from charge where wallet_id = ? and state <> 'REFUSED' and decided_at > ?",
                customer.walletId(),
                after);
    }

    private long paymentsMade(Customer customer, Instant after) {
        return sum(
                "select count(*) n from payment where wallet_id = ? and rule is null and at > ?",
                customer.walletId(),
                after);
    }

    /** One debit: whether it was begun once the freeze was answered, and what came of it. */
    private record Attempt(boolean begunAfterTheFreeze, int status) {}
}

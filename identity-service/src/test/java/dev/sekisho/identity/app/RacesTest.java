package dev.sekisho.identity.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sekisho.kit.testing.Json;
import dev.sekisho.kit.testing.PublishedFacts;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import javax.sql.DataSource;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Many at once, over REST and the real database: one effect, and an answer for everybody. */
@QuarkusTest
class RacesTest {

    private static final int RACERS = 24;

    @Inject
    DataSource database;

    @Test
    void theSameClearanceAskedForAtOnceSendsOneCode() {
        Customer hanako = Customer.proved();
        UUID request = UUID.randomUUID();
        int before = World.inbox(hanako.phone()).size();

        List<String> states = race(() -> LinkService.ask(request, hanako.accountId())
                .statusCode(200)
                .extract()
                .as(Json.class)
                .get("state"));

        assertThat(states).hasSize(RACERS).containsOnly("CODE_SENT");
        assertThat(World.inbox(hanako.phone())).hasSize(before + 1);
        assertThat(new PublishedFacts(database).of(request)).hasSize(1);
    }

    @Test
    @Tag("TA2")
    @Tag("TA3")
    void theRightCodeTypedByManyAtOnceClearsOnce() {
        Customer hanako = Customer.proved();
        UUID request = UUID.randomUUID();
        LinkService.ask(request, hanako.accountId()).statusCode(200);
        String right = World.codeOf(hanako.phone());

        List<String> states = race(() -> LinkService.attempt(request, right)
                .statusCode(200)
                .extract()
                .as(Json.class)
                .get("state"));

        assertThat(states).hasSize(RACERS).containsOnlyOnce("CLEARED").doesNotContain("EXPIRED");
    }

    @Test
    @Tag("TA2")
    void aPhoneIsVerifiedOnceHoweverManyTypeItsCode() {
        Customer hanako = Customer.opened();
        UUID verification = hanako.startPhone();
        String body = Customer.code(World.codeOf(hanako.phone()));

        List<Integer> statuses = race(() -> hanako.call()
                .body(body)
                .post("/v1/phone-verifications/" + verification + "/attempts")
                .statusCode());

        assertThat(statuses).hasSize(RACERS).containsOnly(200, 422).containsOnlyOnce(200);
        assertThat(new PublishedFacts(database).typesOf(hanako.accountId()))
                .startsWith("account-opened")
                .containsOnlyOnce("phone-verified");
    }

    @Test
    void aMailboxIsWrittenToOnceHoweverManyAskForAnAccount() {
        Customer hanako = new Customer();

        List<Integer> statuses = race(() -> hanako.startOpening().extract().statusCode());

        assertThat(statuses).isSubsetOf(202, 429, 503).containsOnlyOnce(202);
        assertThat(World.inbox(hanako.email())).hasSize(1);
    }

    private static <T> List<T> race(Callable<T> run) {
        ExecutorService pool = Executors.newFixedThreadPool(RACERS);
        CountDownLatch start = new CountDownLatch(1);
        try {
            List<Future<T>> answers = new ArrayList<>();
            for (int racer = 0; racer < RACERS; racer++) {
                answers.add(pool.submit(() -> {
                    start.await();
                    return run.call();
                }));
            }
            start.countDown();
            List<T> all = new ArrayList<>();
            for (Future<T> answer : answers) {
                all.add(answer.get());
            }
            return all;
        } catch (InterruptedException | ExecutionException failed) {
            throw new AssertionError("a racer fell", failed);
        } finally {
            pool.shutdownNow();
        }
    }
}

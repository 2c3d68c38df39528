package dev.sekisho.sandbox.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sekisho.sandbox.actor.Answer;
import dev.sekisho.sandbox.actor.Depositor;
import dev.sekisho.sandbox.actor.OperationsTool;
import dev.sekisho.sandbox.actor.Patience;
import dev.sekisho.sandbox.actor.Person;
import dev.sekisho.sandbox.actor.WalletApp;
import dev.sekisho.sandbox.actor.World;
import dev.sekisho.sandbox.launcher.RunningSuite;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A thousand charges race, two hundred to a wallet, and each wallet is frozen in the middle of its storm. */
@ExtendWith(OneSuite.class)
@Order(6)
class FreezeStory {

    private static final int WALLETS = 5;
    private static final int CHARGES = 200;
    private static final int THREADS = 8;
    private static final Duration LONG_ENOUGH = Duration.ofSeconds(60);

    @Test
    @Tag("TA11")
    @Tag("TD12")
    @Tag("CH-05")
    void nothingIsDebitedAfterTheFreezeHasCommitted(RunningSuite suite) throws Exception {
        Town town = new Town(suite);
        ExecutorService threads = Executors.newFixedThreadPool(THREADS);
        try {
            for (int i = 0; i < WALLETS; i++) {
                storm(town, threads);
            }
        } finally {
            threads.shutdownNow();
        }
    }

    private static void storm(Town town, ExecutorService threads) throws InterruptedException {
        Person person = town.person();
        Depositor own = town.accountOf(person);
        WalletApp app = town.proved(person);
        String link = town.linked(app, own);
        CountDownLatch enough =
                new CountDownLatch(20 + ThreadLocalRandom.current().nextInt(100));
        CountDownLatch frozen = new CountDownLatch(1);
        List<CompletableFuture<Attempt>> running = new ArrayList<>();
        IntStream.range(0, CHARGES)
                .forEach(one -> running.add(CompletableFuture.supplyAsync(
                        () -> {
                            boolean late = frozen.getCount() == 0;
                            Answer answer = app.chargeUntilAnswered(link, 10, LONG_ENOUGH);
                            enough.countDown();
                            return new Attempt(late, answer);
                        },
                        threads)));
        enough.await();
        Answer freeze = new OperationsTool(town.places())
                .freeze(app.wallet().text("walletId"), UUID.randomUUID().toString(), "FREEZE")
                .expect("operations freeze a wallet", 200);
        frozen.countDown();
        List<Attempt> attempts = running.stream().map(CompletableFuture::join).toList();

        Instant since = Instant.parse(freeze.text("since"));
        List<Attempt> taken = attempts.stream().filter(Attempt::isTaken).toList();
        assertThat(taken).isNotEmpty().allMatch(attempt -> !attempt.decidedAt().isAfter(since));
        assertThat(attempts)
                .filteredOn(Attempt::begunAfterTheFreeze)
                .isNotEmpty()
                .noneMatch(Attempt::isTaken);
        Patience.until("nothing is under way", LONG_ENOUGH, app::wallet, wallet -> wallet.number("pendingYen") == 0);
        assertThat(town.world().bookedFrom(own))
                .extracting(World.Booking::requestId)
                .containsExactlyInAnyOrderElementsOf(
                        taken.stream().map(Attempt::chargeId).toList());
    }

    /** One charge: whether it was asked for once the freeze was answered, and the answer. */
    private record Attempt(boolean begunAfterTheFreeze, Answer answer) {

        boolean isTaken() {
            return answer.is(200, 201, 202);
        }

        String chargeId() {
            return answer.text("chargeId");
        }

        Instant decidedAt() {
            return Instant.parse(answer.text("reservedAt"));
        }
    }
}

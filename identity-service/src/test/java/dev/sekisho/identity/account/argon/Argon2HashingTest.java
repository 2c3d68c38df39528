package dev.sekisho.identity.account.argon;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.mkammerer.argon2.Argon2Factory;
import de.mkammerer.argon2.Argon2Factory.Argon2Types;
import dev.sekisho.identity.account.HashingRules;
import dev.sekisho.identity.account.PasswordHashing.Match;
import dev.sekisho.kit.problem.ProblemException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class Argon2HashingTest {

    private static final String PASSWORD = "correct horse battery 🐎";

    private static final HashingRules RULES = new HashingRules(2, HashingRules.LEAST_IN_PRODUCTION);

    private final HashQueue queue = new HashQueue(RULES);
    private final Argon2Hashing hashing = new Argon2Hashing(queue, RULES);

    @AfterEach
    void stop() {
        queue.stop();
    }

    @Test
    void isArgon2idWithTheParametersThatAreDocumented() {
        assertThat(hashing.hash(PASSWORD)).startsWith("$argon2id$v=19$m=19456,t=2,p=1$");
        assertThat(hashing.hash(PASSWORD)).as("salted").isNotEqualTo(hashing.hash(PASSWORD));
    }

    @Test
    void knowsThePasswordAgainAndNoOther() {
        Optional<String> kept = Optional.of(hashing.hash(PASSWORD));

        assertThat(hashing.compare(PASSWORD, kept)).isEqualTo(Match.SAME);
        assertThat(hashing.compare(PASSWORD + " ", kept)).isEqualTo(Match.DIFFERENT);
        assertThat(hashing.compare("", kept)).isEqualTo(Match.DIFFERENT);
    }

    @Test
    void knowsThePasswordHoweverAKeyboardWritesIt() {
        Optional<String> kept = Optional.of(hashing.hash("caf\u00e9 au lait"));

        assertThat(hashing.compare("cafe\u0301 au lait", kept)).isEqualTo(Match.SAME);
    }

    @Test
    void isNeverSameWhereNothingIsKept() {
        assertThat(hashing.compare(PASSWORD, Optional.empty())).isEqualTo(Match.DIFFERENT);
    }

    @Test
    void stillKnowsAHashOfOlderParametersAndSaysThatItIsOld() {
        String kept = Argon2Factory.create(Argon2Types.ARGON2id).hash(3, 12 * 1024, 1, PASSWORD.toCharArray());

        assertThat(hashing.compare(PASSWORD, Optional.of(kept))).isEqualTo(Match.SAME);
        assertThat(hashing.isOutdated(kept)).isTrue();
        assertThat(hashing.isOutdated(hashing.hash(PASSWORD))).isFalse();
    }

    @Test
    @Tag("P13")
    void hashesOneAtATimeAndSendsAwayWhoeverFindsTheQueueFull() throws Exception {
        ExecutorService people = Executors.newFixedThreadPool(3);
        CountDownLatch begun = new CountDownLatch(1);
        CountDownLatch end = new CountDownLatch(1);
        List<String> order = new ArrayList<>();
        try {
            var first = CompletableFuture.runAsync(() -> queue.inTurn(() -> held(begun, end, order)), people);
            begun.await();
            var waiting = List.of(
                    CompletableFuture.runAsync(() -> queue.inTurn(() -> order.add("waited")), people),
                    CompletableFuture.runAsync(() -> queue.inTurn(() -> order.add("waited")), people));
            while (queue.waiting() < 2) {
                Thread.onSpinWait();
            }

            assertThatThrownBy(() -> queue.inTurn(() -> order.add("never")))
                    .isInstanceOfSatisfying(ProblemException.class, busy -> {
                        assertThat(busy.problem().status()).isEqualTo(429);
                        assertThat(busy.problem().response().getHeaderString("Retry-After"))
                                .isEqualTo("2");
                    });
            assertThatThrownBy(queue::requireRoom).isInstanceOf(ProblemException.class);
            assertThat(order).isEmpty();
            end.countDown();
            first.get(60, TimeUnit.SECONDS);
            for (var one : waiting) {
                one.get(60, TimeUnit.SECONDS);
            }
            assertThat(order).containsExactly("first", "waited", "waited");
            assertThatCode(queue::requireRoom).doesNotThrowAnyException();
        } finally {
            end.countDown();
            people.shutdownNow();
        }
    }

    private static boolean held(CountDownLatch begun, CountDownLatch end, List<String> order) {
        begun.countDown();
        try {
            end.await();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
        return order.add("first");
    }
}

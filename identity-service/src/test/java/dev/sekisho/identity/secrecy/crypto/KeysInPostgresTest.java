package dev.sekisho.identity.secrecy.crypto;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.sekisho.identity.secrecy.RewrapKeys;
import dev.sekisho.identity.secrecy.SecrecyKeys;
import dev.sekisho.identity.secrecy.Subject;
import dev.sekisho.identity.secrecy.SubjectKeys;
import dev.sekisho.identity.secrecy.WrappedKey;
import dev.sekisho.identity.secrecy.WrappingKeys;
import dev.sekisho.identity.transaction.Transaction;
import dev.sekisho.kit.testing.RestingWorkers;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The keys of subjects in the database: kept once, rotated while they are used, and never lost. */
@QuarkusTest
@Tag("PL-03")
class KeysInPostgresTest implements RestingWorkers {

    private static final String CONTEXT = "test:1";

    @Inject
    SubjectKeys keys;

    @Inject
    WrappingKeys configured;

    @Inject
    SecrecyKeys service;

    @Inject
    TinkDataKeys dataKeys;

    @Inject
    EnvelopeSealing sealing;

    @Inject
    Transaction transaction;

    private EnvelopeSealing replica(int primary, Map<Integer, byte[]> generations) {
        return new EnvelopeSealing(
                keys, new TinkDataKeys(new WrappingKeys(primary, generations)), new ServiceSeal(service));
    }

    private byte[] seal(EnvelopeSealing by, Subject subject, String plain) {
        return transaction.call(() -> by.seal(subject, plain, CONTEXT));
    }

    private String open(EnvelopeSealing by, Subject subject, byte[] sealed) {
        return transaction.call(() -> by.open(subject, sealed, CONTEXT));
    }

    @Test
    void keepsOneKeyHoweverManySealFirstAtTheSameTime() throws Exception {
        Subject subject = Subject.account(UUID.randomUUID());
        List<byte[]> sealed = new ArrayList<>();
        ExecutorService pool = Executors.newFixedThreadPool(8);
        try {
            Callable<byte[]> first = () -> seal(sealing, subject, "ハナコ");
            for (Future<byte[]> one : pool.invokeAll(List.of(first, first, first, first, first, first, first, first))) {
                sealed.add(one.get());
            }
        } finally {
            pool.shutdownNow();
        }

        assertThat(sealed)
                .hasSize(8)
                .allSatisfy(text -> assertThat(open(sealing, subject, text)).isEqualTo("ハナコ"));
    }

    @Test
    void forgetsAKeyWhoseTransactionRolledBack() {
        Subject subject = Subject.account(UUID.randomUUID());
        assertThatThrownBy(() -> transaction.run(() -> {
                    byte[] sealed = sealing.seal(subject, "ハナコ", CONTEXT);
                    assertThat(sealing.open(subject, sealed, CONTEXT)).isEqualTo("ハナコ");
                    throw new IllegalArgumentException("changed my mind");
                }))
                .isInstanceOf(IllegalArgumentException.class);

        byte[] sealed = seal(sealing, subject, "タロウ");

        EnvelopeSealing other = replica(configured.primary(), configured.byGeneration());
        assertThat(open(other, subject, sealed)).isEqualTo("タロウ");
    }

    @Test
    void rotatesTheWrappingKeyWhileEverybodyReadsAndWrites() throws Exception {
        EnvelopeSealing before = replica(1, configured.byGeneration());
        EnvelopeSealing after = replica(2, configured.byGeneration());
        List<Subject> subjects = new ArrayList<>();
        List<byte[]> texts = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            subjects.add(Subject.account(UUID.randomUUID()));
            texts.add(seal(before, subjects.get(i), "text " + i));
        }
        AtomicBoolean rotated = new AtomicBoolean();
        CountDownLatch begun = new CountDownLatch(4);
        ExecutorService pool = Executors.newFixedThreadPool(4);
        List<Future<Integer>> users = new ArrayList<>();
        try {
            for (EnvelopeSealing replica : List.of(before, after, before, after)) {
                users.add(pool.submit(() -> use(replica, subjects, texts, begun, rotated)));
            }
            RewrapKeys rewrap =
                    new RewrapKeys(keys, new TinkDataKeys(new WrappingKeys(2, configured.byGeneration())), transaction);
            while (rewrap.left() > 0) {
                rewrap.rewrapSome();
            }
            rotated.set(true);

            // Not one of them failed, and each went round at least once.
            for (Future<Integer> user : users) {
                assertThat(user.get()).isPositive();
            }
        } finally {
            rotated.set(true);
            pool.shutdownNow();
        }

        EnvelopeSealing withoutTheOld =
                replica(2, Map.of(2, configured.byGeneration().get(2)));
        for (int i = 0; i < subjects.size(); i++) {
            assertThat(open(withoutTheOld, subjects.get(i), texts.get(i))).isEqualTo("text " + i);
        }
    }

    /** @return how many rounds of sealing and opening went well until the rotation was over */
    private int use(
            EnvelopeSealing replica,
            List<Subject> subjects,
            List<byte[]> texts,
            CountDownLatch begun,
            AtomicBoolean over) {
        int rounds = 0;
        do {
            for (int i = 0; i < subjects.size(); i++) {
                assertThat(open(replica, subjects.get(i), texts.get(i))).isEqualTo("text " + i);
                byte[] fresh = seal(replica, subjects.get(i), "fresh " + i);
                assertThat(open(replica, subjects.get(i), fresh)).isEqualTo("fresh " + i);
                if (rounds == 0 && i == 0) {
                    begun.countDown();
                }
            }
            rounds++;
        } while (!over.get());
        return rounds;
    }

    @Test
    void findsKeysByTheAgeOfTheNewest() {
        Subject subject = Subject.account(UUID.randomUUID());
        seal(sealing, subject, "ハナコ");

        assertThat(transaction.call(() -> keys.olderThan(Duration.ofDays(1), 1_000)))
                .doesNotContain(subject);
        assertThat(transaction.call(() -> keys.olderThan(Duration.ZERO, 10_000)))
                .contains(subject);
        transaction.run(() -> {
            WrappedKey key = (WrappedKey) keys.lock(subject).orElseThrow();
            keys.turn(subject, dataKeys.turn(subject, key));
        });

        assertThat(transaction.call(() -> keys.olderThan(Duration.ZERO, 10_000)))
                .doesNotContain(subject);
        assertThat(transaction.call(() -> keys.turnedFor(Duration.ZERO, 10_000)))
                .contains(subject);
        assertThat(transaction.call(() -> keys.turnedFor(Duration.ofHours(1), 10_000)))
                .doesNotContain(subject);
        transaction.run(() -> {
            WrappedKey key = (WrappedKey) keys.lock(subject).orElseThrow();
            keys.settle(subject, dataKeys.settle(subject, key));
        });

        assertThat(transaction.call(() -> keys.turnedFor(Duration.ZERO, 10_000)))
                .doesNotContain(subject);
        assertThatThrownBy(() ->
                        transaction.run(() -> keys.rewrap(Subject.account(UUID.randomUUID()), dataKeys.fresh(subject))))
                .isInstanceOf(IllegalStateException.class);
    }
}

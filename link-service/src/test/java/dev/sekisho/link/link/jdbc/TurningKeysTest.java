package dev.sekisho.link.link.jdbc;

import static dev.sekisho.link.bank.FixedBanks.account;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.sekisho.kernel.id.WalletId;
import dev.sekisho.kit.seal.Seal;
import dev.sekisho.kit.sql.Statements;
import dev.sekisho.link.bank.BankAccount;
import dev.sekisho.link.bank.Fingerprint;
import dev.sekisho.link.bank.FingerprintKey;
import dev.sekisho.link.bank.FingerprintKeys;
import dev.sekisho.link.bank.KeyedFingerprints;
import dev.sekisho.link.link.ArrangeKeys;
import dev.sekisho.link.link.BankAccounts;
import dev.sekisho.link.link.BankAccounts.HeldAccount;
import dev.sekisho.link.link.KeyPlaces;
import dev.sekisho.link.link.KeyState;
import dev.sekisho.link.link.Prints.Pair;
import dev.sekisho.link.link.TurnKeys;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** One bank account, one wallet, also while the key of the fingerprints is turned: seen in PostgreSQL, with 64 at once. */
@QuarkusTest
@Tag("A13")
@Tag("LK-01")
@Tag("TB3")
@Tag("PL-03")
class TurningKeysTest {

    private static final int AT_ONCE = 64;
    private static final FingerprintKey NEXT =
            new FingerprintKey("next", "another key of 32 bytes or more.".getBytes());

    @Inject
    Statements statements;

    @Inject
    Seal seal;

    @Inject
    KeyedFingerprints fingerprints;

    @Inject
    FingerprintKeys present;

    @Inject
    KeyPlaces places;

    private BankAccounts ofBefore;
    private BankAccounts ofBoth;
    private BankAccounts ofAfter;
    private ArrangeKeys arrange;
    private TurnKeys turn;

    @BeforeEach
    void replicas() {
        FingerprintKey first = present.current();
        ofBefore = new JdbcBankAccounts(statements, account -> new Pair(print(account, first), Optional.empty()), seal);
        ofBoth = new JdbcBankAccounts(
                statements, account -> new Pair(print(account, first), print(account, NEXT)), seal);
        ofAfter = new JdbcBankAccounts(statements, account -> new Pair(Optional.empty(), print(account, NEXT)), seal);
        arrange = new ArrangeKeys(places, Instant::now);
        turn = new TurnKeys(places, ofBefore, fingerprints, Instant::now, new TurnKeys.Pace(7, Duration.ZERO));
    }

    @Test
    void aKeyIsTurnedAndTurnedBackWhileAccountsAreLinked() throws Exception {
        BankAccount known = anAccount();
        WalletId owner = hold(ofBefore, known).wallet().orElseThrow();
        FingerprintKeys both = new FingerprintKeys(present.current(), Optional.of(NEXT));

        inTransaction(() -> arrange.arrange(both));
        assertThat(stateOf(NEXT)).isEqualTo(KeyState.FILLING);
        assertOneOwner(ofBefore, ofBoth);
        all(() -> step(() -> turn.fill(NEXT)));
        assertOneOwner(ofBoth, ofBefore);
        all(() -> step(() -> turn.fill(NEXT)));
        assertThat(step(() -> turn.complete(both))).isTrue();
        assertThatThrownBy(() -> hold(ofBefore, anAccount())).hasStackTraceContaining("lacks_a_complete_fingerprint");
        assertThat(hold(ofBoth, known).wallet()).contains(owner);
        assertOneOwner(ofBoth, ofBoth);

        inTransaction(() -> arrange.arrange(FingerprintKeys.only(NEXT)));
        assertThat(hold(ofAfter, known).wallet()).contains(owner);
        assertOneOwner(ofBoth, ofAfter);
        all(() -> step(() -> turn.clear(present.current().id())));
        assertThat(stateOf(present.current())).isEqualTo(KeyState.GONE);
        assertThat(hold(ofAfter, known).wallet()).contains(owner);
        assertThatThrownBy(() -> inTransaction(() -> arrange.arrange(present)))
                .hasMessageContaining("sekisho.link.fingerprint-key");

        turnBack(new FingerprintKeys(NEXT, Optional.of(present.current())));
        assertThat(hold(ofBefore, known).wallet()).contains(owner);
        assertThat(stateOf(NEXT)).isEqualTo(KeyState.GONE);
    }

    @Test
    void aThirdKeyWaitsUntilThePlaceOfAnotherIsFree() {
        FingerprintKeys two = new FingerprintKeys(present.current(), Optional.of(NEXT));
        FingerprintKey third = new FingerprintKey("third", new byte[32]);

        assertThatThrownBy(() -> inTransaction(() -> {
                    arrange.arrange(two);
                    return arrange.arrange(new FingerprintKeys(present.current(), Optional.of(third)));
                }))
                .hasMessageContaining("two keys are in use");
    }

    private void turnBack(FingerprintKeys both) {
        inTransaction(() -> arrange.arrange(both));
        all(() -> step(() -> turnWith(ofAfter).fill(present.current())));
        assertThat(step(() -> turn.complete(both))).isTrue();
        inTransaction(() -> arrange.arrange(present));
        all(() -> step(() -> turn.clear(NEXT.id())));
    }

    private TurnKeys turnWith(BankAccounts accounts) {
        return new TurnKeys(places, accounts, fingerprints, Instant::now, new TurnKeys.Pace(50, Duration.ZERO));
    }

    /** Of 64 wallets at once, half of them at replicas of either kind, one gets the account. */
    private void assertOneOwner(BankAccounts some, BankAccounts others) throws Exception {
        BankAccount wanted = anAccount();
        CountDownLatch start = new CountDownLatch(1);
        ExecutorService threads = Executors.newFixedThreadPool(AT_ONCE);
        try {
            List<Future<HeldAccount>> running = IntStream.range(0, AT_ONCE)
                    .mapToObj(index -> threads.submit(() -> {
                        start.await();
                        return hold(index % 2 == 0 ? some : others, wanted);
                    }))
                    .toList();
            start.countDown();
            List<HeldAccount> held = new ArrayList<>();
            for (Future<HeldAccount> one : running) {
                held.add(one.get());
            }
            assertThat(held)
                    .hasSize(AT_ONCE)
                    .extracting(HeldAccount::id)
                    .containsOnly(held.get(0).id());
            assertThat(held)
                    .extracting(HeldAccount::wallet)
                    .containsOnly(held.get(0).wallet());
        } finally {
            threads.shutdownNow();
        }
    }

    private HeldAccount hold(BankAccounts replica, BankAccount wanted) {
        return inTransaction(() -> replica.hold(wanted, WalletId.random()));
    }

    private Optional<Fingerprint> print(BankAccount account, FingerprintKey key) {
        return Optional.of(fingerprints.of(account, key));
    }

    private KeyState stateOf(FingerprintKey key) {
        return places.all().stream()
                .filter(place -> place.key().equals(key.id()))
                .findFirst()
                .orElseThrow()
                .state();
    }

    private static BankAccount anAccount() {
        return account(String.format("%07d", ThreadLocalRandom.current().nextInt(10_000_000)));
    }

    private static boolean step(BooleanSupplier step) {
        return inTransaction(step::getAsBoolean);
    }

    private static void all(BooleanSupplier step) {
        int steps = 0;
        while (step.getAsBoolean() && steps < 10_000) {
            steps++;
        }
    }

    private static <T> T inTransaction(java.util.function.Supplier<T> work) {
        return QuarkusTransaction.requiringNew().call(work::get);
    }
}

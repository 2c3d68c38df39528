package dev.sekisho.link.sealing.crypto;

import static dev.sekisho.link.bank.FixedBanks.account;
import static org.assertj.core.api.Assertions.assertThat;

import dev.sekisho.kernel.id.BankAccountId;
import dev.sekisho.kernel.id.WalletId;
import dev.sekisho.kit.sql.Statements;
import dev.sekisho.link.bank.BankAccount;
import dev.sekisho.link.link.BankAccounts;
import dev.sekisho.link.sealing.ResealValues;
import dev.sekisho.link.sealing.SealedColumn;
import dev.sekisho.link.sealing.SealedValues;
import dev.sekisho.link.sealing.SealingKeys;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The sealing key is turned while the running service, still of the old generation, enters and reads accounts. */
@QuarkusTest
@Tag("PL-03")
class TurningSealTest {

    private static final int ACCOUNTS = 100;
    private static final int THREADS = 8;

    @Inject
    Statements statements;

    @Inject
    BankAccounts accounts;

    @Inject
    SealedValues values;

    @Inject
    SealingKeys present;

    private final Map<BankAccountId, BankAccount> entered = new ConcurrentHashMap<>();
    private ResealValues turned;
    private GenerationsSeal after;

    @BeforeEach
    void aReplicaOfTheNextGeneration() {
        turned = new ResealValues(
                values,
                seal(new SealingKeys(2, present.byGeneration())),
                Instant::now,
                new ResealValues.Pace(7, Duration.ZERO));
        after = seal(new SealingKeys(2, Map.of(2, present.byGeneration().get(2))));
    }

    private static GenerationsSeal seal(SealingKeys keys) {
        return new GenerationsSeal(keys, new SealingFailures(new SimpleMeterRegistry()));
    }

    @Test
    void everyValueComesUnderTheNewKeyWhileAccountsAreEnteredAndRead() throws Exception {
        IntStream.range(0, ACCOUNTS).forEach(one -> enter());
        AtomicBoolean turning = new AtomicBoolean(true);
        ExecutorService threads = Executors.newFixedThreadPool(THREADS);
        try {
            List<Future<Integer>> running = new ArrayList<>();
            IntStream.range(0, THREADS).forEach(one -> running.add(threads.submit(() -> readAndEnter(turning))));
            for (int passes = 0; passes < 3; passes++) {
                onePass(SealedColumn.ACCOUNT);
            }
            turning.set(false);
            for (Future<Integer> one : running) {
                assertThat(one.get()).isPositive();
            }
        } finally {
            threads.shutdownNow();
        }
        for (SealedColumn column : SealedColumn.values()) {
            onePass(column);
            onePass(column);
            assertThat(left(column)).as(column.name()).isZero();
        }

        assertThat(entered).hasSizeGreaterThan(ACCOUNTS);
        entered.forEach((id, account) -> {
            assertThat(digits(id)).isEqualTo(account.branch() + "1" + account.number());
            assertThat(accounts.find(id)).contains(account);
        });
        assertThat(inTransaction(() -> statements.query(
                        "select sealed_column from sealing_pass where done and generation = 2",
                        row -> row.text("sealed_column"))))
                .hasSize(SealedColumn.values().length);
    }

    private int readAndEnter(AtomicBoolean turning) {
        int reads = 0;
        while (turning.get()) {
            enter();
            for (Map.Entry<BankAccountId, BankAccount> one : entered.entrySet()) {
                assertThat(accounts.find(one.getKey())).contains(one.getValue());
                reads++;
            }
        }
        return reads;
    }

    private void enter() {
        BankAccount wanted =
                account(String.format("%07d", ThreadLocalRandom.current().nextInt(10_000_000)));
        entered.put(inTransaction(() -> accounts.hold(wanted, WalletId.random()).id()), wanted);
    }

    private void onePass(SealedColumn column) {
        int steps = 0;
        while (inTransaction(() -> turned.reseal(column)) && steps < 10_000) {
            steps++;
        }
    }

    private long left(SealedColumn column) {
        return inTransaction(() -> statements.first(
                        String.format(
                                "select count(*) as left_over from %1$s where substring(%2$s from 1 for 6)"
                                        + " <> '\\x020100000002'::bytea",
                                column.table(), column.column()),
                        row -> row.number("left_over")))
                .orElseThrow();
    }

    /** As a replica reads it that has the new key alone. */
    private String digits(BankAccountId id) {
        byte[] sealed = inTransaction(() -> statements.first(
                        "select sealed_account from bank_account where id = ?",
                        row -> row.result().getBytes("sealed_account"),
                        id.value()))
                .orElseThrow();
        return new String(
                after.open("bank_account.sealed_account:" + id.value(), sealed),
                java.nio.charset.StandardCharsets.US_ASCII);
    }

    private static <T> T inTransaction(java.util.function.Supplier<T> work) {
        return QuarkusTransaction.requiringNew().call(work::get);
    }
}

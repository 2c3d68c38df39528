package dev.sekisho.charge.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import dev.sekisho.charge.cap.CapGuard;
import dev.sekisho.charge.cap.CapKey;
import dev.sekisho.charge.cap.CapUse;
import dev.sekisho.charge.cap.Caps;
import dev.sekisho.charge.cap.CapsContract;
import dev.sekisho.charge.link.Links;
import dev.sekisho.kernel.money.Money;
import dev.sekisho.kit.sql.Statements;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@QuarkusTest
class JdbcCapsTest extends CapsContract {

    private static final LocalDate DAY = LocalDate.parse("2027-01-31");

    @Inject
    Caps caps;

    @Inject
    Statements statements;

    /** The decision is made under locks; should they ever be forgotten, the write still holds the line. */
    @Test
    @Tag("TC2")
    void theWriteAloneRefusesWhatSomebodyElseUsedWhileItWaited() throws Exception {
        CapKey key = lockedOnce();

        Future<?> second = addTwiceAtOnce(key, 200_000);

        assertThatThrownBy(second::get).hasCauseInstanceOf(IllegalStateException.class);
        assertThat(caps.read(Set.of(key)).usedSince(key, DAY)).isEqualTo(Money.yen(200_000));
    }

    @Test
    @Tag("TC2")
    void theWriteAddsToWhatSomebodyElseUsedWhileItWaited() throws Exception {
        CapKey key = lockedOnce();

        addTwiceAtOnce(key, 150_000).get();

        assertThat(caps.read(Set.of(key)).usedSince(key, DAY)).isEqualTo(Money.yen(300_000));
    }

    /** Among some thousands of them, where a scan is still cheap enough to be chosen by mistake. */
    @Test
    @Tag("P1")
    void theWriteFindsItsCountersByTheirKeysAndReadsNoOthers() {
        Set<CapKey> keys = CapKey.allOf(Links.old(Instant.EPOCH));
        QuarkusTransaction.begin();
        try {
            statements.update("insert into cap_counter (scope, id) select 'WALLET', gen_random_uuid()"
                    + " from generate_series(1, 5000)");
            caps.lock(keys);
            // What was planned while the table was small is planned anew when its statistics are.
            statements.update("discard plans");
            long before = scans();
            caps.add(
                    DAY,
                    keys.stream()
                            .map(key -> new CapUse(key, DAY, Money.yen(1_000)))
                            .toList(),
                    keys.stream()
                            .map(key -> new CapGuard(key, DAY, Money.yen(300_000)))
                            .toList());

            assertThat(scans()).isEqualTo(before);
        } finally {
            QuarkusTransaction.rollback();
        }
    }

    private long scans() {
        return statements
                .query(
                        "select seq_scan from pg_stat_xact_user_tables where relname = 'cap_counter'",
                        row -> row.number("seq_scan"))
                .get(0);
    }

    private CapKey lockedOnce() {
        CapKey key = CapKey.allOf(Links.old(Instant.EPOCH)).first();
        inTransaction(() -> caps.lock(Set.of(key)));
        return key;
    }

    /** The second writer waits for the first one's row, which then is not the row it had found. */
    private Future<?> addTwiceAtOnce(CapKey key, long yen) {
        ExecutorService other = Executors.newSingleThreadExecutor();
        try {
            return QuarkusTransaction.requiringNew().call(() -> {
                add(key, yen);
                Future<?> second = other.submit(() -> inTransaction(() -> add(key, yen)));
                await().atMost(Duration.ofSeconds(60)).until(this::somebodyWaits);
                return second;
            });
        } finally {
            other.shutdown();
        }
    }

    private void add(CapKey key, long yen) {
        caps.add(
                DAY,
                List.of(new CapUse(key, DAY, Money.yen(yen))),
                List.of(new CapGuard(key, DAY, Money.yen(300_000))));
    }

    private boolean somebodyWaits() {
        return statements
                        .query(
                                "select pid from pg_stat_activity where wait_event_type = 'Lock'",
                                row -> row.number("pid"))
                        .size()
                > 0;
    }

    @Override
    protected Caps caps() {
        return caps;
    }

    @Override
    protected void inTransaction(Runnable work) {
        QuarkusTransaction.requiringNew().run(work);
    }
}

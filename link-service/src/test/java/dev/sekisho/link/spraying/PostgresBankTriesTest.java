package dev.sekisho.link.spraying;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sekisho.kernel.id.BankCode;
import dev.sekisho.kernel.id.LinkRequestId;
import dev.sekisho.kernel.id.WalletId;
import dev.sekisho.kernel.origin.AddressKind;
import dev.sekisho.kernel.origin.Origin;
import dev.sekisho.link.app.Database;
import dev.sekisho.link.bank.BankAccount;
import dev.sekisho.link.bank.FixedBanks;
import dev.sekisho.link.request.OpenLinkRequest;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Supplier;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The contract, seen in PostgreSQL; and the watch over tries there, with many at once. */
@QuarkusTest
class PostgresBankTriesTest extends BankTriesContract {

    private static final int AT_ONCE = 16;
    private static final int ACCOUNTS = 6;
    private static final BankCode ANOTHER = new BankCode("0009");

    @Inject
    BankTries tries;

    @Inject
    WatchTries watch;

    @Inject
    OpenLinkRequest open;

    @Inject
    Database database;

    @Override
    protected BankTries tries() {
        return tries;
    }

    @Override
    protected LinkRequestId begun(BankAccount account, Origin from) {
        return open.open(WalletId.random(), account, from).head().id();
    }

    @Override
    protected <T> T inTransaction(Supplier<T> work) {
        return QuarkusTransaction.requiringNew().call(work::get);
    }

    /** Of failures that end at the same time, at two banks, none is overlooked, and each five of them are one alarm. */
    @Test
    @Tag("TB1")
    void overlooksNoneOfTheFailuresThatEndAtOnceAndHasTheAlarmWithThem() throws Exception {
        int device = ThreadLocalRandom.current().nextInt(1_000_000_000);
        List<LinkRequestId> begun = new ArrayList<>();
        for (int number = 0; number < AT_ONCE; number++) {
            Origin from = Origins.at(AddressKind.FIXED, Optional.of(Origins.device(device)), device + number, device);
            // few accounts: the banks themselves stay open for the other tests
            BankCode bank = number % 2 == 0 ? FixedBanks.FIRST : ANOTHER;
            begun.add(begun(FixedBanks.account(bank, "990000" + number % ACCOUNTS), from));
        }

        failAtOnce(begun);

        String trips =
                " from try_pattern where policy = 'DEVICE_PER_DAY' and key_value = '" + Origins.device(device) + "'";
        assertThat(database.column("select failed" + trips)).containsExactly("5", "5", "5");
        assertThat(database.column("select count(*) from fact where type = 'dev.sekisho.link.pattern-tripped.v1'"
                        + " and aggregate_id in (select id" + trips + ")"))
                .containsExactly("3");
        assertThat(watch.isStopped(begun.get(0), Instant.now())).isTrue();
    }

    private void failAtOnce(List<LinkRequestId> begun) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(AT_ONCE);
        try {
            List<Future<?>> all = new ArrayList<>();
            for (LinkRequestId id : begun) {
                all.add(threads.submit(
                        () -> QuarkusTransaction.requiringNew().run(() -> watch.ended(id, TryResult.FAILED))));
            }
            for (Future<?> one : all) {
                one.get();
            }
        } finally {
            threads.shutdown();
        }
    }
}

package dev.sekisho.compensation.trace.jdbc;

import static dev.sekisho.compensation.copy.Sample.NOON;
import static org.assertj.core.api.Assertions.assertThat;

import dev.sekisho.compensation.copy.CopiedCharge;
import dev.sekisho.compensation.copy.CopiedCharges;
import dev.sekisho.compensation.copy.CopiedLedger;
import dev.sekisho.compensation.copy.CopiedTransfer;
import dev.sekisho.compensation.copy.CopiedTransfers;
import dev.sekisho.compensation.copy.Sample;
import dev.sekisho.compensation.trace.MoneyHistories;
import dev.sekisho.compensation.trace.MoneyHistory;
import dev.sekisho.compensation.trace.Movement;
import dev.sekisho.compensation.trace.TraceLimits;
import dev.sekisho.compensation.trace.Transferred;
import dev.sekisho.kernel.id.ChargeId;
import dev.sekisho.kernel.id.TransferId;
import dev.sekisho.kernel.id.WalletId;
import dev.sekisho.kernel.money.Money;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@QuarkusTest
@Tag("TD12")
class JdbcMoneyHistoriesTest {

    private static final TraceLimits WIDE = new TraceLimits(10, 1_000, 1_000, 10_000);

    /** Whoever was sent something is followed. */
    private static final MoneyHistories.Frontier EVERYBODY = known -> known.movements().stream()
            .filter(Transferred.class::isInstance)
            .map(movement -> ((Transferred) movement).transfer().to())
            .filter(wallet -> !known.opening().containsKey(wallet))
            .collect(Collectors.toSet());

    private final Sample sample = new Sample();
    private final ChargeId id = ChargeId.random();

    @Inject
    MoneyHistories histories;

    @Inject
    CopiedCharges charges;

    @Inject
    CopiedTransfers transfers;

    @Inject
    CopiedLedger ledger;

    @Test
    void readsTheWalletsThatMoneyCouldReachAndNoOthers() {
        WalletId mule = WalletId.random();
        WalletId last = WalletId.random();
        WalletId donor = WalletId.random();
        keep(sample.posted(id, 2, 5_000, NOON));
        CopiedTransfer first = send(sample.wallet, mule, 1);
        CopiedTransfer second = send(mule, last, 2);
        CopiedTransfer back = send(last, sample.wallet, 3);
        CopiedTransfer alms = send(donor, mule, 4);
        send(WalletId.random(), donor, 5);

        MoneyHistory history = histories.of(Set.of(id), WIDE, EVERYBODY);

        assertThat(history.opening()).containsOnlyKeys(sample.wallet, mule, last);
        assertThat(history.movements().stream().sorted(Movement.IN_ORDER).map(Movement::id))
                .containsExactly(
                        id.value(),
                        first.id().value(),
                        second.id().value(),
                        back.id().value(),
                        alms.id().value());
        assertThat(history.whole()).isTrue();
    }

    @Test
    void whatAWalletHeldBeforeIsOneSum() {
        ChargeId earlier = ChargeId.random();
        QuarkusTransaction.requiringNew().run(() -> {
            ledger.append(sample.posting(earlier, 700, NOON.minusMillis(1)));
            ledger.append(sample.posting(id, 5_000, NOON));
        });
        keep(sample.posted(earlier, 2, 700, NOON.minusMillis(1)));
        keep(sample.posted(id, 2, 5_000, NOON));

        MoneyHistory history = histories.of(Set.of(id), WIDE, EVERYBODY);

        assertThat(history.opening()).containsEntry(sample.wallet, Money.yen(700));
        assertThat(history.movements()).hasSize(1);
    }

    @Test
    void walletsBeyondTheLimitAreLeftOutTheFarthestFirst() {
        List<WalletId> chain = Stream.generate(WalletId::random).limit(5).toList();
        keep(sample.posted(id, 2, 5_000, NOON));
        send(sample.wallet, chain.get(0), 1);
        IntStream.range(1, 5).forEach(i -> send(chain.get(i - 1), chain.get(i), 1 + i));

        assertThat(histories
                        .of(Set.of(id), new TraceLimits(1, 3, 100, 100), EVERYBODY)
                        .opening())
                .containsOnlyKeys(sample.wallet, chain.get(0), chain.get(1));
        assertThat(histories
                        .of(Set.of(id), new TraceLimits(1, 6, 100, 100), EVERYBODY)
                        .opening())
                .hasSize(6);
    }

    @Test
    void movementsAtTheLimitAreWholeAndOneBeyondItEndsThePastBeforeIt() {
        WalletId mule = WalletId.random();
        keep(sample.posted(id, 2, 5_000, NOON));
        List<CopiedTransfer> sent = IntStream.range(1, 5)
                .mapToObj(i -> send(sample.wallet, mule, i))
                .toList();

        MoneyHistory whole = histories.of(Set.of(id), new TraceLimits(1, 2, 4, 100), EVERYBODY);
        MoneyHistory cut = histories.of(Set.of(id), new TraceLimits(1, 2, 3, 100), EVERYBODY);

        assertThat(whole.whole()).isTrue();
        assertThat(whole.movements()).hasSize(5);
        assertThat(cut.whole()).isFalse();
        assertThat(cut.movements()).hasSize(4);
        assertThat(cut.movements())
                .extracting(Movement::id)
                .doesNotContain(sent.get(3).id().value());
    }

    @Test
    void aWalletThatNobodyAsksForIsNotRead() {
        WalletId mule = WalletId.random();
        keep(sample.posted(id, 2, 5_000, NOON));
        send(sample.wallet, mule, 1);
        send(mule, WalletId.random(), 2);

        MoneyHistory history = histories.of(Set.of(id), WIDE, known -> Set.of());

        assertThat(history.opening()).containsOnlyKeys(sample.wallet);
        assertThat(history.movements()).hasSize(2);
    }

    @Test
    void aLongChainIsReadInFewRounds() {
        List<WalletId> chain = Stream.generate(WalletId::random).limit(60).toList();
        keep(sample.posted(id, 2, 5_000, NOON));
        send(sample.wallet, chain.get(0), 1);
        IntStream.range(1, 60).forEach(i -> send(chain.get(i - 1), chain.get(i), 1 + i));
        AtomicInteger rounds = new AtomicInteger();

        MoneyHistory history = histories.of(Set.of(id), WIDE, known -> {
            rounds.incrementAndGet();
            return EVERYBODY.beyond(known);
        });

        assertThat(history.opening()).hasSize(61);
        assertThat(history.movements()).hasSize(61);
        assertThat(rounds).hasValueLessThanOrEqualTo(7);
    }

    @Test
    void thereIsNothingToReadOfAChargeThatBroughtNoMoney() {
        keep(sample.inDoubt(id, 2, 5_000, NOON));

        assertThat(histories.of(Set.of(id, ChargeId.random()), WIDE, EVERYBODY).charges())
                .isEmpty();
    }

    private void keep(CopiedCharge charge) {
        QuarkusTransaction.requiringNew().run(() -> charges.keep(charge));
    }

    private CopiedTransfer send(WalletId from, WalletId to, int second) {
        CopiedTransfer transfer =
                new CopiedTransfer(TransferId.random(), from, to, Money.yen(100), NOON.plusSeconds(second));
        QuarkusTransaction.requiringNew().run(() -> transfers.keep(transfer));
        return transfer;
    }
}

package dev.sekisho.compensation.console;

import static dev.sekisho.kernel.money.Money.yen;
import static org.assertj.core.api.Assertions.assertThat;

import dev.sekisho.compensation.copy.ChargeStanding;
import dev.sekisho.compensation.copy.ChargeState;
import dev.sekisho.compensation.copy.ChargeTerms;
import dev.sekisho.compensation.copy.CopiedCharge;
import dev.sekisho.compensation.copy.CopiedTransfer;
import dev.sekisho.compensation.trace.Handover;
import dev.sekisho.compensation.trace.Trace;
import dev.sekisho.compensation.trace.TraceEnd;
import dev.sekisho.kernel.id.BankAccountId;
import dev.sekisho.kernel.id.BankCode;
import dev.sekisho.kernel.id.ChargeId;
import dev.sekisho.kernel.id.LinkId;
import dev.sekisho.kernel.id.TransferId;
import dev.sekisho.kernel.id.WalletId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The drawing of a trace. */
@Tag("A35")
class MoneyMapTest {

    private static final Instant NOON = Instant.parse("2026-11-20T03:00:00Z");

    private final WalletId first = WalletId.random();
    private final WalletId second = WalletId.random();
    private final CopiedCharge charge = new CopiedCharge(
            ChargeId.random(),
            new ChargeTerms(first, LinkId.random(), BankAccountId.random(), new BankCode("0998"), yen(30_000)),
            new ChargeStanding(2, ChargeState.POSTED, NOON, Optional.of("R-1"), Optional.empty()),
            Optional.of(NOON));

    @Test
    void banksStandLeftWalletsAsFarAsTheMoneyHadToGoAndEndsRight() {
        MoneyMap map = MoneyMap.of(trace(
                List.of(handed(first, second, 20_000), handed(second, first, 5_000)),
                new TraceEnd.InWallet(charge.id(), yen(15_000), first),
                new TraceEnd.NotFollowed(charge.id(), yen(15_000), second)));

        assertThat(map.boxes())
                .extracting(MoneyMap.Box::kind)
                .containsExactlyInAnyOrder(
                        MoneyMap.Kind.BANK,
                        MoneyMap.Kind.WALLET,
                        MoneyMap.Kind.WALLET,
                        MoneyMap.Kind.REMAINS,
                        MoneyMap.Kind.NOT_FOLLOWED);
        assertThat(xOf(map, "0998")).isLessThan(xOf(map, first.toString()));
        assertThat(xOf(map, first.toString())).isLessThan(xOf(map, second.toString()));
        assertThat(map.boxes())
                .filteredOn(box -> box.kind() == MoneyMap.Kind.REMAINS)
                .allMatch(box -> box.x() > xOf(map, second.toString()));
        assertThat(map.flows()).hasSize(5);
        assertThat(map.boxes())
                .allMatch(box -> box.x() + box.width() < map.width() && box.y() + box.height() < map.height());
        assertThat(map.whole()).isTrue();
    }

    @Test
    void whatWentTheSameWayIsOneLineAndNothingIsLost() {
        MoneyMap map = MoneyMap.of(trace(
                List.of(handed(first, second, 10_000), handed(first, second, 20_000)),
                new TraceEnd.InWallet(charge.id(), yen(30_000), second)));

        assertThat(map.flows()).extracting(MoneyMap.Flow::yen).containsExactlyInAnyOrder(30_000L, 30_000L, 30_000L);
    }

    @Test
    void moreThanCanBeDrawnIsSaidToBeMore() {
        List<Handover> many = IntStream.range(0, MoneyMap.MOST_BOXES)
                .mapToObj(each -> handed(first, WalletId.random(), 100))
                .toList();
        MoneyMap map = MoneyMap.of(trace(many, new TraceEnd.InWallet(charge.id(), yen(30_000), first)));

        assertThat(map.boxes()).hasSize(MoneyMap.MOST_BOXES);
        assertThat(map.whole()).isFalse();
    }

    private Trace trace(List<Handover> handovers, TraceEnd... ends) {
        return new Trace(List.of(charge), handovers, List.of(ends), true, 1);
    }

    private Handover handed(WalletId from, WalletId to, long amount) {
        return new Handover(
                charge.id(), yen(amount), new CopiedTransfer(TransferId.random(), from, to, yen(amount), NOON));
    }

    private static int xOf(MoneyMap map, String name) {
        return map.boxes().stream()
                .filter(box -> box.name().equals(name))
                .findFirst()
                .orElseThrow()
                .x();
    }
}

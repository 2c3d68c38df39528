package dev.sekisho.link.spraying;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sekisho.kernel.id.LinkRequestId;
import dev.sekisho.kernel.origin.AddressKind;
import dev.sekisho.kernel.origin.Origin;
import dev.sekisho.link.bank.BankAccount;
import dev.sekisho.link.bank.FixedBanks;
import dev.sekisho.link.spraying.BankTries.Counted;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Supplier;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What every store of tries keeps and counts. */
@Tag("LK-08")
public abstract class BankTriesContract {

    private static final Instant NOW = Instant.parse("2026-11-29T03:00:00Z");
    private static final Duration HOUR = Duration.ofHours(1);
    private static final Counted ONE = new Counted(new Tally(0, 1, 1, 0), 1);
    private static final String MARK = "e".repeat(64);

    private final int mine = ThreadLocalRandom.current().nextInt(1_000_000_000);
    private final Origin origin = Origins.at(AddressKind.VPN, Optional.of(Origins.device(mine)), mine, mine);
    private final TryKey device = new TryKey(TryKey.Kind.DEVICE, Origins.device(mine));
    private final TryKey site = new TryKey(TryKey.Kind.SITE, origin.site());
    private final TryKey pin = new TryKey(TryKey.Kind.PIN_AT_ADDRESS, MARK + ":" + origin.address());

    protected abstract BankTries tries();

    /** A request for that account from there, so far without a result. */
    protected abstract LinkRequestId begun(BankAccount account, Origin from);

    protected abstract <T> T inTransaction(Supplier<T> work);

    private LinkRequestId begun(int number) {
        return begun(FixedBanks.account("%07d".formatted(number)), origin);
    }

    private LinkRequestId ended(int number, TryResult result, Instant at) {
        LinkRequestId id = begun(number);
        end(id, result, Optional.of(MARK).filter(mark -> result != TryResult.PASSED), at);
        return id;
    }

    private void end(LinkRequestId id, TryResult result, Optional<String> mark, Instant at) {
        inTransaction(() -> {
            tries().end(id, result, mark, at);
            return true;
        });
    }

    private Tally tally(TryKey key, Instant since) {
        return count(key, since).tally();
    }

    private Counted count(TryKey key, Instant since) {
        return inTransaction(() -> tries().count(SprayPolicy.DEVICE_PER_DAY, key, since));
    }

    @Test
    void keepsFromWhereATryWasMade() {
        LinkRequestId id = begun(1);

        assertThat(tries().find(id)).hasValueSatisfying(one -> {
            assertThat(one.request()).isEqualTo(id);
            assertThat(one.origin()).isEqualTo(origin);
            assertThat(one.bank()).isEqualTo(FixedBanks.FIRST);
        });
        assertThat(tries().find(LinkRequestId.random())).isEmpty();
    }

    @Test
    void countsWhatEndedByDeviceByNetworkAndByPin() {
        begun(1);
        ended(2, TryResult.PASSED, NOW);
        ended(3, TryResult.FAILED, NOW);
        ended(3, TryResult.FAILED, NOW);
        ended(4, TryResult.LOCKED, NOW);

        Instant before = NOW.minusMillis(1);
        assertThat(tally(device, before)).isEqualTo(new Tally(1, 3, 2, 1));
        assertThat(tally(site, before)).isEqualTo(new Tally(1, 3, 2, 1));
        assertThat(tally(pin, before)).isEqualTo(new Tally(0, 3, 2, 1));
        assertThat(tally(device, NOW)).isEqualTo(new Tally(0, 0, 0, 0));
        assertThat(tally(new TryKey(TryKey.Kind.DEVICE, Origins.device(mine + 1)), before))
                .isEqualTo(new Tally(0, 0, 0, 0));
    }

    @Test
    void takesTheFirstResultOfATryAndNoOther() {
        LinkRequestId id = ended(1, TryResult.FAILED, NOW);
        end(id, TryResult.PASSED, Optional.empty(), NOW.plusSeconds(1));

        assertThat(tally(device, NOW.minusMillis(1))).isEqualTo(new Tally(0, 1, 1, 0));
    }

    @Test
    void beginsToCountAnewWhenAPatternTrippedOnThatKeyByThatPolicy() {
        ended(1, TryResult.FAILED, NOW);
        Trip trip = Trip.of(SprayPolicy.DEVICE_PER_DAY, device, FixedBanks.FIRST, count(device, NOW.minus(HOUR)), NOW);
        inTransaction(() -> {
            tries().add(trip);
            return true;
        });
        ended(2, TryResult.FAILED, NOW.plusSeconds(1));

        assertThat(tally(device, NOW.minus(HOUR))).isEqualTo(new Tally(0, 1, 1, 0));
        assertThat(tally(site, NOW.minus(HOUR))).isEqualTo(new Tally(0, 2, 2, 0));
    }

    /** Replicas' clocks differ: what is recorded after a pattern counts, whatever time it says. */
    @Test
    void countsAFailureRecordedAfterAPatternByAClockThatStandsBehind() {
        ended(1, TryResult.FAILED, NOW);
        Trip trip = Trip.of(SprayPolicy.DEVICE_PER_DAY, device, FixedBanks.FIRST, count(device, NOW.minus(HOUR)), NOW);
        inTransaction(() -> {
            tries().add(trip);
            return true;
        });
        ended(2, TryResult.FAILED, NOW.minusMillis(1));

        assertThat(tally(device, NOW.minus(HOUR))).isEqualTo(new Tally(0, 1, 1, 0));
    }

    @Test
    void stopsTheKeyOfAPatternUntilItsEndAndOfAnAlarmNothing() {
        Trip stopping = Trip.of(SprayPolicy.HIDING_SITE_PER_DAY, site, FixedBanks.FIRST, ONE, NOW);
        Trip alarm = Trip.of(SprayPolicy.SHARED_SITE_SHARE, device, FixedBanks.FIRST, ONE, NOW);
        inTransaction(() -> {
            tries().add(stopping);
            tries().add(alarm);
            return true;
        });

        assertThat(tries().areStopped(List.of(device, site), NOW)).isTrue();
        assertThat(tries().areStopped(Set.of(site), stopping.until().minusMillis(1)))
                .isTrue();
        assertThat(tries().areStopped(Set.of(site), stopping.until())).isFalse();
        assertThat(tries().areStopped(Set.of(device), NOW)).isFalse();
        assertThat(tries().areStopped(Set.of(), NOW)).isFalse();
    }
}

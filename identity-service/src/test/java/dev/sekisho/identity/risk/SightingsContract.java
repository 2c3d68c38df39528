package dev.sekisho.identity.risk;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sekisho.identity.risk.RiskRule.Days;
import dev.sekisho.identity.transaction.Transaction;
import dev.sekisho.kernel.origin.AddressKind;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What counting is, in memory and in PostgreSQL alike. */
@Tag("ID-11")
abstract class SightingsContract {

    private static final Instant NOON = Instant.parse("2026-12-02T03:00:00Z");
    private static final Duration HOUR = Duration.ofHours(1);

    private final Random random = new Random();

    abstract Sightings sightings();

    abstract Transaction transaction();

    /** A key of nobody else. */
    String key() {
        byte[] bytes = new byte[32];
        random.nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }

    static RiskRule rule(SignalKind kind, Counted counted, Duration window, AddressKind... networks) {
        int most = kind.isMark() ? 0 : 1;
        Days days = new Days(LocalDate.of(2020, 1, 1), Optional.empty());
        return new RiskRule("A_RULE", kind, counted, window, most, Severity.SCORE, 10, Set.of(networks), days);
    }

    Subject account() {
        return new Subject(Counted.ACCOUNTS, UUID.randomUUID());
    }

    void note(Subject subject, SignalKind kind, String key, AddressKind network, Instant at) {
        transaction().run(() -> sightings().note(subject, List.of(new Signal(kind, key, network)), at));
    }

    List<Tally> tally(Subject account, Instant now, RiskRule... rules) {
        return transaction().call(() -> sightings().tally(account, List.of(rules), now));
    }

    @Test
    void countsEachWhoShowedASignalOnceAndOnlyWithinTheWindow() {
        String key = key();
        Subject mine = account();
        note(mine, SignalKind.DEVICE, key, AddressKind.FIXED, NOON);
        note(mine, SignalKind.DEVICE, key, AddressKind.FIXED, NOON);
        note(
                account(),
                SignalKind.DEVICE,
                key,
                AddressKind.VPN,
                NOON.minus(HOUR).plusSeconds(1));
        note(account(), SignalKind.DEVICE, key, AddressKind.FIXED, NOON.minus(HOUR));
        note(account(), SignalKind.DEVICE, key(), AddressKind.FIXED, NOON);
        note(account(), SignalKind.PERSON, key, AddressKind.FIXED, NOON);

        RiskRule rule = rule(SignalKind.DEVICE, Counted.ACCOUNTS, HOUR);
        assertThat(tally(mine, NOON, rule)).containsExactly(new Tally(rule, key, 2));
    }

    @Test
    void countsOpeningsApartFromAccounts() {
        String key = key();
        Subject mine = account();
        note(mine, SignalKind.SITE, key, AddressKind.HOSTING, NOON);
        for (int i = 0; i < 3; i++) {
            note(Subject.opening(UUID.randomUUID()), SignalKind.SITE, key, AddressKind.HOSTING, NOON);
        }

        RiskRule openings = rule(SignalKind.SITE, Counted.OPENINGS, HOUR, AddressKind.HOSTING);
        RiskRule accounts = rule(SignalKind.SITE, Counted.ACCOUNTS, HOUR, AddressKind.HOSTING);
        assertThat(tally(mine, NOON, openings, accounts))
                .containsExactlyInAnyOrder(new Tally(openings, key, 3), new Tally(accounts, key, 1));
    }

    @Test
    @Tag("A34")
    void looksAtARuleOnlyForTheNetworksItIsFor() {
        String key = key();
        Subject mine = account();
        note(mine, SignalKind.ADDRESS, key, AddressKind.CARRIER_NAT, NOON);

        assertThat(tally(mine, NOON, rule(SignalKind.ADDRESS, Counted.ACCOUNTS, HOUR, AddressKind.FIXED)))
                .isEmpty();
    }

    @Test
    void looksAtWhatTheAccountItselfShowedInTheWindow() {
        Subject mine = account();
        note(mine, SignalKind.DEVICE, key(), AddressKind.FIXED, NOON.minus(HOUR));

        assertThat(tally(mine, NOON, rule(SignalKind.DEVICE, Counted.ACCOUNTS, HOUR)))
                .isEmpty();
    }

    @Test
    void aMarkIsThereOrNot() {
        String key = key();
        Subject mine = account();
        note(mine, SignalKind.ABROAD, key, AddressKind.FIXED, NOON);
        note(account(), SignalKind.ABROAD, key, AddressKind.FIXED, NOON);

        RiskRule rule = rule(SignalKind.ABROAD, Counted.ACCOUNTS, HOUR);
        assertThat(tally(mine, NOON, rule)).containsExactly(new Tally(rule, key, 1));
        assertThat(tally(account(), NOON, rule)).isEmpty();
    }

    @Test
    void forgetsWhatIsOldOfTheKindsThatAreMeant() {
        Instant longAgo = Instant.parse("2019-01-01T00:00:00Z");
        Subject mine = account();
        note(mine, SignalKind.DEVICE, key(), AddressKind.FIXED, longAgo);
        note(mine, SignalKind.NUMBER, key(), AddressKind.UNKNOWN, longAgo);
        note(mine, SignalKind.DEVICE, key(), AddressKind.FIXED, longAgo.plusSeconds(60));
        Instant before = longAgo.plusSeconds(60);

        assertThat(transaction().call(() -> sightings().forget(false, before, 100)))
                .isEqualTo(1);
        assertThat(transaction().call(() -> sightings().forget(false, before, 100)))
                .isZero();
        assertThat(transaction().call(() -> sightings().forget(true, before, 100)))
                .isEqualTo(1);
        assertThat(transaction().call(() -> sightings().forget(false, before.plusSeconds(1), 100)))
                .isEqualTo(1);
    }
}

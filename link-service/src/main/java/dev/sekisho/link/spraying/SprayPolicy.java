package dev.sekisho.link.spraying;

import dev.sekisho.kernel.origin.AddressKind;
import java.time.Duration;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.BiPredicate;
import java.util.stream.Stream;

/** The named patterns of guessing and spraying (LK-08, TB1): what is counted, over how long, when it trips, what then happens. */
public enum SprayPolicy {
    /** One device tries accounts. */
    DEVICE_PER_DAY(
            Effect.STOPS_THE_KEY,
            SprayTerms.DAY,
            SprayPolicy::device,
            (tally, terms) -> tally.failed() >= terms.perDevice()),
    /** A rented network tries accounts. */
    HIDING_SITE_PER_DAY(
            Effect.STOPS_THE_KEY,
            SprayTerms.DAY,
            SprayPolicy::hidingSite,
            (tally, terms) -> tally.failed() >= terms.perHidingSite()),
    /** One PIN at many accounts: reverse brute force. */
    SAME_PIN(
            Effect.STOPS_THE_KEY,
            SprayTerms.HOUR,
            SprayPolicy::pin,
            (tally, terms) -> tally.accounts() >= terms.samePin()),
    /** Thousands share the address, so nobody is stopped; that nearly all of them fail is worth looking at. */
    SHARED_SITE_SHARE(
            Effect.ALARM_ONLY,
            SprayTerms.HOUR,
            SprayPolicy::sharedSite,
            (tally, terms) -> tally.failed() >= terms.sharedSite() && tally.hasFailedShareOf(terms.sharePercent())),
    /** However it is spread: nearly all who come to one bank fail, each at another account. */
    BANK_SHARE(
            Effect.SUSPENDS_THE_BANK,
            SprayTerms.HOUR,
            SprayPolicy::bank,
            (tally, terms) -> tally.accounts() >= terms.atBank() && tally.hasFailedShareOf(terms.sharePercent())),
    /** The bank itself says that accounts are locked, one after the other. */
    BANK_LOCKS(
            Effect.SUSPENDS_THE_BANK,
            SprayTerms.HOUR,
            SprayPolicy::bank,
            (tally, terms) -> tally.locked() >= terms.locks());

    /** What a pattern that trips brings about; each leaves an alarm. */
    public enum Effect {
        STOPS_THE_KEY,
        SUSPENDS_THE_BANK,
        ALARM_ONLY
    }

    private final Effect effect;
    private final Duration window;
    private final BiFunction<BankTry, List<TryKey>, List<TryKey>> counted;
    private final BiPredicate<Tally, SprayTerms> trips;

    SprayPolicy(
            Effect effect,
            Duration window,
            BiFunction<BankTry, List<TryKey>, List<TryKey>> counted,
            BiPredicate<Tally, SprayTerms> trips) {
        this.effect = effect;
        this.window = window;
        this.counted = counted;
        this.trips = trips;
    }

    Effect effect() {
        return effect;
    }

    /** Whether further tries that have the key are refused. */
    public boolean stopsItsKey() {
        return effect == Effect.STOPS_THE_KEY;
    }

    Duration window() {
        return window;
    }

    /** @param known the keys of the try, with its PIN's where one was typed */
    List<TryKey> keysOf(BankTry one, List<TryKey> known) {
        return counted.apply(one, known);
    }

    boolean isTripped(Tally tally, SprayTerms terms) {
        return trips.test(tally, terms);
    }

    private static List<TryKey> device(BankTry one, List<TryKey> known) {
        return only(known, TryKey.Kind.DEVICE);
    }

    private static List<TryKey> hidingSite(BankTry one, List<TryKey> known) {
        return one.origin().network().kind().isHiding() ? only(known, TryKey.Kind.SITE) : List.of();
    }

    private static List<TryKey> sharedSite(BankTry one, List<TryKey> known) {
        boolean shared = one.origin().network().kind() == AddressKind.CARRIER_NAT;
        return shared ? only(known, TryKey.Kind.SITE) : List.of();
    }

    /** An address that thousands share clusters nothing; a device does. */
    private static List<TryKey> pin(BankTry one, List<TryKey> known) {
        Stream<TryKey> atDevice = only(known, TryKey.Kind.PIN_AT_DEVICE).stream();
        boolean countable = one.origin().network().kind().isCountable();
        return Stream.concat(atDevice, countable ? only(known, TryKey.Kind.PIN_AT_ADDRESS).stream() : Stream.of())
                .toList();
    }

    private static List<TryKey> bank(BankTry one, List<TryKey> known) {
        return List.of(new TryKey(TryKey.Kind.BANK, one.bank().value()));
    }

    private static List<TryKey> only(List<TryKey> known, TryKey.Kind kind) {
        return known.stream().filter(key -> key.kind() == kind).toList();
    }
}

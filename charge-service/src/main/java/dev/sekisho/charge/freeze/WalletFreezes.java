package dev.sekisho.charge.freeze;

import dev.sekisho.kernel.id.WalletId;
import dev.sekisho.kernel.suspension.Operation;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The freezes of one wallet that are in force at one moment: they live side by side, and together say what is frozen.
 *
 * @param version the wallet's: how often something was decided about freezing it
 */
public record WalletFreezes(WalletId walletId, long version, List<StandingFreeze> inForce) {

    public WalletFreezes {
        Objects.requireNonNull(walletId, "walletId");
        inForce = List.copyOf(inForce);
    }

    /** The frozen operations, each with the moment it is free again; none where only a release ends it. */
    public Map<Operation, Optional<Instant>> frozenUntil() {
        Map<Operation, Optional<Instant>> until = new EnumMap<>(Operation.class);
        for (StandingFreeze freeze : inForce) {
            freeze.grade().operations().forEach(one -> until.merge(one, freeze.endsAt(), WalletFreezes::later));
        }
        return until;
    }

    public List<Operation> frozen() {
        return List.copyOf(frozenUntil().keySet());
    }

    WalletFreezes with(StandingFreeze freeze) {
        return decided(Stream.concat(others(freeze.id()), Stream.of(freeze)));
    }

    WalletFreezes without(FreezeId id) {
        return decided(others(id));
    }

    /** Something was decided that froze and released nothing. */
    WalletFreezes noted() {
        return decided(inForce.stream());
    }

    private Stream<StandingFreeze> others(FreezeId id) {
        return inForce.stream().filter(freeze -> !freeze.id().equals(id));
    }

    private WalletFreezes decided(Stream<StandingFreeze> now) {
        return new WalletFreezes(walletId, version + 1, now.toList());
    }

    private static Optional<Instant> later(Optional<Instant> one, Optional<Instant> other) {
        return one.isEmpty() || other.isEmpty()
                ? Optional.empty()
                : Optional.of(one.get().isAfter(other.get()) ? one.get() : other.get());
    }
}

package dev.sekisho.link.suspension;

import dev.sekisho.kernel.id.BankCode;
import dev.sekisho.kernel.id.WalletId;
import dev.sekisho.kernel.suspension.Canary;
import dev.sekisho.kernel.suspension.Operation;
import dev.sekisho.kernel.suspension.Suspension;
import dev.sekisho.kernel.suspension.SuspensionBook;
import dev.sekisho.kernel.suspension.SuspensionReason;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** A book in which a test stops things by hand: the copy and what is in force are changed apart from each other. */
public final class StoppableBook implements BookInForce, KnownSuspensions {

    private final List<Suspension> inForce = new ArrayList<>();
    private final List<Suspension> known = new ArrayList<>();
    public final DrawnByHand canaries = new DrawnByHand();
    private boolean isKnown = true;

    /** In the database, and not yet in any copy. */
    public void stopInForce(Operation operation, BankCode bank) {
        inForce.add(suspension(operation, bank));
    }

    public void stopInCopy(Operation operation, BankCode bank) {
        known.add(suspension(operation, bank));
    }

    /** What was stopped lets a canary through, in the database and in the copy. */
    public void letCanaryThrough() {
        inForce.replaceAll(stop -> stop.letting(Optional.of(DrawnByHand.CANARY)));
        known.replaceAll(stop -> stop.letting(Optional.of(DrawnByHand.CANARY)));
    }

    /** The copy is too old for everything. */
    public void forget() {
        isKnown = false;
    }

    @Override
    public Optional<Suspension> hold(Operation operation, BankCode bank, WalletId wallet, Instant now) {
        return new SuspensionBook(1, inForce).refusing(operation, Optional.of(bank), canaries.of(wallet), now);
    }

    @Override
    public List<Suspension> hold(Operation operation) {
        return inForce.stream().filter(stop -> stop.operation() == operation).toList();
    }

    @Override
    public Optional<Stop> stop(Operation operation, Optional<BankCode> bank) {
        return stop(operation, bank, canary -> false);
    }

    @Override
    public Optional<Stop> stop(Operation operation, BankCode bank, WalletId wallet) {
        return stop(operation, Optional.of(bank), canaries.of(wallet));
    }

    private Optional<Stop> stop(Operation operation, Optional<BankCode> bank, Predicate<Canary> isIn) {
        if (!isKnown) {
            return Optional.of(new Stop("SUSPENSION_UNKNOWN", Optional.empty()));
        }
        return new SuspensionBook(1, known)
                .refusing(operation, bank, isIn, Instant.EPOCH)
                .map(stop -> new Stop("SUSPENDED", Optional.of(stop)));
    }

    private static Suspension suspension(Operation operation, BankCode bank) {
        return new Suspension(
                operation, Optional.of(bank), SuspensionReason.FRAUD, "a test", Instant.EPOCH, Optional.empty());
    }
}

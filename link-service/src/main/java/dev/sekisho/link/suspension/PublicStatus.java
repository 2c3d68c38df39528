package dev.sekisho.link.suspension;

import dev.sekisho.kernel.id.BankCode;
import dev.sekisho.kernel.suspension.Operation;
import dev.sekisho.kernel.suspension.Suspension;
import dev.sekisho.kernel.suspension.SuspensionReason;
import dev.sekisho.link.bank.Bank;
import dev.sekisho.link.bank.Banks;
import dev.sekisho.link.bank.PostureRule;
import dev.sekisho.link.suspension.KnownSuspensions.Stop;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

/** What the public is told, remembered by this replica for the time when it can be read no more. */
@ApplicationScoped
public class PublicStatus {

    private static final int PAGE = 100;

    private final Banks banks;
    private final PostureRule postures;
    private final KnownSuspensions suspensions;
    private final BookHistory history;
    private final InstantSource clock;
    private final LastKnown<List<BankStatus>> statuses = new LastKnown<>();
    private final LastKnown<List<HistoryLine>> newest = new LastKnown<>();

    PublicStatus(
            Banks banks, PostureRule postures, KnownSuspensions suspensions, BookHistory history, InstantSource clock) {
        this.banks = banks;
        this.postures = postures;
        this.suspensions = suspensions;
        this.history = history;
        this.clock = clock;
    }

    public Now now() {
        Instant now = clock.instant();
        LastKnown.Said<List<BankStatus>> said =
                statuses.tell(() -> banks.all(now).stream().map(this::status).toList(), now);
        return new Now(said.asOf(), said.current(), said.value());
    }

    /** Only the newest page is remembered. */
    public HistoryPage history(Optional<Long> before) {
        if (before.isPresent()) {
            return new HistoryPage(true, history.newest(before, PAGE));
        }
        LastKnown.Said<List<HistoryLine>> said =
                newest.tell(() -> history.newest(Optional.empty(), PAGE), clock.instant());
        return new HistoryPage(said.current(), said.value());
    }

    private BankStatus status(Bank bank) {
        return new BankStatus(
                bank.code(),
                bank.name(),
                status(bank, Operation.LINK, postures.refusalFor(bank).isEmpty()),
                status(bank, Operation.CHARGE, bank.isReachable()));
    }

    /** @param meets whether the bank's posture lets it take place at all; if not, that is the reason */
    private OperationStatus status(Bank bank, Operation operation, boolean meets) {
        Optional<Stop> stop = suspensions.stop(operation, Optional.of(bank.code()));
        if (stop.isPresent()) {
            return OperationStatus.stopped(stop.get().suspension());
        }
        return meets
                ? OperationStatus.OPEN
                : new OperationStatus(false, Optional.empty(), Optional.of(SuspensionReason.POSTURE), Optional.empty());
    }

    /** The newest changes, or those before an epoch. */
    public record HistoryPage(boolean current, List<HistoryLine> lines) {}

    /** All banks in the order of their codes. @param asOf when it was so @param current false while the present is not known */
    public record Now(Instant asOf, boolean current, List<BankStatus> banks) {}

    /** One bank, operation by operation. */
    public record BankStatus(BankCode code, String name, OperationStatus link, OperationStatus charge) {}

    /** Without a reason where none is known. @param plannedEnd empty while it is not known (未定) */
    public record OperationStatus(
            boolean open, Optional<Instant> since, Optional<SuspensionReason> reason, Optional<Instant> plannedEnd) {

        static final OperationStatus OPEN =
                new OperationStatus(true, Optional.empty(), Optional.empty(), Optional.empty());

        static OperationStatus stopped(Optional<Suspension> by) {
            return new OperationStatus(
                    false, by.map(Suspension::since), by.map(Suspension::reason), by.flatMap(Suspension::plannedEnd));
        }
    }
}

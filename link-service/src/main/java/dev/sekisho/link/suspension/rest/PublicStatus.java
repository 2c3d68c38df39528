package dev.sekisho.link.suspension.rest;

import dev.sekisho.kernel.suspension.Operation;
import dev.sekisho.kernel.suspension.SuspensionReason;
import dev.sekisho.link.bank.Bank;
import dev.sekisho.link.bank.Banks;
import dev.sekisho.link.bank.PostureRule;
import dev.sekisho.link.suspension.BookHistory;
import dev.sekisho.link.suspension.HistoryLine;
import dev.sekisho.link.suspension.KnownSuspensions;
import dev.sekisho.link.suspension.KnownSuspensions.Stop;
import dev.sekisho.link.suspension.LastKnown;
import dev.sekisho.link.suspension.rest.StatusView.BankStatus;
import dev.sekisho.link.suspension.rest.StatusView.OperationStatus;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** What the public is told, remembered by this replica for the time when it can be read no more. */
@ApplicationScoped
class PublicStatus {

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

    StatusView now() {
        Instant now = clock.instant();
        LastKnown.Said<List<BankStatus>> said =
                statuses.tell(() -> banks.all(now).stream().map(this::status).toList(), now);
        return new StatusView(said.asOf(), said.current(), said.value());
    }

    /** Only the newest page is remembered. */
    HistoryPage history(Optional<Long> before) {
        if (before.isPresent()) {
            return new HistoryPage(true, history.newest(before, PAGE));
        }
        LastKnown.Said<List<HistoryLine>> said =
                newest.tell(() -> history.newest(Optional.empty(), PAGE), clock.instant());
        return new HistoryPage(said.current(), said.value());
    }

    FeedView feed() {
        return FeedView.of(
                history(Optional.empty()).lines(),
                now().banks().stream().collect(Collectors.toMap(BankStatus::bankCode, BankStatus::name)));
    }

    private BankStatus status(Bank bank) {
        return new BankStatus(
                bank.code().value(),
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
        return meets ? OperationStatus.OPEN : new OperationStatus("STOPPED", null, SuspensionReason.POSTURE, null);
    }

    /** The newest changes, or those before an epoch. */
    record HistoryPage(boolean current, List<HistoryLine> lines) {}
}

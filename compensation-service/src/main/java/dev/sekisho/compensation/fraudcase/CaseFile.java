package dev.sekisho.compensation.fraudcase;

import dev.sekisho.kernel.id.BankCode;
import dev.sekisho.kernel.id.WalletId;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A case with everything that belongs to it.
 *
 * @param things what its reports mean for certain
 * @param possible charges that only look like it
 */
public record CaseFile(
        FraudCase fraudCase,
        List<ReportLine> reports,
        List<Thing> things,
        List<Thing> possible,
        List<VictimCharge> confirmed,
        List<Measure> measures) {

    public CaseFile {
        Objects.requireNonNull(fraudCase, "fraudCase");
        reports = List.copyOf(reports);
        things = List.copyOf(things);
        possible = List.copyOf(possible);
        confirmed = List.copyOf(confirmed);
        measures = List.copyOf(measures);
    }

    /** What a bank may see of it: its own reports, its own depositors' things, and what was done to those (TD8). */
    public CaseFile seenBy(BankCode bank) {
        Set<UUID> wallets = things.stream()
                .filter(thing -> isOf(bank, thing.bank()))
                .flatMap(thing -> thing.wallet().stream())
                .map(WalletId::value)
                .collect(Collectors.toSet());
        List<Thing> own = things.stream()
                .filter(thing ->
                        isOf(bank, thing.bank()) || (thing.kind() == ThingKind.WALLET && wallets.contains(thing.id())))
                .toList();
        Set<UUID> ids = own.stream().map(Thing::id).collect(Collectors.toSet());
        return new CaseFile(
                fraudCase,
                reports.stream()
                        .filter(report -> isOf(bank, report.bank()))
                        .map(ReportLine::forItsBank)
                        .toList(),
                own,
                possible.stream().filter(thing -> isOf(bank, thing.bank())).toList(),
                confirmed.stream().filter(charge -> charge.bank().equals(bank)).toList(),
                measures.stream()
                        .filter(measure -> ids.contains(measure.wanted().targetId()))
                        .toList());
    }

    /** The ids of one kind. */
    public Stream<UUID> ids(ThingKind kind) {
        return things.stream().filter(thing -> thing.kind() == kind).map(Thing::id);
    }

    private static boolean isOf(BankCode bank, Optional<BankCode> other) {
        return other.filter(bank::equals).isPresent();
    }
}

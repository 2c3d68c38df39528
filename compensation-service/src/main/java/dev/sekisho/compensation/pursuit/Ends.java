package dev.sekisho.compensation.pursuit;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import dev.sekisho.compensation.copy.CopiedPayout;
import dev.sekisho.compensation.freezerequest.PaidTo;
import dev.sekisho.compensation.freezerequest.TracedPayout;
import dev.sekisho.compensation.preservation.CameraLine;
import dev.sekisho.compensation.preservation.SpentLot;
import dev.sekisho.compensation.trace.EndKind;
import dev.sekisho.compensation.trace.PaidOut;
import dev.sekisho.compensation.trace.Trace;
import dev.sekisho.compensation.trace.TraceEnd;
import dev.sekisho.compensation.trace.TraceEnd.AtBank;
import dev.sekisho.compensation.trace.TraceEnd.AtShop;
import dev.sekisho.kernel.id.ChargeId;
import dev.sekisho.kernel.money.Money;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What the ends of a case's traces ask for; pure.
 *
 * @param whole whether the traces saw everything, so that what is not there is nowhere: not so where money
 *     was not followed, or a confirmed charge is not in the copy
 */
record Ends(List<TracedPayout> payouts, List<SpentLot> spent, boolean whole) {

    Ends {
        payouts = List.copyOf(payouts);
        spent = List.copyOf(spent);
    }

    /** @param confirmedAt when each charge was confirmed */
    static Ends of(List<Trace> traces, Map<ChargeId, Instant> confirmedAt, boolean whole) {
        List<TraceEnd> ends =
                traces.stream().flatMap(trace -> trace.ends().stream()).toList();
        Map<CopiedPayout, List<AtBank>> paidOut = ends.stream()
                .filter(AtBank.class::isInstance)
                .map(AtBank.class::cast)
                .collect(groupingBy(end -> end.payout().payout(), LinkedHashMap::new, toList()));
        List<SpentLot> spent = ends.stream()
                .filter(AtShop.class::isInstance)
                .map(AtShop.class::cast)
                .map(end -> new SpentLot(
                        new CameraLine(end.payment(), end.charge(), end.amount()),
                        later(end.payment().at(), confirmedAt.get(end.charge()))))
                .toList();
        return new Ends(
                paidOut.values().stream().map(lots -> payout(lots, confirmedAt)).toList(),
                spent,
                whole
                        && Trace.areWholeOf(traces, confirmedAt.keySet())
                        && ends.stream().noneMatch(end -> end.kind() == EndKind.NOT_FOLLOWED));
    }

    private static TracedPayout payout(Collection<AtBank> lots, Map<ChargeId, Instant> confirmedAt) {
        PaidOut paid = lots.iterator().next().payout();
        List<Instant> knownAt = lots.stream()
                .map(lot -> later(paid.at(), confirmedAt.get(lot.charge())))
                .sorted()
                .toList();
        return new TracedPayout(
                to(paid),
                lots.stream().map(AtBank::amount).reduce(Money.ZERO, Money::plus),
                knownAt.get(0),
                knownAt.get(knownAt.size() - 1));
    }

    private static PaidTo to(PaidOut paid) {
        CopiedPayout payout = paid.payout();
        return new PaidTo(
                payout.id(),
                payout.terms().bank(),
                payout.terms().bankAccount(),
                paid.accountMask(),
                payout.standing().bankReference(),
                payout.terms().amount(),
                paid.at());
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }
}

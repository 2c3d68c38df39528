package dev.sekisho.compensation.trace.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.sekisho.compensation.copy.CopiedCharge;
import dev.sekisho.compensation.trace.EndKind;
import dev.sekisho.compensation.trace.Handover;
import dev.sekisho.compensation.trace.Trace;
import dev.sekisho.compensation.trace.TraceRule;
import dev.sekisho.kernel.id.ChargeId;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * A trace as support sees it.
 *
 * @param totals how much ended in which way, with what may be said of it
 * @param transfers the way from wallet to wallet
 * @param whole false if a limit was reached, an answer could not hold everything, or the copy is being made anew
 * @param asOf how new the copy is; what happened later is not in it
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record TraceView(
        TraceRule rule,
        List<TracedCharge> charges,
        List<UUID> notPosted,
        List<Total> totals,
        List<Category> spentByCategory,
        List<EndView> ends,
        List<Step> transfers,
        boolean whole,
        Instant asOf) {

    /** Of each list no more is told; the totals are always of everything. */
    static final int MOST = 2_000;

    /** A charge that was traced. */
    record TracedCharge(
            UUID chargeId, UUID walletId, UUID bankAccountId, String bankCode, long amountYen, Instant postedAt) {}

    /** How much ended in one way. */
    record Total(EndKind kind, long amountYen, String ja, String en) {}

    /** How much was spent at one kind of shop. */
    record Category(String merchantCategory, long amountYen) {}

    /** Some yen of a charge that went from one wallet to another. */
    record Step(UUID transferId, UUID chargeId, UUID fromWalletId, UUID toWalletId, long amountYen, Instant at) {}

    static TraceView of(Trace trace, TraceRule rule, Collection<ChargeId> asked, Optional<Instant> asOf) {
        Set<ChargeId> posted = trace.charges().stream().map(CopiedCharge::id).collect(Collectors.toSet());
        boolean fits = trace.ends().size() <= MOST && trace.handovers().size() <= MOST;
        return new TraceView(
                rule,
                trace.charges().stream().map(TraceView::charge).toList(),
                asked.stream()
                        .filter(charge -> !posted.contains(charge))
                        .map(ChargeId::value)
                        .toList(),
                totals(trace),
                trace.spentByCategory().entrySet().stream()
                        .map(sum -> new Category(sum.getKey(), sum.getValue().yen()))
                        .toList(),
                trace.ends().stream().limit(MOST).map(EndView::of).toList(),
                trace.handovers().stream().limit(MOST).map(TraceView::step).toList(),
                trace.whole() && fits,
                asOf.orElse(null));
    }

    private static TracedCharge charge(CopiedCharge charge) {
        return new TracedCharge(
                charge.id().value(),
                charge.terms().wallet().value(),
                charge.terms().bankAccount().value(),
                charge.terms().bank().value(),
                charge.terms().amount().yen(),
                charge.standing().at());
    }

    private static List<Total> totals(Trace trace) {
        return trace.totals().entrySet().stream()
                .map(sum -> new Total(
                        sum.getKey(),
                        sum.getValue().yen(),
                        sum.getKey().ja(),
                        sum.getKey().en()))
                .toList();
    }

    private static Step step(Handover step) {
        return new Step(
                step.transfer().id().value(),
                step.charge().value(),
                step.transfer().from().value(),
                step.transfer().to().value(),
                step.amount().yen(),
                step.transfer().at());
    }
}

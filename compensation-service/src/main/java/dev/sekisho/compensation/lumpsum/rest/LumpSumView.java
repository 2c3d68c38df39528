package dev.sekisho.compensation.lumpsum.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.sekisho.compensation.claim.Actor;
import dev.sekisho.compensation.claim.Approval;
import dev.sekisho.compensation.lumpsum.LumpSum;
import dev.sekisho.compensation.lumpsum.LumpSumHead;
import dev.sekisho.compensation.lumpsum.LumpSumLine;
import dev.sekisho.compensation.lumpsum.LumpSumState;
import dev.sekisho.compensation.lumpsum.MadeLumpSum;
import dev.sekisho.compensation.lumpsum.ReleasedLumpSum;
import dev.sekisho.kernel.money.Money;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.Predicate;

/**
 * A lump sum with how far the bank has answered; without payees.
 *
 * @param paid of its lines; yen beside
 * @param contradicted of those that were recalled; the bank says that it has credited them
 * @param recallWantedBy for our staff alone
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record LumpSumView(
        UUID lumpSumId,
        String bankCode,
        LumpSumState state,
        int lines,
        long totalYen,
        String contentHash,
        Instant madeAt,
        List<UUID> approvedBy,
        Integer paid,
        Long paidYen,
        Integer notPaid,
        Long notPaidYen,
        Integer contradicted,
        Long contradictedYen,
        List<UUID> recallWantedBy) {

    /** As it stands in a list. */
    static LumpSumView of(LumpSum lumpSum) {
        LumpSumHead head = lumpSum.head();
        return new LumpSumView(
                head.id().value(),
                head.bank().value(),
                lumpSum.state(),
                head.lines(),
                head.total().yen(),
                head.hash().value(),
                head.madeAt(),
                approvals(lumpSum).stream()
                        .map(approval -> approval.by().person().value())
                        .toList(),
                null,
                null,
                null,
                null,
                null,
                null,
                null);
    }

    /** As its bank sees it. */
    static LumpSumView of(LumpSum lumpSum, List<LumpSumLine> lines) {
        return of(lumpSum, lines, List.of());
    }

    static LumpSumView of(LumpSum lumpSum, List<LumpSumLine> lines, List<Actor> recalling) {
        LumpSumView view = of(lumpSum);
        List<LumpSumLine> paid =
                answered(lines, line -> line.answer().orElseThrow().notPaid().isEmpty());
        List<LumpSumLine> notPaid =
                answered(lines, line -> line.answer().orElseThrow().notPaid().isPresent());
        List<LumpSumLine> contradicted =
                lines.stream().filter(LumpSumLine::contradicted).toList();
        return new LumpSumView(
                view.lumpSumId,
                view.bankCode,
                view.state,
                view.lines,
                view.totalYen,
                view.contentHash,
                view.madeAt,
                view.approvedBy,
                paid.size(),
                sum(paid),
                notPaid.size(),
                sum(notPaid),
                contradicted.size(),
                sum(contradicted),
                recalling.isEmpty()
                        ? null
                        : recalling.stream()
                                .map(actor -> actor.person().value())
                                .toList());
    }

    private static List<Approval> approvals(LumpSum lumpSum) {
        if (lumpSum instanceof MadeLumpSum made) {
            return made.approvals();
        }
        return lumpSum instanceof ReleasedLumpSum released ? released.approvals() : List.of();
    }

    private static List<LumpSumLine> answered(List<LumpSumLine> lines, Predicate<LumpSumLine> which) {
        return lines.stream()
                .filter(line -> line.answer().isPresent())
                .filter(which)
                .toList();
    }

    private static long sum(List<LumpSumLine> lines) {
        return lines.stream()
                .map(LumpSumLine::amount)
                .reduce(Money.ZERO, Money::plus)
                .yen();
    }
}

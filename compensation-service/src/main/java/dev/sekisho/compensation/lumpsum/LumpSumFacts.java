package dev.sekisho.compensation.lumpsum;

import dev.sekisho.compensation.claim.Actor;
import dev.sekisho.kernel.event.compensation.LumpSumAnswered;
import dev.sekisho.kernel.event.compensation.LumpSumApproved;
import dev.sekisho.kernel.event.compensation.LumpSumCancelled;
import dev.sekisho.kernel.event.compensation.LumpSumContradicted;
import dev.sekisho.kernel.event.compensation.LumpSumMade;
import dev.sekisho.kernel.event.compensation.LumpSumRecalled;
import dev.sekisho.kernel.event.compensation.LumpSumRefused;
import dev.sekisho.kernel.event.compensation.PayeeRead;
import dev.sekisho.kernel.money.Money;
import java.util.List;
import java.util.UUID;

/** The facts of a lump sum; none of them says to which account. */
final class LumpSumFacts {

    private LumpSumFacts() {}

    static LumpSumMade made(LumpSumHead head) {
        return new LumpSumMade(
                id(head),
                head.bank().value(),
                head.lines(),
                head.total().yen(),
                head.hash().value(),
                head.madeBy().value());
    }

    static LumpSumApproved approved(LumpSumHead head, int approvals, Actor by) {
        return new LumpSumApproved(
                id(head),
                head.hash().value(),
                approvals,
                by.staff(),
                by.person().value());
    }

    static LumpSumRefused refused(LumpSumHead head, LumpSumRule rule, Actor by) {
        return new LumpSumRefused(id(head), rule.name(), by.person().value());
    }

    static LumpSumCancelled cancelled(LumpSumHead head, Actor by) {
        return new LumpSumCancelled(id(head), by.person().value());
    }

    static PayeeRead read(LumpSumHead head, Actor by) {
        return new PayeeRead(
                id(head), "LUMP_SUM", head.lines(), by.staff(), by.person().value());
    }

    static LumpSumRecalled recalled(LumpSumHead head, List<LumpSumLine> open, int persons, Actor by) {
        return new LumpSumRecalled(
                id(head),
                head.bank().value(),
                persons,
                open.size(),
                sum(open).yen(),
                by.staff(),
                by.person().value());
    }

    static LumpSumContradicted contradicted(
            LumpSumHead head, List<LumpSumLine> credited, List<LumpSumLine> takenBack, Actor by) {
        return new LumpSumContradicted(
                id(head),
                head.bank().value(),
                credited.size(),
                sum(credited).yen(),
                takenBack.size(),
                sum(takenBack).yen(),
                by.staff(),
                by.person().value());
    }

    static LumpSumAnswered answered(LumpSumHead head, List<LumpSumLine> paid, List<LumpSumLine> notPaid, Actor by) {
        return new LumpSumAnswered(
                id(head),
                head.bank().value(),
                paid.size(),
                sum(paid).yen(),
                notPaid.size(),
                sum(notPaid).yen(),
                by.staff(),
                by.person().value());
    }

    private static Money sum(List<LumpSumLine> lines) {
        return lines.stream().map(LumpSumLine::amount).reduce(Money.ZERO, Money::plus);
    }

    private static UUID id(LumpSumHead head) {
        return head.id().value();
    }
}

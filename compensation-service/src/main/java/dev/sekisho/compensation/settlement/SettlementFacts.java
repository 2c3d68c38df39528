package dev.sekisho.compensation.settlement;

import dev.sekisho.compensation.claim.Actor;
import dev.sekisho.kernel.event.compensation.LiabilityAgreed;
import dev.sekisho.kernel.event.compensation.LiabilityProposed;
import dev.sekisho.kernel.event.compensation.SettlementClosed;
import dev.sekisho.kernel.event.compensation.SettlementMade;
import dev.sekisho.kernel.event.compensation.SettlementRefused;
import dev.sekisho.kernel.event.compensation.SplitRuleAgreed;
import dev.sekisho.kernel.event.compensation.SplitRuleProposed;
import java.util.UUID;

/** The facts of settlements. */
final class SettlementFacts {

    private SettlementFacts() {}

    static SplitRuleProposed proposed(SplitRule rule) {
        return new SplitRuleProposed(
                rule.id(),
                rule.effectiveFrom().toString(),
                rule.hash().value(),
                rule.proposedBy().staff(),
                rule.proposedBy().person().value());
    }

    static SplitRuleAgreed agreed(SplitRule rule, Actor second) {
        return new SplitRuleAgreed(
                rule.id(),
                rule.effectiveFrom().toString(),
                rule.hash().value(),
                second.staff(),
                second.person().value());
    }

    static LiabilityProposed proposed(Liability liability) {
        return new LiabilityProposed(
                liability.id(),
                liability.caseNumber().value(),
                liability.fault().name(),
                liability.proposedBy().staff(),
                liability.proposedBy().person().value());
    }

    static LiabilityAgreed agreed(Liability liability, Actor second) {
        return new LiabilityAgreed(
                liability.id(),
                liability.caseNumber().value(),
                liability.fault().name(),
                second.staff(),
                second.person().value());
    }

    static SettlementMade made(SettlementHead head) {
        return new SettlementMade(
                head.id(),
                head.bank().value(),
                head.month().toString(),
                head.lines().size(),
                head.operatorYen(),
                head.bankYen(),
                head.hash().value(),
                head.madeBy().staff(),
                head.madeBy().person().value());
    }

    static SettlementClosed closed(ClosedSettlement closed) {
        SettlementHead head = closed.head();
        return new SettlementClosed(
                head.id(),
                head.bank().value(),
                head.month().toString(),
                head.lines().size(),
                head.operatorYen(),
                head.bankYen(),
                head.hash().value(),
                closed.closedBy().staff(),
                closed.closedBy().person().value());
    }

    static SettlementRefused refused(UUID subject, SettlementRule rule, Actor by) {
        return new SettlementRefused(subject, rule.name(), by.person().value());
    }
}

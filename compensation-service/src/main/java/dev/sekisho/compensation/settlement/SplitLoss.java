package dev.sekisho.compensation.settlement;

import dev.sekisho.compensation.settlement.Payment.Came;
import dev.sekisho.compensation.settlement.Payment.Settled;
import dev.sekisho.compensation.settlement.SettlementLine.Kind;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Shares each payment by the rule of its day and the fault of its case, less what was settled of it before: after each
 * settlement what is settled is exactly what is owed, however often faults are said anew. A fault that was said anew is a line
 * even where it changes no yen: else it would be looked at each month, before payments that are in no settlement yet.
 */
final class SplitLoss {

    private static final Settled NOTHING = new Settled(0, 0);

    private final List<SplitRule> rules;

    /** @param agreed in any order */
    SplitLoss(List<SplitRule> agreed) {
        rules = agreed.stream()
                .sorted(Comparator.comparing(SplitRule::effectiveFrom).reversed())
                .toList();
    }

    List<SettlementLine> of(List<Payment> payments) {
        return payments.stream().flatMap(payment -> line(payment).stream()).toList();
    }

    private Optional<SettlementLine> line(Payment payment) {
        Optional<SplitRule> rule = rules.stream()
                .filter(each -> !each.effectiveFrom().isAfter(payment.paidOn()))
                .findFirst();
        Settled owed = owed(payment, rule);
        Settled before = payment.settled().orElse(NOTHING);
        boolean untold = payment.settled().isEmpty() && payment.came() != Came.CAME_BACK;
        if (owed.equals(before) && !untold && !isSaidAnew(payment)) {
            return Optional.empty();
        }
        return Optional.of(new SettlementLine(
                kind(payment),
                payment.claim(),
                payment.route(),
                payment.caseNumber(),
                payment.paidOn(),
                payment.fault(),
                rule.map(SplitRule::id),
                owed.operatorYen() - before.operatorYen(),
                owed.bankYen() - before.bankYen()));
    }

    private static boolean isSaidAnew(Payment payment) {
        return payment.came() == Came.PAID
                && payment.settledFault()
                        .filter(before -> before != payment.fault())
                        .isPresent();
    }

    private static Settled owed(Payment payment, Optional<SplitRule> rule) {
        return switch (payment.came()) {
            case CAME_BACK -> NOTHING;
            case NOT_CREDITED -> new Settled(0, payment.amount().yen());
            case PAID -> {
                SplitShares shares = rule.map(SplitRule::shares).orElse(SplitShares.ALL_OURS);
                long bank = shares.ofBank(payment.amount(), payment.fault(), payment.type())
                        .yen();
                yield new Settled(payment.amount().yen() - bank, bank);
            }
        };
    }

    private static Kind kind(Payment payment) {
        return switch (payment.came()) {
            case CAME_BACK -> Kind.CAME_BACK;
            case NOT_CREDITED -> Kind.NOT_CREDITED;
            case PAID -> payment.settled().isPresent() ? Kind.CORRECTION : Kind.PAID;
        };
    }
}

package dev.sekisho.compensation.settlement;

import dev.sekisho.compensation.claim.Actor;
import dev.sekisho.compensation.claim.ContentHash;
import dev.sekisho.kernel.id.BankCode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.InstantSource;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * One person writes down what operator and bank owe each other until the end of a month, another closes exactly that. What
 * is closed never changes; what turns out later, of any month before, is a line of the next.
 */
@ApplicationScoped
public class SettleMonth {

    private static final ZoneId TOKYO = ZoneId.of("Asia/Tokyo");
    private static final int MOST_LINES = 10_000;
    private static final long FIRST_VERSION = 1;

    private final SplitRules rules;
    private final Settlements settlements;
    private final InstantSource clock;

    SettleMonth(SplitRules rules, Settlements settlements, InstantSource clock) {
        this.rules = rules;
        this.settlements = settlements;
        this.clock = clock;
    }

    @Transactional
    public Outcome<Settlement> make(BankCode bank, YearMonth month, Actor by) {
        rules.alone();
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        if (!month.isBefore(YearMonth.from(now.atZone(TOKYO)))) {
            return new Outcome.Refused<>(SettlementRule.MONTH_NOT_OVER);
        }
        if (settlements.lastClosed(bank).filter(last -> !month.isAfter(last)).isPresent()) {
            return new Outcome.Refused<>(SettlementRule.MONTH_CLOSED);
        }
        List<Payment> payments = payments(bank, month);
        if (payments.size() > MOST_LINES) {
            return new Outcome.Refused<>(SettlementRule.TOO_MUCH);
        }
        List<SettlementLine> lines = lines(payments, month);
        if (lines.isEmpty()) {
            return new Outcome.Refused<>(SettlementRule.NOTHING_TO_SETTLE);
        }
        MadeSettlement made =
                new MadeSettlement(new SettlementHead(UUID.randomUUID(), bank, month, lines, by, now, FIRST_VERSION));
        settlements.add(made, SettlementFacts.made(made.head()));
        return new Outcome.Done<>(made);
    }

    @Transactional
    public Outcome<Settlement> close(UUID id, ContentHash hash, Actor by) {
        rules.alone();
        Optional<Settlement> found = settlements.find(id);
        if (found.isEmpty()) {
            return new Outcome.Absent<>();
        }
        SettlementHead head = found.get().head();
        Optional<SettlementRule> refusal = against(found.get(), hash, by);
        if (refusal.isPresent()) {
            settlements.note(head.next(), SettlementFacts.refused(id, refusal.get(), by));
            return new Outcome.Refused<>(refusal.get());
        }
        ClosedSettlement closed = ((MadeSettlement) found.get()).closed(by, clock.instant());
        settlements.close(closed, SettlementFacts.closed(closed));
        return new Outcome.Done<>(closed);
    }

    private Optional<SettlementRule> against(Settlement settlement, ContentHash hash, Actor by) {
        SettlementHead head = settlement.head();
        if (settlement instanceof ClosedSettlement) {
            return Optional.of(SettlementRule.DECIDED);
        }
        if (Words.isSame(head.madeBy(), by)) {
            return Optional.of(SettlementRule.SAME_PERSON);
        }
        if (settlements
                .lastClosed(head.bank())
                .filter(last -> !head.month().isAfter(last))
                .isPresent()) {
            return Optional.of(SettlementRule.MONTH_CLOSED);
        }
        boolean same = head.hash().equals(hash)
                && lines(payments(head.bank(), head.month()), head.month()).equals(head.lines());
        return same ? Optional.empty() : Optional.of(SettlementRule.CONTENT_CHANGED);
    }

    private List<Payment> payments(BankCode bank, YearMonth month) {
        return settlements.payments(bank, month.atEndOfMonth(), MOST_LINES + 1);
    }

    private List<SettlementLine> lines(List<Payment> payments, YearMonth month) {
        return new SplitLoss(rules.agreedUntil(month.atEndOfMonth())).of(payments);
    }
}

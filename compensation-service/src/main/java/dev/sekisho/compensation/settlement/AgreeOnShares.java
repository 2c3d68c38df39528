package dev.sekisho.compensation.settlement;

import dev.sekisho.compensation.claim.Actor;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import java.util.UUID;

/** One person says how losses are to be shared from a day on that has not begun, and another agrees before it begins. */
@ApplicationScoped
public class AgreeOnShares {

    private static final ZoneId TOKYO = ZoneId.of("Asia/Tokyo");
    private static final long FIRST_VERSION = 1;

    private final SplitRules rules;
    private final InstantSource clock;

    AgreeOnShares(SplitRules rules, InstantSource clock) {
        this.rules = rules;
        this.clock = clock;
    }

    @Transactional
    public Outcome<SplitRule> propose(LocalDate from, SplitShares shares, Actor by) {
        Instant now = clock.instant();
        if (!isAhead(from, now)) {
            return new Outcome.Refused<>(SettlementRule.NOT_IN_THE_FUTURE);
        }
        SplitRule rule = new SplitRule(UUID.randomUUID(), from, shares, by, now, Optional.empty(), FIRST_VERSION);
        rules.propose(rule, SettlementFacts.proposed(rule));
        return new Outcome.Done<>(rule);
    }

    @Transactional
    public Outcome<SplitRule> agree(UUID id, Actor second) {
        rules.alone();
        Optional<SplitRule> found = rules.rule(id);
        if (found.isEmpty()) {
            return new Outcome.Absent<>();
        }
        SplitRule rule = found.get();
        Instant now = clock.instant();
        Optional<SettlementRule> refusal = against(rule, second, now);
        if (refusal.isPresent()) {
            rules.note(rule.noted(), SettlementFacts.refused(id, refusal.get(), second));
            return new Outcome.Refused<>(refusal.get());
        }
        SplitRule agreed = rule.agreed(second);
        rules.agree(agreed, now, SettlementFacts.agreed(agreed, second));
        return new Outcome.Done<>(agreed);
    }

    private Optional<SettlementRule> against(SplitRule rule, Actor second, Instant now) {
        if (rule.agreedBy().isPresent()) {
            return Optional.of(SettlementRule.DECIDED);
        }
        if (Words.isSame(rule.proposedBy(), second)) {
            return Optional.of(SettlementRule.SAME_PERSON);
        }
        if (!isAhead(rule.effectiveFrom(), now)) {
            return Optional.of(SettlementRule.NOT_IN_THE_FUTURE);
        }
        return rules.isTaken(rule.effectiveFrom()) ? Optional.of(SettlementRule.DAY_TAKEN) : Optional.empty();
    }

    private static boolean isAhead(LocalDate day, Instant now) {
        return day.isAfter(LocalDate.ofInstant(now, TOKYO));
    }
}

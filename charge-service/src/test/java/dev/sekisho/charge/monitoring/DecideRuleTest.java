package dev.sekisho.charge.monitoring;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sekisho.charge.monitoring.RuleWord.Verdict;
import dev.sekisho.kernel.event.charge.MonitoringRuleDecided;
import dev.sekisho.kernel.event.charge.MonitoringRuleDecisionRefused;
import dev.sekisho.kernel.id.PersonId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Tag("CH-07")
class DecideRuleTest {

    private static final Instant NOW = Instant.parse("2027-01-20T03:00:00Z");
    private static final RuleTerms TERMS = Watched.rule(
                    RuleKind.FULL_CAP_OF_NEW_LINK,
                    Subject.WALLET,
                    WatchAction.HOLD,
                    "percent=90",
                    "capYen=300000",
                    "linkYoungerThanDays=14")
            .terms();

    private final InMemoryRules rules = new InMemoryRules();
    private final ProposeRule propose = new ProposeRule(rules, rules);
    private final DecideRule decide = new DecideRule(rules);
    private final Speaker proposer = speaker();
    private final Speaker approver = speaker();

    @Test
    void countsFromItsDateOnceAnotherPersonWantsIt() {
        ProposedRule proposed = proposed(NOW.plusSeconds(60), Optional.empty());

        ApprovedRule approved = (ApprovedRule) decided(proposed, Verdict.APPROVED, approver, NOW);

        assertThat(approved.inForceFrom()).isEqualTo(NOW.plusSeconds(60));
        RuleVersion version = rules.inForce.get(0);
        assertThat(version.isInForceAt(NOW.plusSeconds(59))).isFalse();
        assertThat(version.isInForceAt(NOW.plusSeconds(60))).isTrue();
    }

    @Test
    void countsFromItsApprovalIfThatIsLater() {
        ProposedRule proposed = proposed(NOW, Optional.empty());

        ApprovedRule approved = (ApprovedRule) decided(proposed, Verdict.APPROVED, approver, NOW.plusSeconds(5));

        assertThat(approved.inForceFrom()).isEqualTo(NOW.plusSeconds(5));
    }

    @Test
    void isNeverApprovedByTheSameHumanUnderWhateverAccount() {
        ProposedRule proposed = proposed(NOW, Optional.empty());
        Speaker sameHuman = new Speaker(UUID.randomUUID(), proposer.person());

        assertThat(refusal(proposed, Verdict.APPROVED, sameHuman, NOW)).isEqualTo(RuleRefusal.SAME_PERSON);
        assertThat(rules.inForce).isEmpty();
        assertThat(rules.facts).last().isInstanceOf(MonitoringRuleDecisionRefused.class);

        assertThat(decided(proposed, Verdict.REJECTED, sameHuman, NOW)).isInstanceOf(RejectedRule.class);
    }

    @Test
    void isDecidedOnce() {
        ProposedRule proposed = proposed(NOW, Optional.empty());
        decided(proposed, Verdict.REJECTED, approver, NOW);

        assertThat(refusal(proposed, Verdict.APPROVED, approver, NOW)).isEqualTo(RuleRefusal.DECIDED);
        assertThat(rules.inForce).isEmpty();
        assertThat(rules.facts)
                .filteredOn(MonitoringRuleDecided.class::isInstance)
                .hasSize(1);
    }

    @Test
    void cannotBeApprovedWhenItWouldHaveEnded() {
        ProposedRule proposed = proposed(NOW, Optional.of(NOW.plusSeconds(60)));

        assertThat(refusal(proposed, Verdict.APPROVED, approver, NOW.plusSeconds(60)))
                .isEqualTo(RuleRefusal.OVER);
        assertThat(decided(proposed, Verdict.APPROVED, approver, NOW.plusSeconds(59)))
                .isInstanceOf(ApprovedRule.class);
    }

    @ParameterizedTest
    @CsvSource({
        "true, 90, 604800, ",
        "true, 90, 604801, DRY_RUN_OLD",
        "false, 90, 0, DRY_RUN_INCOMPLETE",
        "true, 80, 0, DRY_RUN_OF_ANOTHER"
    })
    void isProposedWithADryRunOfTheVerySame(boolean complete, int percent, long ageSeconds, RuleRefusal refusal) {
        UUID dryRun = dryRun(complete, percent, NOW.minusSeconds(ageSeconds));

        ProposeRule.Outcome outcome = propose(dryRun, NOW, Optional.empty());

        assertThat(outcome instanceof ProposeRule.Outcome.Refused refused ? refused.rule() : null)
                .isEqualTo(refusal);
    }

    @Test
    void isNotProposedWithoutADryRun() {
        assertThat(propose(UUID.randomUUID(), NOW, Optional.empty()))
                .isEqualTo(new ProposeRule.Outcome.Refused(RuleRefusal.DRY_RUN_UNKNOWN));
        assertThat(rules.facts).isEmpty();
    }

    private ProposedRule proposed(Instant from, Optional<Instant> until) {
        return ((ProposeRule.Outcome.Proposed) propose(dryRun(true, 90, NOW), from, until)).change();
    }

    private ProposeRule.Outcome propose(UUID dryRun, Instant from, Optional<Instant> until) {
        return propose.propose(new ProposeRule.Proposal("full-cap", TERMS, from, until, dryRun), proposer, NOW);
    }

    private UUID dryRun(boolean complete, int percent, Instant madeAt) {
        DryRunQuestion question = new DryRunQuestion(
                RuleKind.FULL_CAP_OF_NEW_LINK,
                Subject.WALLET,
                Watched.numbers("percent=" + percent, "capYen=300000", "linkYoungerThanDays=14"),
                NOW.minus(Duration.ofDays(30)),
                NOW);
        DryRunResult result = new DryRunResult(
                UUID.randomUUID(), question, complete, 0, 0, 0, 0, Map.of(), List.of(), proposer, madeAt);
        rules.keep(result, null);
        rules.facts.clear();
        return result.id();
    }

    private RuleChange decided(ProposedRule proposed, Verdict verdict, Speaker by, Instant now) {
        return ((DecideRule.Outcome.Decided) word(proposed, verdict, by, now)).change();
    }

    private RuleRefusal refusal(ProposedRule proposed, Verdict verdict, Speaker by, Instant now) {
        return ((DecideRule.Outcome.Refused) word(proposed, verdict, by, now)).rule();
    }

    private DecideRule.Outcome word(ProposedRule proposed, Verdict verdict, Speaker by, Instant now) {
        return decide.decide(proposed.head().changeId(), new RuleWord(verdict, "because", by, now))
                .orElseThrow();
    }

    private static Speaker speaker() {
        return new Speaker(UUID.randomUUID(), new PersonId(UUID.randomUUID()));
    }
}

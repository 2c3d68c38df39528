package dev.sekisho.charge.merchant;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.sekisho.charge.merchant.ChangeTerms.Kind;
import dev.sekisho.charge.merchant.ChangeWord.Verdict;
import dev.sekisho.kernel.event.charge.MerchantChangeDecided;
import dev.sekisho.kernel.event.charge.MerchantChangeDecisionRefused;
import dev.sekisho.kernel.event.charge.MerchantChangeProposed;
import dev.sekisho.kernel.event.charge.TerminalStopLifted;
import dev.sekisho.kernel.id.MerchantId;
import dev.sekisho.kernel.id.PersonId;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("A36")
class MerchantChangeTest {

    private static final Instant NOW = Instant.parse("2027-01-20T03:00:00Z");
    private static final Instant APRIL = Instant.parse("2027-03-31T15:00:00Z");

    private final InMemoryRegistry registry = new InMemoryRegistry();
    private final InMemoryMerchantChanges changes = new InMemoryMerchantChanges();
    private final ProposeMerchantChange propose = new ProposeMerchantChange(changes, registry, registry);
    private final DecideMerchantChange decide = new DecideMerchantChange(changes, registry, registry);
    private final SalesPoint till = new SalesPoint(MerchantId.random(), "Akihabara 1", "T-1");
    private final Officer clerk = officer();
    private final Officer approver = officer();

    @BeforeEach
    void aMerchantWithOneTerminal() {
        registry.open(till, MerchantCategory.ELECTRONICS, NOW);
    }

    @Test
    void aCategoryOfALaterDateCountsFromThenOnAndChangesNothingBefore() {
        MerchantChange approved = approved(categorise(), APRIL);

        assertThat(approved).isInstanceOf(ApprovedChange.class);
        Merchant merchant = registry.find(till.merchant()).orElseThrow();
        assertThat(merchant.categoryAt(APRIL.minusMillis(1))).contains(MerchantCategory.ELECTRONICS);
        assertThat(merchant.categoryAt(APRIL)).contains(MerchantCategory.CONVENIENCE);
        assertThat(changes.told).hasExactlyElementsOfTypes(MerchantChangeProposed.class, MerchantChangeDecided.class);
    }

    @Test
    void whatIsApprovedLateNeverCountsForThePast() {
        ApprovedChange approved = (ApprovedChange) approved(categorise(), NOW.minusSeconds(3_600));

        assertThat(approved.inForceFrom()).isEqualTo(NOW.plusSeconds(1));
    }

    @Test
    @Tag("TA10")
    void oneHumanDoesNotDecideTheirOwnUnderAnotherAccount() {
        ProposedChange proposed = proposed(categorise(), NOW);
        Officer same = new Officer(UUID.randomUUID(), clerk.person());

        assertThat(decide(proposed, Verdict.APPROVED, same))
                .isEqualTo(new DecideMerchantChange.Outcome.Refused(ChangeRefusal.SAME_PERSON));
        assertThat(category(NOW.plusSeconds(1))).contains(MerchantCategory.ELECTRONICS);
        assertThat(changes.told).last().isInstanceOf(MerchantChangeDecisionRefused.class);

        assertThat(decide(proposed, Verdict.REJECTED, same)).isInstanceOf(DecideMerchantChange.Outcome.Decided.class);
        assertThat(decide(proposed, Verdict.APPROVED, approver))
                .isEqualTo(new DecideMerchantChange.Outcome.Refused(ChangeRefusal.DECIDED));
        assertThat(category(NOW.plusSeconds(1))).contains(MerchantCategory.ELECTRONICS);
    }

    @Test
    void aMerchantIsRegisteredForALaterDayOnceAndEndsForGood() {
        MerchantId later = MerchantId.random();
        ChangeTerms register = new ChangeTerms(
                Kind.REGISTER, Optional.of("Denki"), Optional.of(MerchantCategory.GROCERY), Optional.empty());
        ProposedChange twice = proposed(later, register, APRIL);
        decide(proposed(later, register, APRIL), Verdict.APPROVED, approver);
        assertThat(decide(twice, Verdict.APPROVED, approver))
                .isEqualTo(new DecideMerchantChange.Outcome.Refused(ChangeRefusal.MERCHANT_KNOWN));
        Merchant merchant = registry.find(later).orElseThrow();
        assertThat(merchant.categoryAt(APRIL.minusMillis(1))).isEmpty();
        assertThat(merchant.categoryAt(APRIL)).contains(MerchantCategory.GROCERY);

        ChangeTerms end = new ChangeTerms(Kind.END, Optional.empty(), Optional.empty(), Optional.empty());
        decide(proposed(later, end, APRIL.plusSeconds(60)), Verdict.APPROVED, approver);

        Merchant ending = registry.find(later).orElseThrow();
        assertThat(ending.isEndedAt(APRIL.plusSeconds(60).minusMillis(1))).isFalse();
        assertThat(ending.isEndedAt(APRIL.plusSeconds(60))).isTrue();
        assertThat(propose.propose(later, end, APRIL, clerk, APRIL.plus(Duration.ofDays(1))))
                .isEqualTo(new ProposeMerchantChange.Outcome.Refused(ChangeRefusal.MERCHANT_ENDED));
    }

    @Test
    @Tag("CH-07")
    void aStopIsLiftedByTwoPersonsOnce() {
        new StopTerminal(registry, registry)
                .stop(till, new TerminalStop(TerminalStop.Reason.MANY_WALLETS, "eight wallets", clerk, NOW));
        ChangeTerms lift = new ChangeTerms(Kind.LIFT_STOP, Optional.empty(), Optional.empty(), Optional.of(till));
        ProposedChange second = proposed(till.merchant(), lift, NOW);

        approved(lift, NOW);

        assertThat(registry.terminal(till)).contains(new OpenTerminal(till, NOW));
        assertThat(registry.told).last().isInstanceOf(TerminalStopLifted.class);
        assertThat(decide(second, Verdict.APPROVED, approver))
                .isEqualTo(new DecideMerchantChange.Outcome.Refused(ChangeRefusal.NOT_STOPPED));
        assertThat(propose.propose(till.merchant(), lift, NOW, clerk, NOW))
                .isEqualTo(new ProposeMerchantChange.Outcome.Refused(ChangeRefusal.NOT_STOPPED));
    }

    @Test
    void ofAMerchantThatIsNotThereNothingButItsRegistrationIsProposed() {
        assertThat(propose.propose(MerchantId.random(), categorise(), NOW, clerk, NOW))
                .isEqualTo(new ProposeMerchantChange.Outcome.Refused(ChangeRefusal.MERCHANT_UNKNOWN));
        assertThatThrownBy(() -> new ChangeTerms(Kind.END, Optional.of("n"), Optional.empty(), Optional.empty()))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private Optional<MerchantCategory> category(Instant moment) {
        return registry.find(till.merchant()).orElseThrow().categoryAt(moment);
    }

    private static ChangeTerms categorise() {
        return new ChangeTerms(
                Kind.CATEGORISE, Optional.empty(), Optional.of(MerchantCategory.CONVENIENCE), Optional.empty());
    }

    private MerchantChange approved(ChangeTerms terms, Instant from) {
        return ((DecideMerchantChange.Outcome.Decided) decide(proposed(terms, from), Verdict.APPROVED, approver))
                .change();
    }

    private ProposedChange proposed(ChangeTerms terms, Instant from) {
        return proposed(till.merchant(), terms, from);
    }

    private ProposedChange proposed(MerchantId merchant, ChangeTerms terms, Instant from) {
        return ((ProposeMerchantChange.Outcome.Proposed) propose.propose(merchant, terms, from, clerk, NOW)).change();
    }

    private DecideMerchantChange.Outcome decide(ProposedChange change, Verdict verdict, Officer by) {
        return decide.decide(change.head().id(), new ChangeWord(verdict, "as agreed", by, NOW.plusSeconds(1)))
                .orElseThrow();
    }

    private static Officer officer() {
        return new Officer(UUID.randomUUID(), PersonId.random());
    }
}

package dev.sekisho.identity.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.sekisho.identity.account.HoldKind;
import dev.sekisho.identity.review.ReviewOutcome.Decided;
import dev.sekisho.identity.review.ReviewOutcome.Proposed;
import dev.sekisho.identity.review.ReviewOutcome.Refused;
import dev.sekisho.identity.risk.Assessment;
import dev.sekisho.identity.risk.Counted;
import dev.sekisho.identity.risk.Evidence;
import dev.sekisho.identity.risk.RiskHold;
import dev.sekisho.identity.risk.Severity;
import dev.sekisho.identity.risk.SignalKind;
import dev.sekisho.identity.staff.Actor;
import dev.sekisho.kernel.id.AccountId;
import dev.sekisho.kernel.id.PersonId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** One pair of eyes or two, and what is final. */
@Tag("A34")
class ReviewTest {

    private static final Instant NOON = Instant.parse("2026-12-02T03:00:00Z");
    private static final Verdict RELEASE = new Verdict(Decision.RELEASE, ReviewReason.SHARED_HOUSEHOLD);
    private static final Verdict CLOSE = new Verdict(Decision.CLOSE, ReviewReason.FALSE_IDENTITY);
    private static final Weight LIGHT = weight(120, Severity.SCORE);

    private final Actor first = actor(PersonId.random());
    private final Actor second = actor(PersonId.random());

    private static Actor actor(PersonId person) {
        return new Actor(UUID.randomUUID(), person, UUID.randomUUID());
    }

    private static Weight weight(int score, Severity severity) {
        Evidence evidence = new Evidence(
                "A_RULE", SignalKind.DEVICE, Counted.ACCOUNTS, "key", 7, 6, Duration.ofDays(30), severity, score);
        Assessment assessment = new Assessment("1", 100, List.of(evidence));
        return Weight.of(Optional.of(new RiskHold(UUID.randomUUID(), AccountId.random(), NOON, assessment)));
    }

    private static OpenReview open(HoldKind kind) {
        return new OpenReview(new ReviewCase(UUID.randomUUID(), 0, AccountId.random(), UUID.randomUUID(), kind, NOON));
    }

    private ProposedReview proposed(Verdict verdict) {
        return ((Proposed) open(HoldKind.OTHER_PERSON).decide(verdict, LIGHT, first, NOON)).review();
    }

    @Test
    void whatAScoreAloneHeldIsReleasedByOne() {
        Decided decided = (Decided) open(HoldKind.RISK).decide(RELEASE, LIGHT, first, NOON);

        assertThat(decided.review().proposed()).isEmpty();
        assertThat(decided.fact().proposedBy()).isEqualTo(first.staffId());
        assertThat(decided.fact().evidenceDigest()).matches("[0-9a-f]{64}");
    }

    @ParameterizedTest
    @CsvSource({
        "RISK, 100, SCORE, RELEASE, false",
        "RISK, 199, SCORE, RELEASE, false",
        "RISK, 200, SCORE, RELEASE, true",
        "RISK, 100, HARD, RELEASE, true",
        "OTHER_PERSON, 100, SCORE, RELEASE, true",
        "RISK, 100, SCORE, CLOSE, true"
    })
    void muchEvidenceAnotherPersonsProofAndEveryClosingTakeTwo(
            HoldKind kind, int score, Severity severity, Decision decision, boolean two) {
        Verdict verdict = decision == Decision.RELEASE ? RELEASE : CLOSE;

        ReviewOutcome outcome = open(kind).decide(verdict, weight(score, severity), first, NOON);

        assertThat(outcome instanceof Proposed).isEqualTo(two);
    }

    @Test
    void twoAreTwoPersonsWhateverTheirAccounts() {
        ProposedReview proposed = proposed(CLOSE);
        Actor sameHuman = actor(first.person());

        assertThat(proposed.decide(CLOSE, LIGHT, sameHuman, NOON)).isEqualTo(new Refused(ReviewRefusal.SAME_PERSON));
        Decided decided = (Decided) proposed.decide(CLOSE, LIGHT, second, NOON);
        assertThat(decided.review().verdict()).isEqualTo(CLOSE);
        assertThat(decided.fact().proposedBy()).isEqualTo(first.staffId());
        assertThat(decided.fact().by()).isEqualTo(second.staffId());
    }

    @Test
    void anotherOpinionIsANewProposalAndNoAgreement() {
        Proposed other = (Proposed) proposed(CLOSE).decide(RELEASE, LIGHT, second, NOON);

        assertThat(other.review().verdict()).isEqualTo(RELEASE);
        assertThat(other.review().proposed().person()).isEqualTo(second.person());
        assertThat(other.review().decide(RELEASE, LIGHT, second, NOON)).isInstanceOf(Refused.class);
        assertThat(other.review().decide(RELEASE, LIGHT, first, NOON)).isInstanceOf(Decided.class);
    }

    @Test
    void theDigestFollowsTheEvidence() {
        assertThat(weight(120, Severity.SCORE).evidenceDigest()).isEqualTo(LIGHT.evidenceDigest());
        assertThat(weight(121, Severity.SCORE).evidenceDigest()).isNotEqualTo(LIGHT.evidenceDigest());
        assertThat(Weight.of(Optional.empty()).evidenceDigest()).isEqualTo("NONE");
    }

    @ParameterizedTest
    @EnumSource(ReviewReason.class)
    void aReasonBelongsToOneDecision(ReviewReason reason) {
        Decision wrong = reason.isFor(Decision.RELEASE) ? Decision.CLOSE : Decision.RELEASE;

        assertThatThrownBy(() -> new Verdict(wrong, reason)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    @Tag("A74")
    void aScreeningIsNothingForReviewers() {
        assertThatThrownBy(() -> open(HoldKind.SCREENING)).isInstanceOf(IllegalArgumentException.class);
    }
}

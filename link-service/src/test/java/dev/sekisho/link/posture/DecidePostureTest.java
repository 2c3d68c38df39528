package dev.sekisho.link.posture;

import static dev.sekisho.link.bank.FixedBanks.FIRST;
import static dev.sekisho.link.bank.FixedBanks.PIN_ALONE;
import static dev.sekisho.link.bank.FixedBanks.PIN_AND_CODE;
import static org.assertj.core.api.Assertions.assertThat;

import dev.sekisho.kernel.event.link.PostureReviewDue;
import dev.sekisho.kernel.event.link.PostureTookEffect;
import dev.sekisho.kernel.id.BankCode;
import dev.sekisho.kernel.id.PersonId;
import dev.sekisho.link.bank.Connection;
import dev.sekisho.link.bank.CustomerClass;
import dev.sekisho.link.bank.FixedBanks;
import dev.sekisho.link.bank.Posture;
import dev.sekisho.link.bank.PostureRule;
import dev.sekisho.link.evidence.IndependentEvidence;
import dev.sekisho.link.evidence.NoticeChannel;
import dev.sekisho.link.evidence.ProofKind;
import dev.sekisho.link.posture.ChangeWord.Verdict;
import dev.sekisho.link.posture.WatchPostures.Standing;
import dev.sekisho.link.review.Speaker;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Tag("LK-07")
@Tag("A57")
class DecidePostureTest {

    private static final LocalDate DUE = LocalDate.of(2027, 3, 31);
    private static final PostureKey KEY = new PostureKey(FIRST, Connection.REDIRECT, CustomerClass.NON_SUBSCRIBER);
    private static final Posture BY_POST = new Posture(
            PIN_AND_CODE.enforced(), Set.of(), PIN_AND_CODE.nameMode(), NoticeChannel.POST, PIN_AND_CODE.inquiry(), 3);
    private static final Posture BALANCE = new Posture(
            Set.of(ProofKind.BANK_PIN, ProofKind.PASSBOOK_BALANCE),
            Set.of(),
            PIN_AND_CODE.nameMode(),
            NoticeChannel.INSTANT,
            PIN_AND_CODE.inquiry(),
            3);

    private Instant now = Instant.parse("2026-11-29T03:00:00Z");
    private final InMemoryPostures postures = new InMemoryPostures();
    private final List<String> stopped = new ArrayList<>();
    private final StopsLinking stops = (bank, actor, note) -> stopped.add(bank + " by " + actor);
    private final PostureRule rule = new PostureRule(IndependentEvidence.complete());
    private final PutInForce force = new PutInForce(postures, rule, stops);
    private final ProposePosture propose = new ProposePosture(postures, new FixedBanks());
    private final DecidePosture decide = new DecidePosture(postures, force);
    private final WatchPostures watch = new WatchPostures(postures, force, stops, new ReviewSchedule(30));
    private final Speaker operator = new Speaker(UUID.randomUUID(), PersonId.random());
    private final Speaker approver = new Speaker(UUID.randomUUID(), PersonId.random());

    private static PostureTerms terms(Posture posture) {
        Review review = new Review(LocalDate.of(2026, 11, 1), "所見なし", DUE);
        return new PostureTerms(posture, Optional.of("協定書第3条"), Optional.of(review), Optional.empty());
    }

    private UUID proposed(Posture posture, Instant from) {
        return propose.propose(KEY, terms(posture), from, operator, now)
                .orElseThrow()
                .head()
                .id();
    }

    private DecidePosture.Outcome says(Verdict verdict, UUID change, Speaker by) {
        return decide.decide(change, new ChangeWord(verdict, "確認した。", by, now)).orElseThrow();
    }

    private void inForce(Posture posture) {
        postures.plant(new PostureVersion(UUID.randomUUID(), KEY, now.minus(Duration.ofDays(900)), terms(posture)));
    }

    @ParameterizedTest
    @CsvSource({
        "FIRST_TIER, BALANCE, true",
        "FIRST_TIER, BY_POST, true",
        "FIRST_TIER, PIN, true",
        "FIRST_TIER, FIRST_TIER, false",
        "BALANCE, PIN, true",
        "BALANCE, BY_POST, true",
        "BY_POST, BALANCE, true",
        "BALANCE, FIRST_TIER, false",
        "BY_POST, BY_POST, false",
        "PIN, PIN, false",
        "PIN, FIRST_TIER, false"
    })
    @Tag("LK-04")
    @Tag("LK-05")
    void suspendsLinkingWithTheApprovalOfWhatIsWorseForTheBestCustomer(String before, String after, boolean lowered) {
        inForce(posture(before));

        DecidePosture.Outcome outcome = says(Verdict.APPROVED, proposed(posture(after), now), approver);

        assertThat(((DecidePosture.Outcome.Decided) outcome).lowered()).isEqualTo(lowered);
        assertThat(stopped).hasSize(lowered ? 1 : 0);
        assertThat(postures.facts)
                .last()
                .isInstanceOfSatisfying(
                        PostureTookEffect.class,
                        effect -> assertThat(effect.lowered()).isEqualTo(lowered));
    }

    private static Posture posture(String name) {
        return switch (name) {
            case "FIRST_TIER" -> PIN_AND_CODE;
            case "BALANCE" -> BALANCE;
            case "BY_POST" -> BY_POST;
            default -> PIN_ALONE;
        };
    }

    @Test
    void aClassThatIsNewAtABankLowersNothing() {
        says(Verdict.APPROVED, proposed(BALANCE, now), approver);

        assertThat(stopped).isEmpty();
        assertThat(postures.inForce(now)).hasSize(1);
    }

    @Test
    @Tag("TA10")
    void wantsASecondHumanAndIsDecidedOnce() {
        inForce(PIN_AND_CODE);
        UUID change = proposed(PIN_ALONE, now);
        Speaker sameHuman = new Speaker(UUID.randomUUID(), operator.person());

        assertThat(says(Verdict.APPROVED, change, operator))
                .isEqualTo(new DecidePosture.Outcome.Refused(ChangeRefusal.SAME_PERSON));
        assertThat(says(Verdict.APPROVED, change, sameHuman))
                .isEqualTo(new DecidePosture.Outcome.Refused(ChangeRefusal.SAME_PERSON));
        assertThat(stopped).isEmpty();
        assertThat(says(Verdict.REJECTED, change, operator)).isInstanceOf(DecidePosture.Outcome.Decided.class);
        assertThat(says(Verdict.APPROVED, change, approver))
                .isEqualTo(new DecidePosture.Outcome.Refused(ChangeRefusal.DECIDED));
        assertThat(postures.inForce(now)).hasSize(1);
        assertThat(decide.decide(UUID.randomUUID(), new ChangeWord(Verdict.APPROVED, "x", approver, now)))
                .isEmpty();
    }

    @Test
    void comesIntoForceAtItsMomentAndNotBeforeAndWhoeverComesSecondDoesNothing() {
        inForce(PIN_AND_CODE);
        Instant from = now.plus(Duration.ofDays(3));
        says(Verdict.APPROVED, proposed(BALANCE, from), approver);

        assertThat(stopped).isEmpty();
        assertThat(watch.arrived(from.minusNanos(1000))).isEmpty();
        List<PostureVersion> arrived = watch.arrived(from);
        arrived.forEach(version -> watch.putInForce(version, "link-service", from));
        arrived.forEach(version -> watch.putInForce(version, "link-service", from));

        assertThat(stopped).containsExactly(FIRST + " by link-service");
        assertThat(postures.facts)
                .filteredOn(PostureTookEffect.class::isInstance)
                .hasSize(1);
        assertThat(watch.arrived(from)).isEmpty();
    }

    @Test
    void anApprovalAfterTheDateHoldsFromTheApproval() {
        UUID change = proposed(PIN_AND_CODE, now);
        now = now.plus(Duration.ofHours(2));

        says(Verdict.APPROVED, change, approver);

        assertThat(((ApprovedChange) postures.find(change).orElseThrow())
                        .inRegister()
                        .validFrom())
                .isEqualTo(now);
    }

    @Test
    void keepsOneVersionForAMoment() {
        Instant from = now.plus(Duration.ofDays(1));
        UUID second = proposed(BALANCE, from);
        says(Verdict.APPROVED, proposed(PIN_AND_CODE, from), approver);

        assertThat(says(Verdict.APPROVED, second, approver))
                .isEqualTo(new DecidePosture.Outcome.Refused(ChangeRefusal.DATE_TAKEN));
    }

    @Test
    void restsOnAReviewThatIsNotOverdueWhenItIsApproved() {
        UUID change = proposed(PIN_AND_CODE, now);
        now = Instant.parse("2027-03-31T15:00:00Z");

        assertThat(says(Verdict.APPROVED, change, approver))
                .isEqualTo(new DecidePosture.Outcome.Refused(ChangeRefusal.REVIEW_OVERDUE));
        now = now.minusNanos(1000);
        assertThat(says(Verdict.APPROVED, change, approver)).isInstanceOf(DecidePosture.Outcome.Decided.class);
    }

    @ParameterizedTest
    @CsvSource({
        "2027-02-28T14:59:59.999999Z, CURRENT",
        "2027-02-28T15:00:00Z, DUE_SOON",
        "2027-03-31T14:59:59.999999Z, DUE_SOON",
        "2027-03-31T15:00:00Z, OVERDUE"
    })
    void aReviewIsWarnedOfThirtyDaysBeforeAndOverdueTheDayAfterInJapan(Instant moment, ReviewState expected) {
        inForce(PIN_AND_CODE);

        assertThat(watch.standings(moment)).extracting(Standing::review).containsExactly(expected);
    }

    @Test
    void warnsOnceThenSuspendsOnceUntilAnotherVersionRestsOnAnotherReview() {
        inForce(PIN_AND_CODE);
        Instant soon = Instant.parse("2027-03-01T00:00:00Z");
        Instant over = Instant.parse("2027-03-31T15:00:00Z");

        takeTwice(Instant.parse("2027-02-01T00:00:00Z"));
        assertThat(postures.facts).isEmpty();
        takeTwice(soon);
        assertThat(stopped).isEmpty();
        takeTwice(over);

        assertThat(stopped).containsExactly(FIRST + " by link-service");
        assertThat(postures.facts)
                .extracting(fact -> ((PostureReviewDue) fact).stage())
                .containsExactly("REVIEW_SOON", "REVIEW_OVERDUE");
    }

    @Test
    void whatWasAgreedBeforeTheRegisterWasKeptHasNoReviewAndIsNotStoppedForIt() {
        postures.plant(new PostureVersion(
                UUID.randomUUID(),
                KEY,
                now.minus(Duration.ofDays(900)),
                new PostureTerms(PIN_AND_CODE, Optional.empty(), Optional.empty(), Optional.empty())));

        takeTwice(now.plus(Duration.ofDays(10_000)));

        assertThat(watch.standings(now)).extracting(Standing::review).containsExactly(ReviewState.MISSING);
        assertThat(stopped).isEmpty();
    }

    @Test
    void knowsNoBankThatIsNone() {
        PostureKey elsewhere = new PostureKey(new BankCode("0001"), Connection.REDIRECT, CustomerClass.SUBSCRIBER);

        assertThat(propose.propose(elsewhere, terms(PIN_AND_CODE), now, operator, now))
                .isEmpty();
    }

    private void takeTwice(Instant moment) {
        for (int replica = 0; replica < 2; replica++) {
            watch.standings(moment).forEach(standing -> watch.take(standing, "link-service", moment));
        }
    }
}

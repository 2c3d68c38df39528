package dev.sekisho.link.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.sekisho.kernel.calendar.BankDays;
import dev.sekisho.kernel.event.link.LinkRefused;
import dev.sekisho.kernel.event.link.NameReviewDecided;
import dev.sekisho.kernel.event.link.NameReviewProposed;
import dev.sekisho.kernel.event.link.NameReviewRead;
import dev.sekisho.kernel.event.link.NameReviewRefused;
import dev.sekisho.kernel.id.LinkRequestId;
import dev.sekisho.kernel.id.PersonId;
import dev.sekisho.kernel.id.WalletId;
import dev.sekisho.kernel.suspension.Operation;
import dev.sekisho.link.bank.FixedBanks;
import dev.sekisho.link.decision.CheckRecord;
import dev.sekisho.link.decision.Outcome;
import dev.sekisho.link.decision.Step;
import dev.sekisho.link.desk.DecideName.Heard;
import dev.sekisho.link.request.Expired;
import dev.sekisho.link.request.InReview;
import dev.sekisho.link.request.Linked;
import dev.sekisho.link.request.Linking;
import dev.sekisho.link.request.Refused;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What people at the desk may say of a name, and what becomes of the request. */
@Tag("A12")
@Tag("LK-02")
class DecideNameTest {

    private static final NameVerdict ACCEPT =
            new NameVerdict(DeskDecision.ACCEPT, DeskReason.READING_VARIES, "戸籍の写しで濁点の違いを確認した。");
    private static final NameVerdict REFUSE =
            new NameVerdict(DeskDecision.REFUSE, DeskReason.OTHER_PERSON, "家族の口座だった。");

    private final Linking linking = new Linking();
    private final InMemoryNameReviews reviews = new InMemoryNameReviews();
    private final NamesUnderReview names = new NamesUnderReview(linking.requests, reviews);
    private final DecideName desk =
            new DecideName(linking.requests, names, reviews, linking.decide, linking.banks, () -> linking.now);
    private final ReadName reading = new ReadName(linking.requests, names, reviews);
    private final WalletId wallet = WalletId.random();
    private final Reviewer first = reviewer();
    private final Reviewer second = reviewer();

    private static Reviewer reviewer() {
        return new Reviewer(UUID.randomUUID(), PersonId.random());
    }

    /** One kana apart. */
    private InReview near() {
        return (InReview) linking.returned(linking.atBank(wallet), Linking.authenticated("ヤマタ タロウ"));
    }

    /** Still different after the one correction. */
    private InReview different() {
        linking.returned(linking.atBank(wallet), Linking.authenticated("スズキ ハナコ"));
        return (InReview) linking.returned(linking.atBank(wallet), Linking.authenticated("スズキ ハナコ"));
    }

    private Heard says(InReview waiting, Reviewer by, NameVerdict verdict) {
        return desk.decide(waiting.head().id(), by, verdict);
    }

    @Test
    void onePersonAcceptsANearNameAndTheRequestGoesOnWhereItStopped() {
        InReview waiting = near();

        Heard heard = says(waiting, first, ACCEPT);

        assertThat(((Heard.Decided) heard).request()).isInstanceOf(Linked.class);
        assertThat(linking.requests.checks(waiting.head().id()))
                .extracting(CheckRecord::step, CheckRecord::outcome, CheckRecord::code)
                .endsWith(
                        org.assertj.core.groups.Tuple.tuple(Step.NAME, Outcome.REVIEW, "REVIEW"),
                        org.assertj.core.groups.Tuple.tuple(Step.NAME, Outcome.PASSED, "NAME_ACCEPTED"),
                        org.assertj.core.groups.Tuple.tuple(Step.EVIDENCE, Outcome.PASSED, "T1"),
                        org.assertj.core.groups.Tuple.tuple(Step.UNIQUENESS, Outcome.PASSED, "ONE_WALLET"));
        assertThat(linking.notices.waiting().due()).isEqualTo(1);
        assertThat(reviews.facts).singleElement().isInstanceOfSatisfying(NameReviewDecided.class, fact -> {
            assertThat(fact.requestState()).isEqualTo("LINKED");
            assertThat(fact.proposedBy()).isNull();
        });
    }

    @Test
    @Tag("TD5")
    void aNameThatDiffersIsAcceptedByTwoPersonsAndNeverByOneUnderTwoAccounts() {
        InReview waiting = different();

        assertThat(says(waiting, first, ACCEPT)).isInstanceOf(Heard.Proposed.class);
        assertThat(says(waiting, new Reviewer(UUID.randomUUID(), first.person()), ACCEPT))
                .isEqualTo(new Heard.Refused(DeskRefusal.SAME_PERSON));
        assertThat(linking.links.facts).isEmpty();
        assertThat(((Heard.Decided) says(waiting, second, ACCEPT)).request()).isInstanceOf(Linked.class);

        assertThat(reviews.facts)
                .extracting(Object::getClass)
                .containsExactly(NameReviewProposed.class, NameReviewRefused.class, NameReviewDecided.class);
    }

    @Test
    @Tag("TD5")
    void nobodyReviewsTheirOwnRequest() {
        InReview waiting = near();

        Heard heard =
                says(waiting, new Reviewer(UUID.randomUUID(), waiting.subject().person()), ACCEPT);

        assertThat(heard).isEqualTo(new Heard.Refused(DeskRefusal.OWN_REQUEST));
        assertThat(linking.requests.find(waiting.head().id())).contains(waiting);
    }

    @Test
    void onePersonRefusesAndTheCustomerHearsTheClassAlone() {
        InReview waiting = different();
        says(waiting, first, ACCEPT);

        Heard heard = says(waiting, first, REFUSE);

        Refused refused = (Refused) ((Heard.Decided) heard).request();
        assertThat(refused.refusal().code()).isEqualTo("NAME_NOT_ACCEPTED");
        assertThat(refused.refusal().heard().name()).isEqualTo("DETAILS_DIFFER");
        assertThat(linking.requests.facts).last().isInstanceOf(LinkRefused.class);
        assertThat(says(waiting, second, ACCEPT)).isInstanceOf(Heard.Over.class);
    }

    @Test
    @Tag("TB5")
    @Tag("LK-10")
    void whatWasStoppedWhilePeopleLookedIsNotLinked() {
        InReview waiting = near();
        linking.suspensions.stopInForce(Operation.LINK, FixedBanks.FIRST);

        Refused refused = (Refused) ((Heard.Decided) says(waiting, first, ACCEPT)).request();

        assertThat(refused.refusal().code()).isEqualTo("SUSPENDED");
        assertThat(linking.links.facts).isEmpty();
    }

    @Test
    @Tag("LK-03")
    void evidenceIsJudgedAgainByThePostureOfTheMomentOfTheDecision() {
        InReview waiting = near();
        linking.banks.put(FixedBanks.first(FixedBanks.PIN_ALONE));

        Refused refused = (Refused) ((Heard.Decided) says(waiting, first, ACCEPT)).request();

        assertThat(refused.refusal().step()).isEqualTo(Step.POSTURE);
        assertThat(linking.links.facts).isEmpty();
    }

    @Test
    @Tag("A13")
    void anAccountThatSomebodyLinkedMeanwhileIsNotLinkedAgain() {
        InReview waiting = near();
        linking.returned(linking.atBank(WalletId.random()), Linking.authenticated(Linking.NAME));

        Refused refused = (Refused) ((Heard.Decided) says(waiting, first, ACCEPT)).request();

        assertThat(refused.refusal().code()).isEqualTo("OTHER_WALLET");
    }

    @Test
    void thereIsNothingToDecideAboutARequestThatNobodyHasToLookAt() {
        var visit = linking.atBank(wallet);

        assertThat(desk.decide(visit.head().id(), first, ACCEPT)).isInstanceOf(Heard.Unknown.class);
        assertThat(desk.decide(LinkRequestId.random(), first, ACCEPT)).isInstanceOf(Heard.Unknown.class);
        assertThat(reading.read(visit.head().id(), first)).isEmpty();
    }

    @Test
    @Tag("TD10")
    void readingTheNamesIsAFactAndAGlanceIsNone() {
        InReview waiting = near();

        assertThat(reading.glance(waiting.head().id())).isPresent();
        assertThat(reviews.facts).isEmpty();

        assertThat(reading.read(waiting.head().id(), first)).isPresent();
        assertThat(reviews.facts)
                .singleElement()
                .isInstanceOfSatisfying(
                        NameReviewRead.class,
                        fact -> assertThat(fact.personId())
                                .isEqualTo(first.person().value()));
    }

    @Test
    void whatNobodyDecidedRunsOutAtTheDesksTimeAndNotBefore() {
        InReview waiting = near();
        Instant since = linking.now;
        reviews.waiting.put(waiting.head().id(), since);
        DeskHours hours = new DeskHours(BankDays.published(), Duration.ofDays(7));
        ExpireNames expire = new ExpireNames(reviews, linking.mover, hours, () -> linking.now);

        linking.now = since.plus(Duration.ofDays(7)).minusNanos(1);
        assertThat(expire.expireOverdue()).isZero();
        linking.now = since.plus(Duration.ofDays(7));
        assertThat(expire.expireOverdue()).isEqualTo(1);

        assertThat(linking.requests.find(waiting.head().id())).containsInstanceOf(Expired.class);
        says(waiting, first, REFUSE);
        assertThat(linking.requests.find(waiting.head().id())).containsInstanceOf(Expired.class);
    }

    @Test
    @Tag("A70")
    void isDueByTheEndOfTheNextBusinessDayInJapan() {
        DeskHours hours = new DeskHours(BankDays.published(), Duration.ofDays(7));
        Instant friday = Instant.parse("2026-11-27T03:00:00Z");
        Instant due = hours.due(friday);

        assertThat(due).isEqualTo(Instant.parse("2026-11-30T15:00:00Z"));
        assertThat(friday.isBefore(hours.overdueBefore(due.minusNanos(1)))).isFalse();
        assertThat(friday.isBefore(hours.overdueBefore(due))).isTrue();
    }

    @Test
    void aReasonBelongsToItsDecision() {
        assertThatThrownBy(() -> new NameVerdict(DeskDecision.ACCEPT, DeskReason.OTHER_PERSON, "言葉"))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(ACCEPT.toString()).doesNotContain("戸籍");
    }
}

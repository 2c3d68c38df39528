package dev.sekisho.identity.screening;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import dev.sekisho.identity.account.Account;
import dev.sekisho.identity.account.ActiveAccount;
import dev.sekisho.identity.account.HeldAccount;
import dev.sekisho.identity.account.HoldKind;
import dev.sekisho.identity.account.InMemoryAccounts;
import dev.sekisho.identity.account.KanaSource;
import dev.sekisho.identity.account.SampleAccounts;
import dev.sekisho.identity.screening.DecideHit.Verdict;
import dev.sekisho.identity.screening.ScreenedPersons.Candidate;
import dev.sekisho.identity.screening.ScreeningHits.HitCounts;
import dev.sekisho.identity.staff.Actor;
import dev.sekisho.identity.transaction.NoTransaction;
import dev.sekisho.identity.walletfreeze.FreezeGrade;
import dev.sekisho.identity.walletfreeze.FreezeOrder;
import dev.sekisho.identity.walletfreeze.FreezeReason;
import dev.sekisho.identity.walletfreeze.InMemoryFreezes;
import dev.sekisho.kernel.event.identity.AccountHeld;
import dev.sekisho.kernel.event.identity.AccountReleased;
import dev.sekisho.kernel.event.identity.WalletFreezeOrdered;
import dev.sekisho.kernel.id.PersonId;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Tag("A73")
class ScreeningTest {

    private static final String LINE = "R1,山田 花子,ヤマダ ハナコ,,1980-01-02";
    private static final Subject HANAKO = new Subject("山田 花子", "ヤマダ ハナコ", LocalDate.of(1980, 1, 2));

    private Instant now = Instant.parse("2026-11-22T03:00:00Z");

    private final InMemoryAccounts accounts = new InMemoryAccounts();
    private final InMemoryPersons persons = new InMemoryPersons(accounts);
    private final InMemoryHits hits = new InMemoryHits();
    private final RecordedJournal journal = new RecordedJournal();
    private final InMemoryFreezes freezes = new InMemoryFreezes(() -> now);
    private final Mlros mlros = new Mlros();
    private final Actor ichiro = mlros.one();
    private final Actor jiro = mlros.one();

    private final HeldPersons held = new HeldPersons(persons, accounts, new StopFunds(freezes));
    private final RaiseHits raise =
            new RaiseHits(hits, held, journal, new ScreeningRules(Duration.ofHours(24), Duration.ofHours(1), 500));
    private final MlroDesk desk = new MlroDesk(mlros, new NoTransaction(), () -> now);
    private final DecideHit decide = new DecideHit(desk, hits, held, journal);
    private final LiftHit lift = new LiftHit(desk, hits, held, journal);

    private Candidate account(PersonId person) {
        Account withPhone = SampleAccounts.fresh()
                .verified(SampleAccounts.phone(dev.sekisho.identity.account.PhoneWorth.KNOWN_MOBILE))
                .account();
        return persons.put(withPhone
                .proved(SampleAccounts.identity(person, KanaSource.FURIGANA_IN_CREDENTIAL))
                .account());
    }

    private void screen(Candidate person, ListKind kind, String line) {
        raise.raise(person, Entries.index(kind, line).hits(HANAKO), now);
    }

    private Account read(Candidate person) {
        return accounts.find(person.account()).orElseThrow();
    }

    private HitHead only() {
        assertThat(hits.all()).hasSize(1);
        return hits.all().get(0).head();
    }

    /** Orders to stop money that were taken back. */
    private long released() {
        return freezes.facts().stream()
                .filter(fact -> fact instanceof WalletFreezeOrdered ordered && ordered.releaseFrom() != null)
                .count();
    }

    private static ScreeningRefusal refusal(ScreeningOutcome<ScreeningHit> outcome) {
        return ((ScreeningOutcome.Refused<ScreeningHit>) outcome).why();
    }

    @ParameterizedTest
    @CsvSource({"SANCTIONS, FREEZE_SPEND", "ANTI_SOCIAL, FREEZE", "FROZEN_ACCOUNT_HOLDERS, FREEZE"})
    void holdsAllAccountsOfThePersonAndStopsTheirMoney(ListKind kind, FreezeGrade grade) {
        PersonId hanako = PersonId.random();
        Candidate first = account(hanako);
        Candidate second = account(hanako);
        Candidate somebodyElse = account(PersonId.random());

        screen(first, kind, LINE);

        HitHead hit = only();
        for (Candidate one : List.of(first, second)) {
            HeldAccount held = (HeldAccount) read(one);
            assertThat(held.holds()).extracting(hold -> hold.kind()).containsExactly(HoldKind.SCREENING);
            assertThat(held.holds()).extracting(hold -> hold.id()).containsExactly(hit.id());
        }
        assertThat(freezes.orders())
                .extracting(FreezeOrder::account, FreezeOrder::grade, FreezeOrder::reason)
                .containsExactlyInAnyOrder(
                        tuple(first.account(), grade, FreezeReason.REVIEW),
                        tuple(second.account(), grade, FreezeReason.REVIEW));
        assertThat(read(somebodyElse)).isInstanceOf(ActiveAccount.class);
        assertThat(hit.grade()).isEqualTo(MatchGrade.EXACT);
        assertThat(hit.fields())
                .containsExactlyInAnyOrder(MatchedField.NAME, MatchedField.READING, MatchedField.BIRTH_DAY);
        assertThat(hit.dueAt()).isEqualTo(now.plus(Duration.ofHours(24)));
        assertThat(journal.events()).containsExactly(JournalEvent.HIT_RAISED);
    }

    @Test
    @Tag("A74")
    void tellsOfTheHoldWhatAnyReviewTells() {
        screen(account(PersonId.random()), ListKind.SANCTIONS, LINE);

        assertThat(accounts.facts())
                .hasSize(1)
                .allSatisfy(fact -> assertThat(((AccountHeld) fact).reason()).isEqualTo("REVIEW"));
    }

    @Test
    void raisesTheSameEntryOnceHoweverOftenItIsSeen() {
        PersonId hanako = PersonId.random();
        Candidate first = account(hanako);
        screen(first, ListKind.SANCTIONS, LINE);
        screen(first, ListKind.SANCTIONS, LINE);
        Candidate later = account(hanako);

        screen(later, ListKind.SANCTIONS, LINE);

        HitHead hit = only();
        assertThat(((HeldAccount) read(later)).holds())
                .extracting(hold -> hold.id())
                .containsExactly(hit.id());
        assertThat(accounts.facts()).hasSize(2);
    }

    @Test
    void releasesAFalseHitAndRemembersItAsLongAsTheEntrySaysTheSame() {
        Candidate hanako = account(PersonId.random());
        screen(hanako, ListKind.ANTI_SOCIAL, LINE);

        decide.decide(ichiro, only().id(), Verdict.FALSE_HIT, "別人: 住所が異なる", now);

        assertThat(read(hanako)).isInstanceOf(ActiveAccount.class);
        assertThat(released()).isEqualTo(1);
        assertThat(accounts.facts())
                .endsWith(new AccountReleased(hanako.account().value()));
        screen(hanako, ListKind.ANTI_SOCIAL, LINE);
        assertThat(read(hanako)).isInstanceOf(ActiveAccount.class);

        screen(hanako, ListKind.ANTI_SOCIAL, LINE.replace(",,", ",別名,"));
        assertThat(hits.all()).hasSize(2);
        assertThat(read(hanako)).isInstanceOf(HeldAccount.class);
    }

    @Test
    void keepsATrueHitUntilTwoPersonsLiftIt() {
        Candidate hanako = account(PersonId.random());
        screen(hanako, ListKind.SANCTIONS, LINE);
        UUID hit = only().id();
        assertThat(refusal(lift.propose(ichiro, hit, "早すぎる", now))).isEqualTo(ScreeningRefusal.DECIDED);

        decide.decide(ichiro, hit, Verdict.TRUE_HIT, "本人", now);
        assertThat(refusal(decide.decide(ichiro, hit, Verdict.FALSE_HIT, "翻意", now)))
                .isEqualTo(ScreeningRefusal.DECIDED);
        assertThat(refusal(lift.approve(jiro, hit, now))).isEqualTo(ScreeningRefusal.DECIDED);
        lift.propose(ichiro, hit, "指定解除", now);
        assertThat(refusal(lift.approve(ichiro, hit, now))).isEqualTo(ScreeningRefusal.SAME_PERSON);
        assertThat(read(hanako)).isInstanceOf(HeldAccount.class);

        lift.approve(jiro, hit, now);

        assertThat(read(hanako)).isInstanceOf(ActiveAccount.class);
        screen(hanako, ListKind.SANCTIONS, LINE);
        assertThat(read(hanako)).isInstanceOf(ActiveAccount.class);
        assertThat(journal.events())
                .containsExactly(
                        JournalEvent.HIT_RAISED,
                        JournalEvent.HIT_DECIDED,
                        JournalEvent.LIFT_PROPOSED,
                        JournalEvent.COMMAND_REFUSED,
                        JournalEvent.LIFT_APPROVED);
    }

    @Test
    void isNeverLiftedByOneEvenIfSomebodyForgotToAsk() {
        Candidate hanako = account(PersonId.random());
        screen(hanako, ListKind.SANCTIONS, LINE);
        decide.decide(ichiro, only().id(), Verdict.TRUE_HIT, "本人", now);
        lift.propose(ichiro, only().id(), "指定解除", now);
        LiftProposed proposed = (LiftProposed) hits.all().get(0);

        assertThatThrownBy(() -> proposed.approve(proposed.proposed().by()))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void leavesOtherHoldsAndOtherHitsStanding() {
        Candidate hanako = account(PersonId.random());
        accounts.save(read(hanako).held(SampleAccounts.hold()));
        screen(hanako, ListKind.SANCTIONS, LINE);
        screen(hanako, ListKind.ANTI_SOCIAL, LINE);

        decide.decide(ichiro, hits.all().get(0).head().id(), Verdict.FALSE_HIT, "別人", now);

        assertThat(((HeldAccount) read(hanako)).holds())
                .extracting(hold -> hold.kind())
                .containsExactlyInAnyOrder(HoldKind.RISK, HoldKind.SCREENING);
        assertThat(freezes.orders()).hasSize(2);
        assertThat(released()).isEqualTo(1);
    }

    @Test
    void isDecidedOnlyByWhoIsMlroAtThatMoment() {
        Candidate hanako = account(PersonId.random());
        screen(hanako, ListKind.SANCTIONS, LINE);
        mlros.loses(ichiro);

        assertThat(refusal(decide.decide(ichiro, only().id(), Verdict.FALSE_HIT, "別人", now)))
                .isEqualTo(ScreeningRefusal.NOT_ENTITLED);
        assertThat(refusal(decide.decide(jiro, UUID.randomUUID(), Verdict.FALSE_HIT, "別人", now)))
                .isEqualTo(ScreeningRefusal.UNKNOWN);
        assertThat(read(hanako)).isInstanceOf(HeldAccount.class);
    }

    @Test
    void isOverdueAfterADay() {
        screen(account(PersonId.random()), ListKind.SANCTIONS, LINE);
        now = now.plus(Duration.ofHours(24));

        assertThat(hits.counts(now.minusMillis(1))).isEqualTo(new HitCounts(1, 0, 0, 0, 0));
        assertThat(hits.counts(now)).isEqualTo(new HitCounts(1, 1, 0, 0, 0));
    }

    @Test
    @Tag("A74")
    void isPrintedNowhere() {
        Reasoned reasoned =
                new Reasoned(new dev.sekisho.identity.staff.Signature(UUID.randomUUID(), PersonId.random(), now), "本人");

        assertThat(reasoned).hasToString("Reasoned[redacted]");
        assertThat(HANAKO).hasToString("Subject[redacted]");
        assertThat(ListLine.read(LINE).orElseThrow()).hasToString("ListLine[redacted]");
    }
}

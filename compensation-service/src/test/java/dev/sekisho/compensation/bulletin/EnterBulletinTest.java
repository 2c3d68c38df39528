package dev.sekisho.compensation.bulletin;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sekisho.compensation.bulletin.EnterBulletin.Outcome;
import dev.sekisho.compensation.claim.Actor;
import dev.sekisho.compensation.figure.Damage;
import dev.sekisho.compensation.figure.DamageFigures;
import dev.sekisho.compensation.figure.FigureAnswer;
import dev.sekisho.compensation.figure.FigureQuestion;
import dev.sekisho.compensation.fraudcase.Period;
import dev.sekisho.compensation.report.Source;
import dev.sekisho.compensation.threshold.AlarmCause.YenPerCase;
import dev.sekisho.compensation.threshold.InMemoryDamageAlarms;
import dev.sekisho.kernel.id.BankCode;
import dev.sekisho.kernel.id.PersonId;
import dev.sekisho.kernel.money.Money;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A bulletin is entered as it was published, tied to what we had, and looked at where its series jumps. */
@Tag("A55")
class EnterBulletinTest {

    private static final Instant NOON = Instant.parse("2020-10-08T03:00:00Z");
    private static final Actor SOMEBODY = new Actor(UUID.randomUUID(), new PersonId(UUID.randomUUID()));
    private static final String US = "当社";
    private static final String TEXT = "被害の状況について";
    private static final UUID NOTICE = UUID.randomUUID();
    private final Map<UUID, OwnNotices.Words> notices = new HashMap<>();
    private final InMemoryBulletins bulletins = new InMemoryBulletins();
    private final InMemoryDamageAlarms alarms = new InMemoryDamageAlarms();
    private final Had had = new Had();
    private final EnterBulletin enter = new EnterBulletin(
            bulletins,
            had,
            alarms.raising(),
            new YenPerCaseRule(25),
            new PublisherName(US),
            id -> Optional.ofNullable(notices.get(id)));

    @ParameterizedTest
    @CsvSource({
        "100, 20000000, 100, 25000000, false", // a quarter more
        "100, 20000000, 100, 25000001, true",
        "100, 20000000, 100, 15000000, false", // a quarter less
        "100, 20000000, 100, 14999999, true",
        "66, 18000000, 120, 25420000, false",
        "219, 28480000, 199, 26580000, false",
        "219, 28480000, 125, 28420000, true",
        "0, 0, 125, 28420000, false",
        "1000000000, 999999999999, 1, 999999999999, true"
    })
    @Tag("A42")
    void hasAPersonLookWhereYenPerCaseMovedByMoreThanAQuarter(
            long casesBefore, long yenBefore, long cases, long yen, boolean alarm) {
        entered(NOON.minusSeconds(60), figure(AnnouncedBasis.REPORTED, casesBefore, yenBefore));
        entered(NOON, figure(AnnouncedBasis.REPORTED, cases, yen));

        assertThat(alarms.unseen()).hasSize(alarm ? 1 : 0);
    }

    @Test
    void comparesNothingWithAnotherBasis() {
        entered(NOON.minusSeconds(60), figure(AnnouncedBasis.REPORTED, 219, 28_480_000));
        entered(NOON, figure(AnnouncedBasis.CONFIRMED, 125, 28_420_000));

        assertThat(alarms.unseen()).isEmpty();
    }

    @Test
    void saysInTheAlarmWhatItWasAndWhatItIs() {
        entered(NOON.minusSeconds(60), figure(AnnouncedBasis.REPORTED, 219, 28_480_000));
        Bulletin later = entered(NOON, figure(AnnouncedBasis.REPORTED, 125, 28_420_000));

        YenPerCase cause = (YenPerCase) alarms.unseen().get(0).head().cause();
        assertThat(cause.bulletin()).isEqualTo(later.id());
        assertThat(cause.yen()).isEqualTo(227_360);
        assertThat(cause.yenBefore()).isEqualTo(130_045);
    }

    @Test
    void ourOwnWordsAreTiedToWhatWeHadAndOthersAreNot() {
        Instant moment = NOON.minusSeconds(3_600);
        Bulletin own =
                entered(said(true, NOON, Optional.of(moment), Optional.empty(), figure(AnnouncedBasis.REPORTED, 1, 2)));
        Bulletin others = entered(
                said(false, NOON, Optional.of(moment), Optional.empty(), figure(AnnouncedBasis.REPORTED, 1, 2)));

        assertThat(had.asked).containsExactly(moment);
        assertThat(own.snapshot().orElseThrow().figures()).isEqualTo(had.figures);
        assertThat(others.snapshot()).isEmpty();
        assertThat(bulletins.facts.get(0).snapshotHash())
                .isEqualTo(own.snapshot().orElseThrow().hash());
        assertThat(bulletins.facts.get(0).contentHash()).isEqualTo(own.hash()).hasSize(64);
        assertThat(new CompareBulletin(had).holds(own)).isTrue();

        had.figures = List.of(new Damage("REPORTED", "ALL", 2, 1, 1, 1, Money.yen(9), Optional.empty()));
        assertThat(new CompareBulletin(had).holds(own)).isFalse();
    }

    @Test
    void refusesWhatCannotHaveBeenPublished() {
        AnnouncedFigure uncounted = new AnnouncedFigure(
                AnnouncedBasis.REPORTED,
                Optional.empty(),
                Unit.CASES,
                "被害総額",
                Optional.empty(),
                Optional.of(Money.yen(1)),
                Optional.empty(),
                false,
                Optional.empty(),
                Optional.empty(),
                Optional.empty());

        assertThat(refused(said(true, NOON.plusMillis(1), Optional.empty(), Optional.empty(), uncounted)))
                .containsExactly("PUBLISHED_IN_THE_FUTURE", "OWN_WITHOUT_A_MOMENT", "UNIT_WITHOUT_A_COUNT");
        AnnouncedFigure figure = figure(AnnouncedBasis.PAID, 1, 1);
        assertThat(refused(said(false, NOON, Optional.of(NOON.plusMillis(1)), Optional.empty(), figure)))
                .containsExactly("FIGURES_AFTER_THEIR_PUBLICATION");
        assertThat(refused(said(false, NOON, Optional.empty(), Optional.of(UUID.randomUUID()), figure)))
                .containsExactly("CORRECTS_NO_ENTRY_OF_THIS_PUBLISHER");
        assertThat(bulletins.facts).isEmpty();
    }

    @Test
    @Tag("A42")
    void anEntryIsCorrectedOnceAndACorrectionInItsTurn() {
        AnnouncedFigure figure = figure(AnnouncedBasis.PAID, 1, 1);
        UUID wrong = entered(said(false, NOON, Optional.empty(), Optional.empty(), figure))
                .id();
        UUID right = entered(said(false, NOON, Optional.empty(), Optional.of(wrong), figure))
                .id();

        assertThat(refused(said(false, NOON, Optional.empty(), Optional.of(wrong), figure)))
                .containsExactly("CORRECTED_BEFORE");
        entered(said(false, NOON, Optional.empty(), Optional.of(right), figure));
        assertThat(bulletins.facts).hasSize(3);
    }

    @Test
    @Tag("A42")
    void figuresAboutAnotherBankServiceOrSourceAreLaidBesideNothing() {
        List<AnnouncedFigure> kinds = List.of(
                jump(Optional.empty(), Optional.empty(), Optional.empty(), 219, 28_480_000),
                jump(Optional.of(Source.BANK), Optional.empty(), Optional.empty(), 125, 28_420_000),
                jump(Optional.empty(), Optional.of("0998"), Optional.empty(), 60, 28_420_000),
                jump(Optional.empty(), Optional.of("0998"), Optional.of("全事業者"), 380, 60_000_000),
                jump(Optional.empty(), Optional.empty(), Optional.of("全事業者"), 12, 60_000_000));
        for (int i = 0; i < kinds.size(); i++) {
            Bulletin one = entered(NOON.minusSeconds(60L - i), kinds.get(i));

            assertThat(bulletins.before(List.of(one.id()), NOON)).isEmpty();
        }

        assertThat(alarms.unseen()).isEmpty();
    }

    @Test
    void eachSeriesOfABulletinThatJumpsIsAnAlarm() {
        for (long cases : new long[] {200, 100}) {
            entered(said(
                    false,
                    NOON.minusSeconds(cases),
                    Optional.empty(),
                    Optional.empty(),
                    jump(Optional.empty(), Optional.empty(), Optional.empty(), cases, 20_000_000),
                    jump(Optional.empty(), Optional.of("0998"), Optional.empty(), cases, 20_000_000)));
        }

        assertThat(alarms.unseen())
                .extracting(alarm -> ((YenPerCase) alarm.head().cause()).series())
                .containsExactlyInAnyOrder("事業者 REPORTED - CASES - -", "事業者 REPORTED - CASES 0998 -");
    }

    @Test
    void oneBulletinSaysEachThingOnce() {
        AnnouncedFigure once = figure(AnnouncedBasis.REPORTED, 1, 1);
        AnnouncedFigure again = figure(AnnouncedBasis.REPORTED, 2, 2);

        assertThat(refused(said(false, NOON, Optional.empty(), Optional.empty(), once, again)))
                .containsExactly("SAME_SERIES_TWICE");
    }

    @Test
    @Tag("TD5")
    void ourOwnAreWhatTwoPersonsHavePublishedAsANotice() {
        Optional<Instant> moment = Optional.of(NOON.minusSeconds(3_600));
        AnnouncedFigure figure = figure(AnnouncedBasis.REPORTED, 1, 1);
        Announcement own = said(true, NOON, moment, Optional.empty(), figure);

        for (OwnNotices.Words other : List.of(
                new OwnNotices.Words(TEXT + "。", moment),
                new OwnNotices.Words(TEXT, Optional.empty()),
                new OwnNotices.Words(TEXT, Optional.of(NOON)))) {
            notices.put(NOTICE, other);
            assertThat(refused(own)).containsExactly("OWN_IN_NO_PUBLISHED_NOTICE");
        }
        notices.clear();
        assertThat(refused(own)).containsExactly("OWN_IN_NO_PUBLISHED_NOTICE");
        assertThat(bulletins.facts).isEmpty();
    }

    @Test
    void nobodyElseSpeaksUnderOurName() {
        AnnouncedFigure figure = figure(AnnouncedBasis.REPORTED, 1, 1);
        Announcement own = said(true, NOON, Optional.of(NOON.minusSeconds(3_600)), Optional.empty(), figure);
        for (boolean ours : new boolean[] {true, false}) {
            Announcement crossed = new Announcement(
                    ours ? "事業者" : US,
                    ours,
                    TEXT,
                    "記事",
                    NOON,
                    own.figuresAsOf(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    own.figures());

            assertThat(refused(crossed)).containsExactly("NOT_UNDER_OUR_NAME");
        }
    }

    @Test
    void ourOwnFiguresAreOfAMomentOfWhichNothingIsUnderWay() {
        AnnouncedFigure figure = figure(AnnouncedBasis.REPORTED, 1, 1);
        Instant settled = NOON.minus(DamageFigures.ON_THE_WAY);

        assertThat(refused(said(true, NOON, Optional.of(settled.plusMillis(1)), Optional.empty(), figure)))
                .containsExactly("OWN_NOT_SETTLED");
        entered(said(true, NOON, Optional.of(settled), Optional.empty(), figure));
    }

    @Test
    void ourFiguresAreCountedOnceForAllThatABulletinSays() {
        AnnouncedFigure one = jump(Optional.empty(), Optional.of("0998"), Optional.empty(), 1, 1);
        AnnouncedFigure other = jump(Optional.empty(), Optional.of("0999"), Optional.empty(), 1, 1);
        AnnouncedFigure all = figure(AnnouncedBasis.CONFIRMED, 1, 1);
        AnnouncedFigure everywhere = jump(Optional.empty(), Optional.empty(), Optional.of("全事業者"), 1, 1);

        assertThat(new CompareBulletin(had)
                        .compare(said(false, NOON, Optional.of(NOON), Optional.empty(), one, other, all, everywhere)))
                .extracting(Optional::isPresent)
                .containsExactly(true, true, true, false);
        assertThat(had.answers).isOne();
        assertThat(had.asked).isEmpty();
    }

    private static AnnouncedFigure jump(
            Optional<Source> source, Optional<String> bank, Optional<String> subject, long cases, long yen) {
        return figure(AnnouncedBasis.REPORTED, source, bank, subject, cases, yen);
    }

    @Test
    void aCorrectedEntryIsComparedWithNoMore() {
        entered(NOON.minusSeconds(60), figure(AnnouncedBasis.REPORTED, 66, 18_000_000));
        Bulletin wrong = entered(NOON.minusSeconds(30), figure(AnnouncedBasis.REPORTED, 73, 19_900_000));
        entered(said(
                false,
                NOON.minusSeconds(30),
                Optional.empty(),
                Optional.of(wrong.id()),
                figure(AnnouncedBasis.REPORTED, 73, 19_900_001)));
        Bulletin later = entered(NOON, figure(AnnouncedBasis.REPORTED, 120, 25_420_000));

        assertThat(bulletins.before(List.of(later.id()), NOON))
                .extracting(FigureBefore::amount)
                .containsExactly(Optional.of(Money.yen(19_900_001)));
    }

    private Bulletin entered(Instant publishedAt, AnnouncedFigure figure) {
        return entered(said(false, publishedAt, Optional.empty(), Optional.empty(), figure));
    }

    private Bulletin entered(Announcement said) {
        return ((Outcome.Entered) enter.enter(said, SOMEBODY, NOON)).bulletin();
    }

    private List<String> refused(Announcement said) {
        return ((Outcome.Refused) enter.enter(said, SOMEBODY, NOON)).rules();
    }

    /** Our own are what a notice says. */
    private Announcement said(
            boolean own,
            Instant publishedAt,
            Optional<Instant> asOf,
            Optional<UUID> corrects,
            AnnouncedFigure... figures) {
        if (own) {
            notices.put(NOTICE, new OwnNotices.Words(TEXT, asOf));
        }
        return new Announcement(
                own ? US : "事業者",
                own,
                TEXT,
                "記事",
                publishedAt,
                asOf,
                Optional.empty(),
                Optional.of(NOTICE).filter(notice -> own),
                corrects,
                List.of(figures));
    }

    private static AnnouncedFigure figure(AnnouncedBasis basis, long cases, long yen) {
        return figure(basis, Optional.empty(), Optional.empty(), Optional.empty(), cases, yen);
    }

    private static AnnouncedFigure figure(
            AnnouncedBasis basis,
            Optional<Source> source,
            Optional<String> bank,
            Optional<String> subject,
            long cases,
            long yen) {
        return new AnnouncedFigure(
                basis,
                source,
                Unit.CASES,
                "被害件数",
                Optional.of(cases),
                Optional.of(Money.yen(yen)),
                Optional.empty(),
                false,
                bank.map(BankCode::new),
                subject,
                Optional.empty());
    }

    /** What we had, whatever the moment. */
    private static final class Had implements DamageFigures {

        private final List<Instant> asked = new ArrayList<>();
        private int answers;
        private List<Damage> figures =
                List.of(new Damage("REPORTED", "ALL", 1, 1, 1, 1, Money.yen(9), Optional.of(NOON)));

        @Override
        public FigureAnswer answer(FigureQuestion question) {
            answers++;
            return new FigureAnswer(List.of(), new TreeMap<>(Comparator.comparing(BankCode::value)));
        }

        @Override
        public List<Damage> asOf(Instant knownAt, Period occurred) {
            asked.add(knownAt);
            return figures;
        }
    }
}

package dev.sekisho.compensation.suspicion;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sekisho.compensation.claim.Actor;
import dev.sekisho.compensation.fraudcase.CaseNumber;
import dev.sekisho.compensation.fraudcase.InMemoryCaseChanges;
import dev.sekisho.compensation.suspicion.DecideItem.Outcome;
import dev.sekisho.kernel.id.PersonId;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What the MLRO may decide when, and that all of it is journalled. */
@Tag("A74")
class DecideItemTest {

    private static final Instant NOON = Instant.parse("2026-11-20T03:00:00Z");
    private static final SuspicionPolicy POLICY = new SuspicionPolicy(Duration.ofDays(3), Duration.ofHours(1));

    private final InMemoryItems items = new InMemoryItems();
    private final InMemoryJournal journal = new InMemoryJournal();
    private final InMemoryCaseChanges changes = new InMemoryCaseChanges();
    private final RaiseItems raise = new RaiseItems(changes, items, journal, POLICY);
    private final DecideItem decide = new DecideItem(items, journal);
    private final Actor mlro = new Actor(UUID.randomUUID(), new PersonId(UUID.randomUUID()));
    private final UUID item = UUID.randomUUID();
    private final UUID fraudCase = UUID.randomUUID();

    @BeforeEach
    void aCaseWasConfirmed() {
        changes.changed(fraudCase);
        items.missing.add(new ItemHead(
                item,
                Ground.CONFIRMED_CASE,
                fraudCase,
                fraudCase,
                CaseNumber.of(2026, 1),
                Optional.empty(),
                NOON,
                NOON.plus(POLICY.decideWithin()),
                1));
        raise.raise(NOON, 10);
    }

    @Test
    void itIsRaisedOnceAndDueThreeDaysLater() {
        changes.changed(fraudCase);
        assertThat(raise.raise(NOON, 10)).isZero();

        assertThat(journal.entries).containsExactly("RAISED CONFIRMED_CASE");
        SuspicionItem raised = items.find(item).orElseThrow();
        assertThat(raised.isOverdueAt(NOON.plus(Duration.ofDays(3)))).isFalse();
        assertThat(raised.isOverdueAt(NOON.plus(Duration.ofDays(3)).plusNanos(1)))
                .isTrue();
    }

    @Test
    void whatWasNotReportedMayBeReportedLaterAndAReportStands() {
        assertThat(decides(Verdict.NO_REPORT, "nothing in it")).isInstanceOf(Outcome.Done.class);
        assertThat(decides(Verdict.NO_REPORT, "nothing in it")).isInstanceOf(Outcome.Done.class);
        assertThat(decides(Verdict.NO_REPORT, "another reason")).isEqualTo(new Outcome.Decided());
        assertThat(decides(Verdict.REPORT, "more came to light")).isInstanceOf(Outcome.Done.class);
        assertThat(decides(Verdict.NO_REPORT, "after all not")).isEqualTo(new Outcome.Decided());

        assertThat(items.find(item).orElseThrow().isOverdueAt(NOON.plus(Duration.ofDays(30))))
                .isFalse();
        assertThat(journal.entries)
                .containsExactly(
                        "RAISED CONFIRMED_CASE",
                        "DECIDED NO_REPORT",
                        "REFUSED NO_REPORT",
                        "DECIDED REPORT",
                        "REFUSED NO_REPORT");
    }

    @Test
    void whoReadsIsJournalledAndWhatIsNotThereIsNot() {
        assertThat(decide.read(item, mlro, NOON)).isPresent();
        assertThat(decide.read(UUID.randomUUID(), mlro, NOON)).isEmpty();
        assertThat(decide.decide(UUID.randomUUID(), decision(Verdict.REPORT, "x")))
                .isEqualTo(new Outcome.Unknown());

        assertThat(journal.entries).containsExactly("RAISED CONFIRMED_CASE", "READ ");
    }

    @Test
    void aReasonIsNeverPrinted() {
        decides(Verdict.REPORT, "canary");

        assertThat(decision(Verdict.REPORT, "canary")).hasToString("Decision[***]");
        assertThat(items.find(item).orElseThrow().toString()).doesNotContain("canary");
    }

    private Outcome decides(Verdict verdict, String reason) {
        return decide.decide(item, decision(verdict, reason));
    }

    private Decision decision(Verdict verdict, String reason) {
        return new Decision(verdict, reason, mlro, NOON);
    }
}

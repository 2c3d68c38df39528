package dev.sekisho.link.board.page;

import dev.sekisho.link.bank.Bank;
import dev.sekisho.link.evidence.Tier;
import dev.sekisho.link.evidence.Verdict;
import dev.sekisho.link.posture.ReviewState;
import dev.sekisho.link.silence.SeenAlarm;
import dev.sekisho.link.silence.SilentStop;
import dev.sekisho.link.suspension.BookEntry;
import dev.sekisho.link.suspension.Resume;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * All banks at a glance.
 *
 * @param forAll what is stopped at no bank in particular
 */
public record BoardPage(
        long epoch,
        List<Row> rows,
        List<BookEntry> forAll,
        List<Alarm> alarms,
        List<Resume> resumes,
        Instant now,
        Optional<BoardText> done) {

    public BoardPage {
        rows = List.copyOf(rows);
        forAll = List.copyOf(forAll);
        alarms = List.copyOf(alarms);
        resumes = List.copyOf(resumes);
    }

    /** For what takes place at no bank. */
    public ProposalForm proposal() {
        return new ProposalForm("/board/resumes", false, now);
    }

    /** How a verdict is coloured. */
    public static String colour(Verdict verdict) {
        if (verdict instanceof Verdict.Granted granted) {
            return granted.tier() == Tier.T1 ? "good" : "warn";
        }
        return "bad";
    }

    /** An alarm of one bank. */
    public record Alarm(String bankName, SilentStop stop) {

        public String alarmId() {
            return stop.head().id().toString();
        }

        public Optional<SeenAlarm> seen() {
            return stop instanceof SeenAlarm seen ? Optional.of(seen) : Optional.empty();
        }
    }

    /** One bank. */
    public record Row(Bank bank, List<Judged> judged, List<BookEntry> stops) {

        public Row {
            judged = List.copyOf(judged);
            stops = List.copyOf(stops);
        }
    }

    /** What the evidence rule makes of one class of customers there. */
    public record Judged(String customers, Verdict verdict, ReviewState review) {}
}

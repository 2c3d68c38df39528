package dev.sekisho.link.board.page;

import dev.sekisho.link.bank.Bank;
import dev.sekisho.link.bank.Banks;
import dev.sekisho.link.bank.PostureRule;
import dev.sekisho.link.board.page.BoardPage.Alarm;
import dev.sekisho.link.board.page.BoardPage.Judged;
import dev.sekisho.link.board.page.BoardPage.Row;
import dev.sekisho.link.posture.GapAnalysis;
import dev.sekisho.link.posture.WatchPostures;
import dev.sekisho.link.posture.WatchPostures.Standing;
import dev.sekisho.link.silence.SilentStops;
import dev.sekisho.link.suspension.BookEntry;
import dev.sekisho.link.suspension.Books;
import dev.sekisho.link.suspension.Resumes;
import dev.sekisho.link.suspension.StandingBook;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Everything that is known of all banks, in one look. */
@ApplicationScoped
class Glance {

    private static final int RESUMES = 20;

    private final Banks banks;
    private final PostureRule rule;
    private final WatchPostures postures;
    private final Books books;
    private final Resumes resumes;
    private final SilentStops alarms;

    Glance(Banks banks, PostureRule rule, WatchPostures postures, Books books, Resumes resumes, SilentStops alarms) {
        this.banks = banks;
        this.rule = rule;
        this.postures = postures;
        this.books = books;
        this.resumes = resumes;
        this.alarms = alarms;
    }

    BoardPage at(Instant now, Optional<BoardText> done) {
        StandingBook book = books.find();
        List<Bank> all = banks.all(now);
        List<Standing> standings = postures.standings(now);
        return new BoardPage(
                book.epoch(),
                all.stream().map(bank -> row(bank, standings, book)).toList(),
                stops(book, Optional.empty()),
                alarms(all),
                resumes.newest(Optional.empty(), RESUMES),
                now,
                done);
    }

    private List<Alarm> alarms(List<Bank> all) {
        return alarms.open().stream()
                .map(stop -> new Alarm(
                        all.stream()
                                .filter(bank -> bank.code().equals(stop.head().bank()))
                                .findFirst()
                                .map(Bank::name)
                                .orElse(stop.head().bank().value()),
                        stop))
                .toList();
    }

    private Row row(Bank bank, List<Standing> standings, StandingBook book) {
        List<Judged> judged = standings.stream()
                .filter(standing -> standing.version().key().bank().equals(bank.code()))
                .map(standing -> judged(bank, standing))
                .toList();
        return new Row(bank, judged, stops(book, Optional.of(bank)));
    }

    private Judged judged(Bank bank, Standing standing) {
        var gaps = new GapAnalysis(rule, bank, standing.version().terms().posture(), standing.review());
        return new Judged(standing.version().key().customers().name(), gaps.now(), standing.review());
    }

    private static List<BookEntry> stops(StandingBook book, Optional<Bank> bank) {
        return book.entries().stream()
                .filter(entry -> entry.suspension().bank().equals(bank.map(Bank::code)))
                .toList();
    }
}

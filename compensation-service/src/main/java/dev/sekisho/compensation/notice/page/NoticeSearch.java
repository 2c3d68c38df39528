package dev.sekisho.compensation.notice.page;

import dev.sekisho.compensation.notice.Notices.Search;
import dev.sekisho.compensation.notice.OpeningWords;
import dev.sekisho.kit.page.Pages;
import dev.sekisho.kit.problem.Queries;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;

/** What somebody looks for, as they typed it; it stands in the page's address. */
public record NoticeSearch(String from, String until, String sender, String opening) {

    private static final ZoneId TOKYO = ZoneId.of("Asia/Tokyo");
    private static final LocalDate EARLIEST = LocalDate.of(2000, 1, 1);
    private static final LocalDate LATEST = LocalDate.of(2199, 12, 31);
    private static final int MOST_WORDS = 400;

    /** Empty where nothing was typed. */
    static NoticeSearch typed(String from, String until, String sender, String opening) {
        return new NoticeSearch(orEmpty(from), orEmpty(until), orEmpty(sender), orEmpty(opening));
    }

    /** Whether anything is looked for in particular. */
    public boolean isOn() {
        return !(from + until + sender + opening).isEmpty();
    }

    Search search() {
        return new Search(
                day("from", from).map(NoticeSearch::begin),
                day("until", until).map(day -> begin(day.plusDays(1))),
                letters("sender", sender, 1),
                letters("opening", opening, OpeningWords.LEAST));
    }

    private static Instant begin(LocalDate day) {
        return day.atStartOfDay(TOKYO).toInstant();
    }

    private static Optional<LocalDate> day(String name, String text) {
        try {
            Optional<LocalDate> day =
                    Optional.of(text).filter(typed -> !typed.isEmpty()).map(LocalDate::parse);
            if (day.filter(one -> one.isBefore(EARLIEST) || one.isAfter(LATEST)).isEmpty()) {
                return day;
            }
        } catch (DateTimeException notADay) {
            throw Queries.malformed(name);
        }
        throw Queries.malformed(name);
    }

    private static String letters(String name, String typed, int least) {
        if (typed.isEmpty()) {
            return "";
        }
        String letters = typed.length() > MOST_WORDS ? "" : OpeningWords.of(typed);
        if (letters.length() < least) {
            throw Queries.malformed(name);
        }
        return letters;
    }

    private static String orEmpty(String text) {
        String given = Pages.given(text);
        return given == null ? "" : given;
    }
}

package dev.sekisho.compensation.countermeasure.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.sekisho.compensation.countermeasure.ClaimedMeasure;
import dev.sekisho.compensation.countermeasure.Countermeasure;
import dev.sekisho.compensation.countermeasure.DoneMeasure;
import dev.sekisho.compensation.countermeasure.Kind;
import dev.sekisho.compensation.countermeasure.MeasureHead;
import dev.sekisho.compensation.countermeasure.Word;
import dev.sekisho.kernel.id.BankCode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * A measure as it stands.
 *
 * @param doneOn said by one person where CLAIMED, confirmed by another where DONE
 * @param words all that was said of it; absent in a list
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record CountermeasureView(
        UUID countermeasureId,
        String bankCode,
        Kind kind,
        String text,
        String state,
        LocalDate promisedOn,
        LocalDate doneOn,
        boolean overdue,
        Instant recordedAt,
        List<WordView> words) {

    static CountermeasureView line(Countermeasure measure, LocalDate today) {
        return of(measure, today, null);
    }

    static CountermeasureView whole(Countermeasure measure, LocalDate today, List<Word> words) {
        return of(measure, today, words.stream().map(WordView::of).toList());
    }

    private static CountermeasureView of(Countermeasure measure, LocalDate today, List<WordView> words) {
        MeasureHead head = measure.head();
        return new CountermeasureView(
                head.id(),
                head.bank().map(BankCode::value).orElse(null),
                head.kind(),
                head.text(),
                stateOf(measure),
                measure.promisedOn(),
                doneOn(measure),
                measure.isOverdueOn(today),
                head.recordedAt(),
                words);
    }

    private static String stateOf(Countermeasure measure) {
        if (measure instanceof DoneMeasure) {
            return "DONE";
        }
        return measure instanceof ClaimedMeasure ? "CLAIMED" : "PROMISED";
    }

    private static LocalDate doneOn(Countermeasure measure) {
        if (measure instanceof ClaimedMeasure claimed) {
            return claimed.doneOn();
        }
        return measure instanceof DoneMeasure done ? done.doneOn() : null;
    }

    /** What was said of it, and by whom. */
    record WordView(Word.Step step, LocalDate day, String note, UUID staffId, Instant at) {

        static WordView of(Word word) {
            return new WordView(word.step(), word.day(), word.note(), word.by().staff(), word.at());
        }
    }
}

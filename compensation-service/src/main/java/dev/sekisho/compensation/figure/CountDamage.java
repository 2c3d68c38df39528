package dev.sekisho.compensation.figure;

import dev.sekisho.compensation.figure.DamageWords.Page;
import dev.sekisho.compensation.figure.DamageWords.Place;
import dev.sekisho.compensation.figure.DamageWords.Placed;
import dev.sekisho.compensation.fraudcase.Period;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Answers from the book, which is first brought up to what is committed: an answer is never older than the database. Words of
 * a transaction that has not ended may still be followed by others of it, so that these are looked at again.
 */
@ApplicationScoped
public class CountDamage implements DamageFigures {

    private static final int PAGE = 20_000;

    /** Two hundred million words: more than a book holds. */
    private static final int MOST_PAGES = 10_000;

    private final DamageWords words;
    private final DamageBook book = new DamageBook();
    private Place from = Place.BEGINNING;
    private final Set<Place> readBehind = new HashSet<>();

    CountDamage(DamageWords words) {
        this.words = words;
    }

    @Override
    public synchronized FigureAnswer answer(FigureQuestion question) {
        catchUp();
        return book.figures(question, question.bank().isEmpty());
    }

    @Override
    public synchronized List<Damage> asOf(Instant knownAt, Period occurred) {
        catchUp();
        return book.figures(new FigureQuestion(knownAt, occurred, Optional.empty()), false).all().stream()
                .map(DamageFigure::damage)
                .toList();
    }

    /** @return how many words the book holds */
    public synchronized int catchUp() {
        Place at = from;
        Place settled = null;
        for (int pages = 0; pages < MOST_PAGES; pages++) {
            Page page = words.after(at, PAGE);
            settled = settled == null ? new Place(page.endedBefore(), 0) : settled;
            for (Placed placed : page.words()) {
                if (readBehind.add(placed.place())) {
                    book.add(placed.word());
                }
                at = placed.place();
            }
            from = page.words().size() < PAGE || at.compareTo(settled) > 0 ? settled : at;
            readBehind.removeIf(place -> place.compareTo(from) <= 0);
            if (page.words().size() < PAGE) {
                break;
            }
        }
        return book.size();
    }
}

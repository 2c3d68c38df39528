package dev.sekisho.compensation.bulletin;

import dev.sekisho.compensation.figure.Damage;
import dev.sekisho.compensation.figure.DamageFigure;
import dev.sekisho.compensation.figure.DamageFigures;
import dev.sekisho.compensation.figure.FigureAnswer;
import dev.sekisho.compensation.figure.FigureQuestion;
import dev.sekisho.compensation.fraudcase.Period;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Lays what was announced beside what we had at the moment that it names. */
@ApplicationScoped
public class CompareBulletin {

    private static final String ALL = "ALL";

    private final DamageFigures figures;

    CompareBulletin(DamageFigures figures) {
        this.figures = figures;
    }

    /** In the order of the bulletin's figures; empty where nothing of ours is the same thing. All are counted by one answer. */
    public List<Optional<Ours>> compare(Announcement said) {
        if (said.figuresAsOf().isEmpty() || said.figures().stream().noneMatch(CompareBulletin::isComparable)) {
            return said.figures().stream().map(figure -> Optional.<Ours>empty()).toList();
        }
        Function<AnnouncedFigure, List<Damage>> had =
                had(said.figures(), said.figuresAsOf().get());
        return said.figures().stream()
                .map(figure -> Optional.of(figure)
                        .filter(CompareBulletin::isComparable)
                        .map(one -> ours(one, had.apply(one))))
                .toList();
    }

    /** Those of banks are counted only where one of them is announced. */
    private Function<AnnouncedFigure, List<Damage>> had(List<AnnouncedFigure> announced, Instant moment) {
        if (announced.stream().allMatch(figure -> figure.bank().isEmpty())) {
            List<Damage> all = figures.asOf(moment, Period.UNKNOWN);
            return figure -> all;
        }
        FigureAnswer had = figures.answer(FigureQuestion.of(moment));
        return figure -> figure.bank().map(bank -> had.banks().getOrDefault(bank, List.of())).orElse(had.all()).stream()
                .map(DamageFigure::damage)
                .toList();
    }

    /** A figure about something else than us and our banks is laid beside nothing of ours. */
    private static boolean isComparable(AnnouncedFigure figure) {
        return figure.basis().ours().isPresent() && figure.subject().isEmpty();
    }

    /** Whether the figures that were kept with our bulletin are those that we give of that moment today. */
    public boolean holds(Bulletin bulletin) {
        Instant moment = bulletin.said().figuresAsOf().orElseThrow();
        return bulletin.snapshot()
                .map(Snapshot::hash)
                .equals(Optional.of(BulletinHash.of(figures.asOf(moment, Period.UNKNOWN))));
    }

    private static Ours ours(AnnouncedFigure figure, List<Damage> had) {
        String basis = figure.basis().ours().orElseThrow().name();
        String source = figure.source().map(Enum::name).orElse(ALL);
        return had.stream()
                .filter(damage ->
                        damage.basis().equals(basis) && damage.source().equals(source))
                .findFirst()
                .map(damage ->
                        new Ours(count(damage, figure.unit()), damage.amount().yen(), damage.banks()))
                .orElse(new Ours(count(figure.unit()), 0, 0));
    }

    private static Optional<Long> count(Damage damage, Unit unit) {
        return switch (unit) {
            case CASES -> Optional.of(damage.cases());
            case BANK_ACCOUNTS -> Optional.of(damage.bankAccounts());
            case CHARGES -> Optional.of(damage.charges());
            case PERSONS, UNKNOWN -> Optional.empty();
        };
    }

    private static Optional<Long> count(Unit unit) {
        return unit == Unit.PERSONS || unit == Unit.UNKNOWN ? Optional.empty() : Optional.of(0L);
    }

    /** @param count empty where the bulletin's unit is not one of ours */
    public record Ours(Optional<Long> count, long amountYen, long banks) {}
}

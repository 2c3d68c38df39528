package dev.sekisho.compensation.bulletin;

import dev.sekisho.compensation.figure.Damage;
import dev.sekisho.compensation.figure.DamageFigure;
import dev.sekisho.compensation.figure.DamageFigures;
import dev.sekisho.compensation.figure.FigureQuestion;
import dev.sekisho.compensation.fraudcase.Period;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Lays what was announced beside what we had at the moment that it names. */
@ApplicationScoped
public class CompareBulletin {

    private static final String ALL = "ALL";

    private final DamageFigures figures;

    CompareBulletin(DamageFigures figures) {
        this.figures = figures;
    }

    /** In the order of the bulletin's figures; empty where nothing of ours is the same thing. */
    public List<Optional<Ours>> compare(Announcement said) {
        return said.figures().stream()
                .map(figure -> said.figuresAsOf().flatMap(moment -> ours(figure, moment)))
                .toList();
    }

    /** Whether the figures that were kept with our bulletin are those that we give of that moment today. */
    public boolean holds(Bulletin bulletin) {
        Instant moment = bulletin.said().figuresAsOf().orElseThrow();
        return bulletin.snapshot()
                .map(Snapshot::hash)
                .equals(Optional.of(BulletinHash.of(figures.asOf(moment, Period.UNKNOWN))));
    }

    private Optional<Ours> ours(AnnouncedFigure figure, Instant moment) {
        return figure.basis().ours().map(basis -> {
            String source = figure.source().map(Enum::name).orElse(ALL);
            return figures.answer(new FigureQuestion(moment, Period.UNKNOWN, figure.bank())).all().stream()
                    .map(DamageFigure::damage)
                    .filter(damage -> damage.basis().equals(basis.name())
                            && damage.source().equals(source))
                    .findFirst()
                    .map(damage -> new Ours(
                            count(damage, figure.unit()), damage.amount().yen(), damage.banks()))
                    .orElse(new Ours(count(figure.unit()), 0, 0));
        });
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

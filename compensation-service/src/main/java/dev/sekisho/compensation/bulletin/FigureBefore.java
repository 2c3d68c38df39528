package dev.sekisho.compensation.bulletin;

import dev.sekisho.kernel.money.Money;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * The figure that its publisher gave before, of the same basis, source, unit, bank and subject.
 *
 * @param place of the later figure in its bulletin, from 0
 */
public record FigureBefore(
        UUID bulletin,
        int place,
        UUID beforeBulletin,
        Instant publishedAt,
        Optional<Long> count,
        Optional<Money> amount,
        Optional<Long> banks) {

    /** Whether anything of it is otherwise now. */
    public boolean differsFrom(AnnouncedFigure later) {
        return !count.equals(later.count()) || !amount.equals(later.amount()) || !banks.equals(later.banks());
    }
}

package dev.sekisho.compensation.claim;

import dev.sekisho.kernel.money.Money;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** The transfers of runs that have left for the bank and of which nobody has heard that they came back. */
public interface PaidLines {

    /** Of exactly this amount, confirmed or not, ordered for these days, at most {@code limit}. */
    List<PaidLine> of(Money amount, LocalDate from, LocalDate until, int limit);

    /** Interim payments of exactly this amount, ordered for these days, at most {@code limit}. */
    List<InterimLine> interims(Money amount, LocalDate from, LocalDate until, int limit);

    /** The one by which a claim is paid; empty for a claim that is not paid, or not by a run. */
    Optional<PaidLine> of(ClaimId claim);

    /** It came back: it pays nothing any more. The return itself must be written already. */
    void end(PaidLine line);
}

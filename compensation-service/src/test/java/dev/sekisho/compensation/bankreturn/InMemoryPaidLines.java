package dev.sekisho.compensation.bankreturn;

import dev.sekisho.compensation.claim.ClaimId;
import dev.sekisho.compensation.claim.InterimLine;
import dev.sekisho.compensation.claim.PaidLine;
import dev.sekisho.compensation.claim.PaidLines;
import dev.sekisho.kernel.money.Money;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Transfers in memory; interim payments are all of one amount. */
final class InMemoryPaidLines implements PaidLines {

    final List<PaidLine> lines = new ArrayList<>();
    final List<InterimLine> interims = new ArrayList<>();

    @Override
    public List<PaidLine> of(Money amount, LocalDate from, LocalDate until, int limit) {
        return lines.stream()
                .filter(line -> line.amount().equals(amount))
                .filter(line -> isWithin(line.transferDate(), from, until))
                .limit(limit)
                .toList();
    }

    @Override
    public List<InterimLine> interims(Money amount, LocalDate from, LocalDate until, int limit) {
        return interims.stream()
                .filter(line -> isWithin(line.transferDate(), from, until))
                .limit(limit)
                .toList();
    }

    @Override
    public Optional<PaidLine> of(ClaimId claim) {
        return lines.stream()
                .filter(line -> line.confirmed() && line.claim().equals(claim))
                .findFirst();
    }

    @Override
    public void end(PaidLine line) {
        lines.remove(line);
    }

    private static boolean isWithin(LocalDate day, LocalDate from, LocalDate until) {
        return !day.isBefore(from) && !day.isAfter(until);
    }
}

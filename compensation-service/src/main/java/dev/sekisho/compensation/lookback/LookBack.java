package dev.sekisho.compensation.lookback;

import dev.sekisho.compensation.fraudcase.CaseHead;
import dev.sekisho.kernel.event.compensation.LookBackMade;
import dev.sekisho.kernel.money.Money;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

/**
 * One look back from a case, as it was made.
 *
 * @param caseVersion of the case that was looked back from
 * @param askedBy the member of staff who wanted it; empty if it came by itself
 * @param found how many look-alikes there were
 * @param lookAlikes the likest of them, in their order
 * @param whole false if there was more to be seen than one look takes in
 */
public record LookBack(
        UUID id,
        UUID caseId,
        long caseVersion,
        Instant at,
        Optional<UUID> askedBy,
        long found,
        List<LookAlike> lookAlikes,
        List<Exposure> exposure,
        boolean whole) {

    public LookBack {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(caseId, "caseId");
        Objects.requireNonNull(at, "at");
        Objects.requireNonNull(askedBy, "askedBy");
        lookAlikes = List.copyOf(lookAlikes);
        exposure = List.copyOf(exposure);
        if (found < lookAlikes.size()) {
            throw new IllegalArgumentException("what is kept was found");
        }
    }

    LookBackMade made(CaseHead head, long held, long asked) {
        return new LookBackMade(
                id,
                caseId,
                head.number().value(),
                caseVersion,
                found,
                held,
                asked,
                exposure.stream().mapToLong(Exposure::accounts).sum(),
                exposure.stream()
                        .map(Exposure::amount)
                        .reduce(Money.ZERO, Money::plus)
                        .yen(),
                whole,
                askedBy.orElse(null));
    }
}

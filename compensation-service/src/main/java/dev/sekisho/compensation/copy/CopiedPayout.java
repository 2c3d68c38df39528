package dev.sekisho.compensation.copy;

import dev.sekisho.kernel.id.PayoutId;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import java.util.Optional;

/** All that the facts of one payout have said so far; money left the wallet once {@code reservedAt} is known. */
public record CopiedPayout(PayoutId id, PayoutTerms terms, PayoutStanding standing, Optional<Instant> reservedAt) {

    public CopiedPayout {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(terms, "terms");
        Objects.requireNonNull(standing, "standing");
        reservedAt = reservedAt.map(at -> at.truncatedTo(ChronoUnit.MICROS));
    }

    /**
     * Both taken together: the newer one says where the payout stands, an older one only fills in what was missing.
     *
     * @throws ContradictingFact if they do not speak of the same money
     */
    public CopiedPayout and(CopiedPayout other) {
        if (!id.equals(other.id) || !terms.equals(other.terms)) {
            throw new ContradictingFact("payout " + id + " was known with other terms");
        }
        return new CopiedPayout(id, terms, standing.orNewer(other.standing), reservedAt.or(other::reservedAt));
    }

    /** When the wallet had its money back; nothing while it has not. */
    public Optional<Instant> returnedAt() {
        return standing.state() == PayoutState.RETURNED ? Optional.of(standing.at()) : Optional.empty();
    }
}

package dev.sekisho.compensation.copy;

import dev.sekisho.kernel.id.ChargeId;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;

/** All that the facts of one charge have said so far, in whatever order they came. */
public record CopiedCharge(ChargeId id, ChargeTerms terms, ChargeStanding standing, Optional<Instant> reservedAt) {

    public CopiedCharge {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(terms, "terms");
        Objects.requireNonNull(standing, "standing");
        Objects.requireNonNull(reservedAt, "reservedAt");
    }

    /**
     * Both taken together: the newer one says where the charge stands, an older one only fills in what was missing.
     *
     * @throws ContradictingFact if they do not speak of the same money
     */
    public CopiedCharge and(CopiedCharge other) {
        if (!id.equals(other.id) || !terms.equals(other.terms)) {
            throw new ContradictingFact("charge " + id + " was known with other terms");
        }
        return new CopiedCharge(id, terms, standing.orNewer(other.standing), reservedAt.or(other::reservedAt));
    }

    /** The earliest moment at which this copy knows the charge to have existed; charges are listed by it. */
    public Instant since() {
        return reservedAt.orElse(standing.at());
    }
}

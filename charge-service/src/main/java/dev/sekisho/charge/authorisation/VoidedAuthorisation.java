package dev.sekisho.charge.authorisation;

import dev.sekisho.kernel.event.charge.AuthorisationVoided;
import java.time.Instant;
import java.util.Objects;

/** The merchant gave it up; all that was held is free. */
public record VoidedAuthorisation(AuthorisationTerms terms, long version, Instant endedAt)
        implements EndedAuthorisation {

    public VoidedAuthorisation {
        Objects.requireNonNull(terms, "terms");
        Objects.requireNonNull(endedAt, "endedAt");
    }

    @Override
    public AuthorisationVoided fact() {
        return new AuthorisationVoided(
                id().value(),
                payment().walletId().value(),
                payment().merchantId().value(),
                payment().amount().yen(),
                endedAt);
    }
}

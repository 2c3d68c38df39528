package dev.sekisho.charge.authorisation;

import dev.sekisho.kernel.event.charge.AuthorisationExpired;
import java.time.Instant;
import java.util.Objects;

/** Nobody asked for it in time; all that was held is free. */
public record ExpiredAuthorisation(AuthorisationTerms terms, long version, Instant endedAt)
        implements EndedAuthorisation {

    public ExpiredAuthorisation {
        Objects.requireNonNull(terms, "terms");
        Objects.requireNonNull(endedAt, "endedAt");
    }

    @Override
    public AuthorisationExpired fact() {
        return new AuthorisationExpired(
                id().value(),
                payment().walletId().value(),
                payment().merchantId().value(),
                payment().amount().yen(),
                endedAt);
    }
}

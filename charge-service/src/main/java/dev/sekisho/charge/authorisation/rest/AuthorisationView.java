package dev.sekisho.charge.authorisation.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.sekisho.charge.authorisation.Authorisation;
import dev.sekisho.charge.authorisation.AuthorisationTerms;
import dev.sekisho.charge.authorisation.CapturedAuthorisation;
import dev.sekisho.charge.authorisation.EndedAuthorisation;
import dev.sekisho.charge.authorisation.ExpiredAuthorisation;
import dev.sekisho.charge.authorisation.RefusedAuthorisation;
import dev.sekisho.charge.authorisation.StandingAuthorisation;
import dev.sekisho.charge.authorisation.VoidedAuthorisation;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** An authorisation as both sides see it; whose wallet it is about is not said. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record AuthorisationView(
        UUID authorisationId,
        State state,
        long amountYen,
        UUID merchantId,
        String shop,
        String terminal,
        Instant authorisedAt,
        Instant expiresAt,
        Long capturedYen,
        UUID paymentId,
        Instant endedAt,
        String rule) {

    /** Where it stands. */
    enum State {
        AUTHORISED,
        CAPTURED,
        VOIDED,
        EXPIRED,
        REFUSED
    }

    static AuthorisationView of(Authorisation authorisation) {
        Optional<AuthorisationTerms> terms = terms(authorisation);
        EndedAuthorisation ended = authorisation instanceof EndedAuthorisation over ? over : null;
        CapturedAuthorisation captured = authorisation instanceof CapturedAuthorisation paid ? paid : null;
        return new AuthorisationView(
                authorisation.id().value(),
                state(authorisation),
                authorisation.payment().amount().yen(),
                authorisation.payment().merchantId().value(),
                authorisation.payment().shop(),
                authorisation.payment().terminal(),
                terms.map(AuthorisationTerms::authorisedAt).orElse(null),
                terms.map(AuthorisationTerms::expiresAt).orElse(null),
                captured == null ? null : captured.captured().yen(),
                captured == null ? null : captured.payment().id().value(),
                ended == null ? null : ended.endedAt(),
                authorisation instanceof RefusedAuthorisation refused
                        ? refused.rule().told()
                        : null);
    }

    private static Optional<AuthorisationTerms> terms(Authorisation authorisation) {
        if (authorisation instanceof StandingAuthorisation standing) {
            return Optional.of(standing.terms());
        }
        return authorisation instanceof EndedAuthorisation ended ? Optional.of(ended.terms()) : Optional.empty();
    }

    private static State state(Authorisation authorisation) {
        if (authorisation instanceof CapturedAuthorisation) {
            return State.CAPTURED;
        } else if (authorisation instanceof VoidedAuthorisation) {
            return State.VOIDED;
        } else if (authorisation instanceof ExpiredAuthorisation) {
            return State.EXPIRED;
        }
        return authorisation instanceof RefusedAuthorisation ? State.REFUSED : State.AUTHORISED;
    }
}

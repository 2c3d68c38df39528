package dev.sekisho.charge.authorisation;

import dev.sekisho.kernel.event.charge.CaptureRefused;
import dev.sekisho.kernel.id.WalletId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The rows of authorisations; each is written together with its fact or not at all. */
public interface Authorisations {

    /** Joins the running transaction. */
    void insert(Authorisation authorisation);

    Optional<Authorisation> find(AuthorisationId id);

    /** Only for its owner. */
    Optional<Authorisation> find(AuthorisationId id, WalletId owner);

    /** As it is once its row is locked; whoever asks holds the wallet's lock. */
    Authorisation lock(AuthorisationId id);

    /** Writes the state entered. @throws IllegalStateException if the row is not in the state before */
    void update(EndedAuthorisation entered);

    /** Writes that a capture was refused; everything else stays. */
    void note(StandingAuthorisation noted, CaptureRefused refusal);

    /** Takes some whose time is over at {@code now} for {@code lease}, in a transaction of its own. */
    List<AuthorisationId> claimOver(Instant now, int most, Duration lease);
}

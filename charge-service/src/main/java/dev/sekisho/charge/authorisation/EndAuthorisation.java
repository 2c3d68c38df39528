package dev.sekisho.charge.authorisation;

import dev.sekisho.charge.wallet.Holds;
import dev.sekisho.charge.wallet.Wallets;
import dev.sekisho.kernel.id.MerchantId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.Set;

/** Frees held money without paying anybody: by the merchant's word, or because its time is over; also in a frozen wallet. */
@ApplicationScoped
public class EndAuthorisation {

    private final Wallets wallets;
    private final Holds holds;
    private final Authorisations authorisations;
    private final InstantSource clock;

    @Inject
    public EndAuthorisation(Wallets wallets, Holds holds, Authorisations authorisations, InstantSource clock) {
        this.wallets = wallets;
        this.holds = holds;
        this.authorisations = authorisations;
        this.clock = clock;
    }

    /** The state it is in now; nothing if this merchant has no such authorisation. */
    @Transactional
    public Optional<Authorisation> giveUp(AuthorisationId id, MerchantId merchant) {
        return MerchantsOwn.among(authorisations.find(id), merchant).map(seen -> {
            Authorisation present = lock(seen);
            return present instanceof StandingAuthorisation standing ? free(standing.voided(now())) : present;
        });
    }

    /** The state it is in now; money whose time is not over stays held. */
    @Transactional
    public Authorisation expire(AuthorisationId id) {
        Authorisation present = lock(authorisations.find(id).orElseThrow());
        Instant now = now();
        return present instanceof StandingAuthorisation standing
                        && standing.terms().isOverAt(now)
                ? free(standing.expired(now))
                : present;
    }

    private Authorisation lock(Authorisation seen) {
        wallets.lock(Set.of(seen.payment().walletId()));
        return authorisations.lock(seen.id());
    }

    private EndedAuthorisation free(EndedAuthorisation ended) {
        holds.release(ended.payment().walletId(), ended.payment().amount());
        authorisations.update(ended);
        return ended;
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}

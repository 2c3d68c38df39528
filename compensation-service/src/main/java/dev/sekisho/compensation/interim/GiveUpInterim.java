package dev.sekisho.compensation.interim;

import dev.sekisho.compensation.claim.Actor;
import dev.sekisho.compensation.claim.Claim;
import dev.sekisho.compensation.claim.UnsentInterims;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;

/** Gives up what was asked for or approved and never sent, once its claim says something else; under the claim's lock. */
@ApplicationScoped
class GiveUpInterim implements UnsentInterims {

    private final Interims interims;

    GiveUpInterim(Interims interims) {
        this.interims = interims;
    }

    @Override
    @Transactional(TxType.MANDATORY)
    public void giveUp(Claim claim, Actor by) {
        interims.ofClaim(claim.id()).ifPresent(interim -> {
            if (interim instanceof AskedInterim asked) {
                save(asked.cancelled(), claim, by);
            } else if (interim instanceof ApprovedInterim approved) {
                save(approved.cancelled(), claim, by);
            }
        });
    }

    private void save(CancelledInterim cancelled, Claim claim, Actor by) {
        interims.save(cancelled, InterimFacts.moved(cancelled, claim, 0, by));
    }
}

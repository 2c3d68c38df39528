package dev.sekisho.identity.clearance;

import dev.sekisho.identity.account.Account;
import dev.sekisho.identity.account.ProvedIdentity;
import dev.sekisho.identity.proof.MethodCatalogue;
import dev.sekisho.identity.proof.MethodEntry;
import dev.sekisho.identity.proof.ProofUse;
import dev.sekisho.identity.reproof.ReproofDuties;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;

/** Looks up what a cleared identity is worth, inside the transaction that clears it. */
@ApplicationScoped
class IdentityStandings {

    private final MethodCatalogue catalogue;
    private final ReproofDuties duties;

    IdentityStandings(MethodCatalogue catalogue, ReproofDuties duties) {
        this.catalogue = catalogue;
        this.duties = duties;
    }

    IdentityStanding of(Account account, ProvedIdentity identity, String policyVersion) {
        MethodEntry entry = catalogue.entryOf(identity).orElseThrow();
        Optional<Instant> dueBy = duties.open(account.id()).stream()
                .map(duty -> duty.head())
                .filter(duty -> duty.reason().blocksLinks() && !duty.isMetBy(identity, catalogue))
                .map(duty -> duty.dueBy())
                .min(Comparator.naturalOrder());
        return new IdentityStanding(
                entry.code(),
                entry.strength(),
                identity.provedAt(),
                dueBy,
                entry.purposes().contains(ProofUse.LIMIT_RISE),
                policyVersion);
    }
}

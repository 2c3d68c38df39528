package dev.sekisho.identity.clearance;

import dev.sekisho.identity.account.ProvedIdentity;
import dev.sekisho.identity.proof.MethodCatalogue;
import dev.sekisho.identity.proof.MethodEntry;
import dev.sekisho.identity.proof.ProofUse;
import dev.sekisho.identity.reproof.OpenDuty;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Looks up what a cleared identity is worth. */
@ApplicationScoped
class IdentityStandings {

    private final MethodCatalogue catalogue;

    IdentityStandings(MethodCatalogue catalogue) {
        this.catalogue = catalogue;
    }

    IdentityStanding of(ProvedIdentity identity, List<OpenDuty> duties, String policyVersion) {
        MethodEntry entry = catalogue.entryOf(identity).orElseThrow();
        Optional<Instant> dueBy = duties.stream()
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

package dev.sekisho.identity.clearance;

import dev.sekisho.identity.account.ProvedIdentity;
import dev.sekisho.identity.proof.MethodCatalogue;
import dev.sekisho.identity.proof.ProofUse;
import dev.sekisho.identity.reproof.OpenDuty;
import java.util.Optional;

/** What the way and time of the proof say against a link. */
final class IdentityRules {

    private IdentityRules() {}

    static ClearanceRule methodNotForLinks(MethodCatalogue catalogue) {
        return ClearanceRule.of(
                ClearanceReason.METHOD_NOT_FOR_LINKS,
                who -> who.account()
                        .identity()
                        .map(identity -> !catalogue.serves(identity, ProofUse.LINK))
                        .orElse(false));
    }

    /** Looks at the clock and at the present identity itself: it waits for no worker, neither to stop nor to let go. */
    static ClearanceRule reproofOverdue(MethodCatalogue catalogue) {
        return ClearanceRule.of(
                ClearanceReason.REPROOF_OVERDUE,
                who -> who.duties().stream().anyMatch(duty -> isOverdue(duty, who, catalogue)));
    }

    private static boolean isOverdue(OpenDuty duty, Applicant who, MethodCatalogue catalogue) {
        Optional<ProvedIdentity> identity = who.account().identity();
        boolean met =
                identity.map(proof -> duty.head().isMetBy(proof, catalogue)).orElse(false);
        return duty.head().reason().blocksLinks() && duty.head().isOver(who.at()) && !met;
    }
}

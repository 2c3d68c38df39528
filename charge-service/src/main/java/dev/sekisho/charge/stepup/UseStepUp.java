package dev.sekisho.charge.stepup;

import dev.sekisho.kernel.id.WalletId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;

/** A customer's word on its way through the transaction by which the money leaves: good once. */
@ApplicationScoped
public class UseStepUp {

    private final StepUps stepUps;
    private final StepUpPolicy policy;

    @Inject
    public UseStepUp(StepUps stepUps, StepUpPolicy policy) {
        this.stepUps = stepUps;
        this.policy = policy;
    }

    /** The word for exactly this, if it was given and is still good; joins the running transaction. */
    public Optional<ApprovedStepUp> approval(Optional<StepUpId> id, WalletId owner, StepUpThing thing) {
        return id.flatMap(given -> stepUps.approved(given, owner, policy.goodFor()))
                .filter(approved -> approved.covers(thing));
    }

    /** Joins the running transaction: if that does not commit, the word is still good. */
    public void use(ApprovedStepUp approval) {
        stepUps.update(approval.used());
    }
}

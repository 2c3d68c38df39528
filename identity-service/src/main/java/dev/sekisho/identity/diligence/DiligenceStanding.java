package dev.sekisho.identity.diligence;

import dev.sekisho.kernel.id.AccountId;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.InstantSource;

/** Whether an account's answers are there and still good; asked inside the caller's transaction. */
@ApplicationScoped
public class DiligenceStanding {

    private final DueDiligences diligences;
    private final DiligenceRules rules;
    private final InstantSource clock;

    public DiligenceStanding(DueDiligences diligences, DiligenceRules rules, InstantSource clock) {
        this.diligences = diligences;
        this.rules = rules;
        this.clock = clock;
    }

    public boolean isGood(AccountId account) {
        return diligences
                .latest(account)
                .map(diligence -> rules.isGood(diligence, clock.instant()))
                .orElse(false);
    }
}

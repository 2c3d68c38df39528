package dev.sekisho.identity.risk;

import dev.sekisho.kernel.id.AccountId;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Where the evidence of holds is kept. */
public interface RiskHolds {

    void add(RiskHold hold);

    Optional<RiskHold> find(UUID holdId);

    /** A reviewer found that this evidence is no reason: from now on the account is not held for it. */
    void released(UUID holdId, Instant now);

    /** What was released for the account. */
    Set<Evidence.Known> known(AccountId account);
}

package dev.sekisho.identity.diligence;

import dev.sekisho.kernel.id.AccountId;
import java.time.Instant;
import java.util.Optional;

/** Where the answers are kept: added, never changed. */
public interface DueDiligences {

    Optional<DueDiligence> latest(AccountId account);

    void add(DueDiligence diligence);

    int answeredSince(AccountId account, Instant since);
}

package dev.sekisho.link.posture;

import dev.sekisho.link.evidence.Tier;
import dev.sekisho.link.evidence.Verdict;
import java.util.Optional;

/**
 * Whether a new posture is worse than the one before it, measured by what the best customer gets: refused after anything,
 * T2 after T1, or a weakness in T2 that was not there before.
 */
public final class Lowering {

    private Lowering() {}

    /** @param before empty where no posture was agreed, which nothing is worse than */
    public static boolean isWorse(Optional<Verdict> before, Verdict after) {
        if (!(before.orElse(after) instanceof Verdict.Granted granted)) {
            return false;
        }
        if (after instanceof Verdict.Granted now) {
            return granted.tier() == Tier.T1 && now.tier() == Tier.T2
                    || !granted.findings().containsAll(now.findings());
        }
        return true;
    }
}

package dev.sekisho.compensation.paymentrun;

import dev.sekisho.compensation.claim.PayableClaims;
import jakarta.enterprise.context.ApplicationScoped;

/** Writes the claims of confirmed runs as paid, some hundreds in a transaction. */
@ApplicationScoped
public class SettleRuns {

    private static final int AT_ONCE = 200;
    private static final int MOST_ROUNDS = 1 + RunLimits.LARGEST / AT_ONCE;

    private final PayableClaims claims;

    SettleRuns(PayableClaims claims) {
        this.claims = claims;
    }

    /** @return how many became paid */
    public int settle() {
        int settled = 0;
        for (int round = 0; round < MOST_ROUNDS; round++) {
            int some = claims.settle(AT_ONCE);
            settled += some;
            if (some == 0) {
                break;
            }
        }
        return settled;
    }
}

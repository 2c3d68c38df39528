package dev.sekisho.identity.account;

import dev.sekisho.identity.transaction.Transaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.InstantSource;

/**
 * Forgets openings after a month, whether an account came of them or not: address, password and key go, the hash of the
 * address and the facts stay. No relation began with an opening, so policy is enough and no person decides.
 */
@ApplicationScoped
public class ForgetOpenings {

    static final int BATCH = 200;

    private final Openings openings;
    private final OpeningRules rules;
    private final Transaction transaction;
    private final InstantSource clock;

    ForgetOpenings(Openings openings, OpeningRules rules, Transaction transaction, InstantSource clock) {
        this.openings = openings;
        this.rules = rules;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** @return how many were forgotten */
    public int forgetSome() {
        return transaction.call(() -> openings.forget(clock.instant().minus(rules.kept()), clock.instant(), BATCH));
    }
}

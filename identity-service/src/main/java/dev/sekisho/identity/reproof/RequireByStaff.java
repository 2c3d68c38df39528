package dev.sekisho.identity.reproof;

import dev.sekisho.identity.reproof.RequireReproof.Requirement;
import dev.sekisho.identity.staff.Actor;
import dev.sekisho.identity.staff.StaffRole;
import dev.sekisho.identity.staff.StaffTokens;
import dev.sekisho.identity.transaction.Transaction;
import dev.sekisho.kernel.id.AccountId;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;

/** A reviewer has one account prove its identity again, on a risk that the reviewer names. */
@ApplicationScoped
public class RequireByStaff {

    private final RequireReproof require;
    private final StaffTokens tokens;
    private final Transaction transaction;
    private final InstantSource clock;

    RequireByStaff(RequireReproof require, StaffTokens tokens, Transaction transaction, InstantSource clock) {
        this.require = require;
        this.tokens = tokens;
        this.transaction = transaction;
        this.clock = clock;
    }

    /**
     * @param time until nothing new is linked
     * @param machineNow the machine's time, by which tokens are good
     * @return empty if the caller does not hold the role any more
     */
    public Optional<Requirement> require(Actor by, AccountId account, String risk, Duration time, Instant machineNow) {
        Instant now = clock.instant();
        return transaction.call(() -> tokens.stands(by.tokenId(), by.staffId(), StaffRole.REVIEWER, machineNow)
                ? Optional.of(require.onRisk(account, risk, Optional.of(by.staffId()), now.plus(time), now))
                : Optional.empty());
    }
}

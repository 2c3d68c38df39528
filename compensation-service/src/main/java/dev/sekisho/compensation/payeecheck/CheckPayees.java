package dev.sekisho.compensation.payeecheck;

import dev.sekisho.compensation.claim.Claim;
import dev.sekisho.compensation.claim.ClaimId;
import dev.sekisho.compensation.claim.Claims;
import dev.sekisho.compensation.claim.LiveClaim;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Duration;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;

/**
 * Asks payees' banks whose accounts they are: as soon as a claim says to whom it is to be paid, again before the answer grows
 * old, and whatever is missing before a run is made. No bank is asked in a transaction.
 */
@ApplicationScoped
public class CheckPayees {

    private static final Duration LEASE = Duration.ofMinutes(2);
    private static final Duration FIRST_PAUSE = Duration.ofMinutes(1);
    private static final int MOST_DOUBLINGS = 6;
    private static final int AT_ONCE = 20;

    private final PayeeChecks checks;
    private final Claims claims;
    private final PayeeBanks banks;
    private final PayeeCheckPolicy policy;
    private final InstantSource clock;

    CheckPayees(PayeeChecks checks, Claims claims, PayeeBanks banks, PayeeCheckPolicy policy, InstantSource clock) {
        this.checks = checks;
        this.claims = claims;
        this.banks = banks;
        this.policy = policy;
        this.clock = clock;
    }

    /** Some of which it is the turn; nobody else gets them for a while. */
    @Transactional(TxType.NEVER)
    public List<ClaimId> due() {
        return checks.due(AT_ONCE, LEASE);
    }

    /** Each approved claim without a good answer is asked about once, as far as the time for it goes. */
    @Transactional(TxType.NEVER)
    public void beforeRun(int most) {
        long until = System.nanoTime() + policy.waits().toNanos();
        for (ClaimId claim : checks.unanswered(policy.madeSince(clock.instant()), most)) {
            if (System.nanoTime() - until >= 0) {
                break;
            }
            check(claim);
        }
    }

    /** Of one claim, now; nothing happens to one that is on its way. */
    @Transactional(TxType.NEVER)
    public void check(ClaimId id) {
        Claim claim = claims.find(id).orElse(null);
        if (!(claim instanceof LiveClaim)) {
            checks.forget(id);
            return;
        }
        PayeeOutcome outcome = banks.ask(claim.content().payee());
        PayeeCheck check = new PayeeCheck(
                UUID.randomUUID(),
                id,
                claim.head().revision(),
                outcome,
                clock.instant().truncatedTo(ChronoUnit.MICROS));
        checks.add(check, again(id, outcome), check.fact(claim.caseNumber().value()));
    }

    /** Before a good answer grows old; where nobody answered soon, and more seldom the longer nobody does. */
    private Duration again(ClaimId id, PayeeOutcome outcome) {
        if (outcome.isOpen()) {
            int before = Math.max(checks.attempts(id) - 1, 0);
            return FIRST_PAUSE.multipliedBy(1L << Math.min(before, MOST_DOUBLINGS));
        }
        return outcome.isPayable() ? policy.goodFor().multipliedBy(5).dividedBy(6) : policy.goodFor();
    }
}

package dev.sekisho.compensation.claim;

import dev.sekisho.kernel.event.compensation.CompensationNotCredited;
import dev.sekisho.kernel.event.compensation.CompensationReturned;
import dev.sekisho.kernel.money.Money;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Instant;
import java.util.UUID;

/**
 * The bank has sent the money back, or could not credit it: the claim is owed again and says so as a new revision, which two
 * persons must approve anew or somebody must correct first; nothing is paid to the same account by itself.
 */
@ApplicationScoped
public class ReopenClaim {

    private final Claims claims;
    private final PaidLines lines;
    private final UnsentInterims unsent;

    ReopenClaim(Claims claims, PaidLines lines, UnsentInterims unsent) {
        this.claims = claims;
        this.lines = lines;
        this.unsent = unsent;
    }

    /** @throws IllegalStateException unless the claim is paid by this line, which nobody else changes meanwhile */
    @Transactional(TxType.MANDATORY)
    public void reopen(PaidLine line, UUID returnId, Actor saidBy, Instant now) {
        Claim claim = claims.lock(line.claim()).orElseThrow();
        if (!(claim instanceof PaidClaim paid) || !paid.route().equals(new Route.ByRun(line.run()))) {
            throw new IllegalStateException("money came back of a claim that it does not pay");
        }
        lines.end(line);
        DraftClaim again = paid.cameBack(saidBy.person());
        claims.reopen(
                again,
                new Claims.Author(saidBy, now),
                new CompensationReturned(
                        again.id().value(),
                        again.caseNumber().value(),
                        line.run().value(),
                        line.amount().yen(),
                        returnId,
                        again.hash().value(),
                        saidBy.person().value()));
        unsent.giveUp(again, saidBy);
    }

    /**
     * @param line of the list, what was to be credited
     * @param code why the bank could not credit it
     * @throws IllegalStateException unless the claim is on its way by this list, whose line lives no more
     */
    @Transactional(TxType.MANDATORY)
    public void notCredited(ClaimId id, LumpSumId lumpSum, Money line, String code, Actor saidBy, Instant now) {
        Claim claim = claims.lock(id).orElseThrow();
        if (!(claim instanceof InPaymentClaim inPayment) || !inPayment.route().equals(new Route.ByLumpSum(lumpSum))) {
            throw new IllegalStateException("a bank spoke of a claim that is not on its list");
        }
        DraftClaim again = inPayment.notCredited(saidBy.person());
        claims.reopen(
                again,
                new Claims.Author(saidBy, now),
                new CompensationNotCredited(
                        id.value(),
                        again.caseNumber().value(),
                        lumpSum.value(),
                        line.yen(),
                        code,
                        saidBy.person().value()));
        unsent.giveUp(again, saidBy);
    }
}

package dev.sekisho.charge.closure;

import dev.sekisho.charge.bank.DueWork;
import dev.sekisho.charge.payout.Payout;
import dev.sekisho.charge.payout.PayoutAnswer;
import dev.sekisho.charge.payout.RequestPayout;
import dev.sekisho.charge.stepup.StepUpId;
import dev.sekisho.kernel.id.LinkId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;

/**
 * Closes a wallet from beginning to end: shut it and commit, pay the rest out as any payout is, close it.
 *
 * <p>What a request left undone is ended by whoever looks next: the payout has one key, so it happens once.
 */
@ApplicationScoped
public class CloseWallet implements DueWork {

    private final Closures closures;
    private final DecideClosure decide;
    private final RequestPayout payouts;
    private final ClosurePatience patience;

    @Inject
    public CloseWallet(Closures closures, DecideClosure decide, RequestPayout payouts, ClosurePatience patience) {
        this.closures = closures;
        this.decide = decide;
        this.payouts = payouts;
        this.patience = patience;
    }

    /** @param stepUp under which the owner gave their word for the payout of all that is there over this link, if they say so */
    public ClosureAnswer close(ClosureKey key, LinkId link, Optional<StepUpId> stepUp) {
        Optional<Closure> known = closures.byKey(key);
        if (known.isPresent()) {
            return DecideClosure.again(known.get(), link);
        }
        ClosureAnswer answer = decide.begin(key, link);
        return answer instanceof ClosureAnswer.Made made && made.closure() instanceof PayingClosure paying
                ? new ClosureAnswer.Made(paid(paying, stepUp))
                : answer;
    }

    @Override
    public List<Runnable> take() {
        return closures.claim(ClosurePatience.BATCH, patience.first()).stream()
                .<Runnable>map(due -> () -> goOn(due))
                .toList();
    }

    /** The owner's word is not kept: a payout that was not made before the request broke off is asked for without it. */
    private void goOn(Closures.Due due) {
        if (paid(due.closure(), Optional.empty()) instanceof PayingClosure paying) {
            closures.postpone(paying.head().id(), patience.pauseAfter(due.tries()));
        }
    }

    /** The bank is asked outside of any transaction. */
    private Closure paid(PayingClosure closure, Optional<StepUpId> stepUp) {
        ClosureHead head = closure.head();
        PayoutAnswer answer = payouts.request(head.payoutKey(), head.linkId(), head.amount(), stepUp);
        return decide.settle(closure, payoutOf(answer));
    }

    private static Optional<Payout> payoutOf(PayoutAnswer answer) {
        if (answer instanceof PayoutAnswer.Made made) {
            return Optional.of(made.payout());
        }
        return answer instanceof PayoutAnswer.Known known ? Optional.of(known.payout()) : Optional.empty();
    }
}

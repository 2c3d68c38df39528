package dev.sekisho.compensation.freezerequest;

import dev.sekisho.compensation.fraudcase.ClosedCase;
import dev.sekisho.compensation.fraudcase.ConfirmedCase;
import dev.sekisho.compensation.freezerequest.WithdrawnRequest.Cause;
import dev.sekisho.kernel.id.PayoutId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Keeps what receiving banks are asked for at what the trace of a case says: one request for each payout, asked anew when more or
 * less of it is found to be stolen, and taken back when nothing is; never because the copy has lost a payout. For a case whose row
 * is locked.
 */
@ApplicationScoped
public class WriteRequests {

    private final FreezeRequests requests;
    private final KnownPayouts payouts;
    private final FreezeRequestPolicy policy;

    WriteRequests(FreezeRequests requests, KnownPayouts payouts, FreezeRequestPolicy policy) {
        this.requests = requests;
        this.payouts = payouts;
        this.policy = policy;
    }

    /**
     * @param whole whether the trace saw everything; if not, nothing is taken back or lowered by what it did not see
     * @return how many requests were written or asked anew
     */
    @Transactional(TxType.MANDATORY)
    public long write(ConfirmedCase fraudCase, List<TracedPayout> traced, boolean whole, Instant now) {
        Map<PayoutId, FreezeRequest> before = requests.lockAll(fraudCase.head().id()).stream()
                .collect(Collectors.toMap(request -> request.head().to().payout(), Function.identity()));
        long written = 0;
        int place = before.size();
        for (TracedPayout payout : traced) {
            FreezeRequest known = before.get(payout.to().payout());
            if (known == null) {
                place++;
                first(fraudCase, place, payout, now);
                written++;
            } else if (askAnew(known, payout, whole, now)) {
                written++;
            }
        }
        if (whole) {
            Set<PayoutId> seen =
                    traced.stream().map(payout -> payout.to().payout()).collect(Collectors.toSet());
            before.values().stream()
                    .filter(request -> !seen.contains(request.head().to().payout()))
                    .filter(request -> payouts.knows(request.head().to().payout()))
                    .forEach(request -> withdraw(request, Cause.NOT_THERE, now));
        }
        return written;
    }

    /** It was the depositor's own use: no bank need hold anything for it. */
    @Transactional(TxType.MANDATORY)
    public void withdrawAll(ClosedCase closed, Instant now) {
        requests.lockAll(closed.head().id()).forEach(request -> withdraw(request, Cause.OWN_USE, now));
    }

    private void first(ConfirmedCase fraudCase, int place, TracedPayout traced, Instant now) {
        WaitingRequest first = WaitingRequest.of(fraudCase.head(), place, traced, now, policy.within());
        requests.add(first, first.written());
    }

    private boolean askAnew(FreezeRequest before, TracedPayout traced, boolean whole, Instant now) {
        boolean more = traced.stolen().isMoreThan(before.asked());
        if (more || (whole && !traced.stolen().equals(before.asked()))) {
            WaitingRequest anew = before.askedAnew(traced.stolen(), dueBy(traced, before, more, now));
            requests.save(anew, anew.written());
            return true;
        }
        return false;
    }

    /** More is due from when it was known, whenever we found it; less, or what was taken back before, is our news. */
    private Instant dueBy(TracedPayout traced, FreezeRequest before, boolean more, Instant now) {
        boolean known = more && !(before instanceof WithdrawnRequest);
        return (known ? traced.allKnownAt() : now).plus(policy.within());
    }

    private void withdraw(FreezeRequest request, Cause cause, Instant now) {
        if (!(request instanceof WithdrawnRequest)) {
            WithdrawnRequest withdrawn = request.withdrawn(cause, now, policy.within());
            requests.save(withdrawn, withdrawn.fact());
        }
    }
}

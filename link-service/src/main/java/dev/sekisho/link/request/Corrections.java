package dev.sekisho.link.request;

import dev.sekisho.link.bank.Fingerprints;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;

/**
 * The one correction that a customer has whose name differs from the bank's record, at identity-service and never here: the
 * kana may have been declared wrong. Whoever comes back with a name that still differs is looked at by a person.
 */
@ApplicationScoped
class Corrections {

    private final LinkHistory history;
    private final Fingerprints fingerprints;
    private final RequestLimits limits;

    Corrections(LinkHistory history, Fingerprints fingerprints, RequestLimits limits) {
        this.history = history;
        this.fingerprints = fingerprints;
        this.limits = limits;
    }

    boolean isUsed(Returned request, Instant now) {
        return history.refusedForName(
                        request.head().wallet(), fingerprints.all(request.account()), now.minus(limits.failureWindow()))
                > 0;
    }
}

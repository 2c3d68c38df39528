package dev.sekisho.link.request;

import dev.sekisho.kernel.id.LinkRequestId;
import dev.sekisho.kernel.id.WalletId;
import dev.sekisho.kernel.origin.Origin;
import dev.sekisho.link.bank.BankAccount;
import dev.sekisho.link.clock.MachineClock;
import dev.sekisho.link.spraying.WatchTries;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.InstantSource;

/** Takes a customer's wish down, before anything is asked of anybody. */
@ApplicationScoped
public class OpenLinkRequest {

    private final LinkRequests requests;
    private final RequestLimits limits;
    private final WatchTries tries;
    private final InstantSource clock;
    private final MachineClock machine;

    OpenLinkRequest(
            LinkRequests requests, RequestLimits limits, WatchTries tries, InstantSource clock, MachineClock machine) {
        this.requests = requests;
        this.limits = limits;
        this.tries = tries;
        this.clock = clock;
        this.machine = machine;
    }

    /** @param origin from where the customer asks; what comes of it at the bank is counted by it */
    @Transactional
    public Requested open(WalletId wallet, BankAccount account, Origin origin) {
        RequestHead head = new RequestHead(
                LinkRequestId.random(),
                wallet,
                account.bank(),
                account.mask(),
                clock.instant(),
                machine.now().plus(limits.lifetime()));
        Requested requested = new Requested(head, account);
        requests.add(requested);
        tries.begun(head.id(), account, origin, head.requestedAt());
        return requested;
    }
}

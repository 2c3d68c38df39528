package dev.sekisho.link.request;

import dev.sekisho.kernel.id.LinkRequestId;
import dev.sekisho.kernel.id.WalletId;
import dev.sekisho.link.bank.BankAccount;
import dev.sekisho.link.clock.MachineClock;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.InstantSource;

/** Takes a customer's wish down, before anything is asked of anybody. */
@ApplicationScoped
public class OpenLinkRequest {

    private final LinkRequests requests;
    private final RequestLimits limits;
    private final InstantSource clock;
    private final MachineClock machine;

    OpenLinkRequest(LinkRequests requests, RequestLimits limits, InstantSource clock, MachineClock machine) {
        this.requests = requests;
        this.limits = limits;
        this.clock = clock;
        this.machine = machine;
    }

    @Transactional
    public LinkRequestId open(WalletId wallet, BankAccount account) {
        RequestHead head = new RequestHead(
                LinkRequestId.random(),
                wallet,
                account.bank(),
                account.mask(),
                clock.instant(),
                machine.now().plus(limits.lifetime()));
        requests.add(new Requested(head, account));
        return head.id();
    }
}

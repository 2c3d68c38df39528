package dev.sekisho.charge.cap;

import dev.sekisho.charge.link.LinkCopy;
import dev.sekisho.kernel.money.Money;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

/** What is left of every cap that has a say about a link now, in naming order. */
@ApplicationScoped
public class ViewCaps {

    private final CapPolicies policies;
    private final Caps caps;
    private final PendingUses pending;
    private final InstantSource clock;

    @Inject
    public ViewCaps(CapPolicies policies, Caps caps, PendingUses pending, InstantSource clock) {
        this.policies = policies;
        this.caps = caps;
        this.pending = pending;
        this.clock = clock;
    }

    public List<CapView> of(LinkCopy link) {
        Instant now = clock.instant();
        CapBook book = caps.read(CapKey.allOf(link));
        return policies.all().stream()
                .flatMap(policy ->
                        policy.allowance(link, book, now).map(left -> view(policy, left, link, book, now)).stream())
                .toList();
    }

    private CapView view(CapPolicy policy, Allowance left, LinkCopy link, CapBook book, Instant now) {
        Optional<Instant> renewsAt = left.used().isZero()
                ? Optional.empty()
                : policy.roomFor(left.remaining().plus(Money.yen(1)), link, book, now);
        Money open = left.used().isZero() ? Money.ZERO : pending.since(left.key(), left.since());
        return new CapView(left, open.isMoreThan(left.used()) ? left.used() : open, renewsAt);
    }
}

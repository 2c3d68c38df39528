package dev.sekisho.charge.authorisation;

import dev.sekisho.charge.bank.DueWork;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.InstantSource;
import java.util.List;

/** The queue of authorisations whose time is over: whoever took one frees its money, once. */
@ApplicationScoped
public class ExpireAuthorisations implements DueWork {

    private final Authorisations authorisations;
    private final EndAuthorisation end;
    private final AuthorisationPolicy policy;
    private final InstantSource clock;

    @Inject
    public ExpireAuthorisations(
            Authorisations authorisations, EndAuthorisation end, AuthorisationPolicy policy, InstantSource clock) {
        this.authorisations = authorisations;
        this.end = end;
        this.policy = policy;
        this.clock = clock;
    }

    @Override
    public List<Runnable> take() {
        return authorisations.claimOver(clock.instant(), policy.batch(), policy.lease()).stream()
                .<Runnable>map(id -> () -> end.expire(id))
                .toList();
    }
}

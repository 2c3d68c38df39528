package dev.sekisho.charge.merchant;

import dev.sekisho.kernel.id.MerchantId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** Records what somebody of the staff wants to change of a merchant; it counts only once another person approves. */
@ApplicationScoped
public class ProposeMerchantChange {

    private final MerchantChanges changes;
    private final Merchants merchants;
    private final Shops shops;

    @Inject
    public ProposeMerchantChange(MerchantChanges changes, Merchants merchants, Shops shops) {
        this.changes = changes;
        this.merchants = merchants;
        this.shops = shops;
    }

    @Transactional
    public Outcome propose(MerchantId merchant, ChangeTerms terms, Instant effectiveFrom, Officer by, Instant now) {
        Optional<ChangeRefusal> misfit =
                terms.misfit(merchants.find(merchant), terms.terminal().flatMap(shops::terminal), now);
        if (misfit.isPresent()) {
            return new Outcome.Refused(misfit.get());
        }
        ProposedChange change =
                new ProposedChange(new ChangeHead(UUID.randomUUID(), merchant, terms, effectiveFrom, by, now));
        changes.propose(change);
        return new Outcome.Proposed(change);
    }

    /** What came of it. */
    public sealed interface Outcome {

        /** It waits for a second person. */
        record Proposed(ProposedChange change) implements Outcome {}

        /** It was not recorded: it does not fit what is there. */
        record Refused(ChangeRefusal rule) implements Outcome {}
    }
}

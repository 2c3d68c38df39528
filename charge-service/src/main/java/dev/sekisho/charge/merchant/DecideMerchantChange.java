package dev.sekisho.charge.merchant;

import dev.sekisho.charge.merchant.ChangeWord.Verdict;
import dev.sekisho.kernel.event.charge.MerchantChangeDecided;
import dev.sekisho.kernel.event.charge.MerchantChangeDecisionRefused;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Hears a second person about a change of the registry, and carries it out with the approval. */
@ApplicationScoped
public class DecideMerchantChange {

    private final MerchantChanges changes;
    private final Merchants merchants;
    private final Shops shops;

    @Inject
    public DecideMerchantChange(MerchantChanges changes, Merchants merchants, Shops shops) {
        this.changes = changes;
        this.merchants = merchants;
        this.shops = shops;
    }

    /** Empty if there is no such change. */
    @Transactional
    public Optional<Outcome> decide(UUID change, ChangeWord word) {
        return changes.lock(change).map(present -> hear(present, word));
    }

    private Outcome hear(MerchantChange present, ChangeWord word) {
        ChangeHead head = present.head();
        merchants.lock(head.merchant());
        Optional<ChangeRefusal> refusal = present.refusalOf(word).or(() -> misfit(head, word));
        if (refusal.isPresent()) {
            changes.refused(present, refused(head, refusal.get(), word.by()));
            return new Outcome.Refused(refusal.get());
        }
        ProposedChange proposed = (ProposedChange) present;
        if (word.verdict() == Verdict.REJECTED) {
            RejectedChange rejected = proposed.rejected(word);
            changes.reject(rejected, decided(head, word, null));
            return new Outcome.Decided(rejected);
        }
        ApprovedChange approved = proposed.approved(word);
        carryOut(approved);
        changes.approve(approved, decided(head, word, approved.inForceFrom()));
        return new Outcome.Decided(approved);
    }

    /** What fitted when it was proposed may fit no more. */
    private Optional<ChangeRefusal> misfit(ChangeHead head, ChangeWord word) {
        return word.verdict() == Verdict.REJECTED
                ? Optional.empty()
                : head.terms()
                        .misfit(
                                merchants.find(head.merchant()),
                                head.terms().terminal().flatMap(shops::terminal),
                                word.at());
    }

    private void carryOut(ApprovedChange change) {
        ChangeHead head = change.head();
        ChangeTerms terms = head.terms();
        switch (terms.kind()) {
            case REGISTER -> {
                Merchant first = Merchant.first(head.merchant(), terms.name().orElseThrow(), category(change));
                merchants.save(
                        first,
                        List.of(first.registered(change.word().at()), first.categorySet(Optional.of(head.id()))));
            }
            case CATEGORISE -> {
                Merchant counted = known(head).with(category(change));
                merchants.save(counted, List.of(counted.categorySet(Optional.of(head.id()))));
            }
            case END -> {
                Merchant ending = known(head).ending(change.inForceFrom());
                merchants.save(ending, List.of(ending.ended(head.id())));
            }
            case LIFT_STOP -> lift(head);
        }
    }

    private void lift(ChangeHead head) {
        StoppedTerminal stopped = (StoppedTerminal)
                head.terms().terminal().flatMap(shops::terminal).orElseThrow();
        shops.save(stopped.lifted(), stopped.lifted(head.id()));
    }

    private Merchant known(ChangeHead head) {
        return merchants.find(head.merchant()).orElseThrow();
    }

    private static CategoryFrom category(ApprovedChange change) {
        return new CategoryFrom(change.head().terms().category().orElseThrow(), change.inForceFrom());
    }

    private static MerchantChangeDecided decided(ChangeHead head, ChangeWord word, Instant inForceFrom) {
        return new MerchantChangeDecided(
                head.id(),
                head.merchant().value(),
                word.verdict().name(),
                inForceFrom,
                word.by().staffId(),
                word.by().person().value());
    }

    private static MerchantChangeDecisionRefused refused(ChangeHead head, ChangeRefusal rule, Officer by) {
        return new MerchantChangeDecisionRefused(
                head.id(),
                head.merchant().value(),
                rule.name(),
                by.staffId(),
                by.person().value());
    }

    /** What came of a word. */
    public sealed interface Outcome {

        /** It counts. */
        record Decided(MerchantChange change) implements Outcome {}

        /** It does not, and nothing changed but the record of it. */
        record Refused(ChangeRefusal rule) implements Outcome {}
    }
}

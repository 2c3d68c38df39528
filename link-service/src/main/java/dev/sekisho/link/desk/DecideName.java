package dev.sekisho.link.desk;

import dev.sekisho.kernel.event.link.NameReviewRefused;
import dev.sekisho.kernel.id.LinkRequestId;
import dev.sekisho.link.bank.Banks;
import dev.sekisho.link.request.DecideLink;
import dev.sekisho.link.request.InReview;
import dev.sekisho.link.request.LinkRequest;
import dev.sekisho.link.request.LinkRequests;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;

/**
 * Hears what a reviewer says of a name. Accepted, the request goes on where it stopped, in the same transaction: whatever
 * changed while people looked is judged again. Nobody is asked outside while it runs.
 */
@ApplicationScoped
public class DecideName {

    private final LinkRequests requests;
    private final NamesUnderReview names;
    private final NameReviews reviews;
    private final DecideLink links;
    private final Banks banks;
    private final InstantSource clock;

    DecideName(
            LinkRequests requests,
            NamesUnderReview names,
            NameReviews reviews,
            DecideLink links,
            Banks banks,
            InstantSource clock) {
        this.requests = requests;
        this.names = names;
        this.reviews = reviews;
        this.links = links;
        this.banks = banks;
        this.clock = clock;
    }

    @Transactional
    public Heard decide(LinkRequestId id, Reviewer by, NameVerdict verdict) {
        Optional<LinkRequest> present = requests.lock(id);
        if (present.isPresent() && present.get() instanceof InReview waiting) {
            return hear(waiting, names.hold(waiting), by, verdict);
        }
        return present.flatMap(over -> reviews.find(id)).isPresent() ? new Heard.Over() : new Heard.Unknown();
    }

    private Heard hear(InReview waiting, NameReview review, Reviewer by, NameVerdict verdict) {
        Optional<DeskRefusal> refusal = refusal(waiting, review, by, verdict);
        if (refusal.isPresent()) {
            reviews.record(review, refused(review, by, refusal.get()));
            return new Heard.Refused(refusal.get());
        }
        Instant now = clock.instant();
        if (review instanceof ProposedNameReview proposed) {
            return carryOut(waiting, proposed.decide(verdict, by, now), now);
        }
        OpenNameReview open = (OpenNameReview) review;
        return open.isDecidedBy(verdict)
                ? carryOut(waiting, open.decide(verdict, by, now), now)
                : propose(open.propose(verdict, by, now));
    }

    private static Optional<DeskRefusal> refusal(
            InReview waiting, NameReview review, Reviewer by, NameVerdict verdict) {
        if (waiting.subject().person().equals(by.person())) {
            return Optional.of(DeskRefusal.OWN_REQUEST);
        }
        boolean self = review instanceof ProposedNameReview proposed && proposed.isSelfAgreement(verdict, by);
        return self ? Optional.of(DeskRefusal.SAME_PERSON) : Optional.empty();
    }

    private Heard propose(ProposedNameReview proposed) {
        reviews.save(proposed, OpenNameReview.fact(proposed));
        return new Heard.Proposed(proposed);
    }

    private Heard carryOut(InReview waiting, DecidedNameReview decided, Instant now) {
        LinkRequest after = decided.verdict().decision() == DeskDecision.ACCEPT
                ? links.accept(waiting, banks.find(waiting.head().bank(), now).orElseThrow())
                : links.refuse(waiting);
        reviews.save(decided, decided.fact(after.state()));
        return new Heard.Decided(decided, after);
    }

    private static NameReviewRefused refused(NameReview review, Reviewer by, DeskRefusal rule) {
        return new NameReviewRefused(
                review.head().id(),
                review.head().request().value(),
                rule.name(),
                by.staffId(),
                by.person().value());
    }

    /** What came of a decision. */
    public sealed interface Heard {

        /** It is over, and this became of the request. */
        record Decided(DecidedNameReview review, LinkRequest request) implements Heard {}

        /** Another person has to agree. */
        record Proposed(ProposedNameReview review) implements Heard {}

        /** It does not count. */
        record Refused(DeskRefusal rule) implements Heard {}

        /** Nobody waits for it any more: decided, given up or run out. */
        record Over() implements Heard {}

        /** There is nothing to review. */
        record Unknown() implements Heard {}
    }
}

package dev.sekisho.link.review;

import dev.sekisho.kernel.id.BankCode;
import dev.sekisho.link.bank.Banks;
import dev.sekisho.link.review.PathReviews.Addition;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;

/** Records that a bank was told of a new or weaker path; it opens nothing by itself. */
@ApplicationScoped
public class NotifyBank {

    private final PathReviews reviews;
    private final Banks banks;

    NotifyBank(PathReviews reviews, Banks banks) {
        this.reviews = reviews;
        this.banks = banks;
    }

    @Transactional
    public Outcome tell(BankCode bank, IdentityPath path, Speaker speaker, Instant now) {
        if (banks.find(bank, now).isEmpty()) {
            return new Outcome.BankUnknown();
        }
        NotifiedPath review = NotifiedPath.by(speaker, bank, path, now);
        return reviews.add(review, review.notified()) == Addition.ADDED
                ? new Outcome.Notified(review)
                : new Outcome.OpenBefore();
    }

    /** What came of it. */
    public sealed interface Outcome {

        /** It waits for the bank. */
        record Notified(NotifiedPath review) implements Outcome {}

        /** The bank was told before and has not rejected it. */
        record OpenBefore() implements Outcome {}

        /** There is no such bank. */
        record BankUnknown() implements Outcome {}
    }
}

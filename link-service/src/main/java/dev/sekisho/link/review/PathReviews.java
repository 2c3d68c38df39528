package dev.sekisho.link.review;

import dev.sekisho.kernel.event.link.PathNotified;
import dev.sekisho.kernel.event.link.PathReviewRefused;
import dev.sekisho.kernel.event.link.PathReviewed;
import dev.sekisho.kernel.id.BankCode;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** What the banks said of each path; a row and the fact about it are written together. */
public interface PathReviews {

    /** Of several for one bank and path, at the same time too, one that is not rejected is kept. */
    Addition add(NotifiedPath review, PathNotified fact);

    /** Nobody else speaks about it until the transaction ends. */
    Optional<PathReview> lock(UUID id);

    void save(PathReview decided, PathReviewed fact);

    /** Nothing changes but the record that a word did not count. */
    void refused(PathReview review, PathReviewRefused fact);

    Optional<PathReview> find(UUID id);

    /** The paths whose customers this bank lets link. */
    List<IdentityPath> reviewedAt(BankCode bank);

    /** Whether the bank lets customers of this path link; it cannot change that until the running transaction ends. */
    boolean holdsReviewed(BankCode bank, IdentityPath path);

    /** In the order of their ids. @param after the last one seen */
    List<PathReview> page(Filter filter, Optional<UUID> after, int limit);

    /** What came of adding one. */
    enum Addition {
        ADDED,
        OPEN_BEFORE
    }

    /** Which reviews are looked for. @param onlyWaiting those about which the bank has not spoken */
    record Filter(Optional<BankCode> bank, boolean onlyWaiting) {}
}

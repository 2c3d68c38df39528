package dev.sekisho.link.bankrequest;

import dev.sekisho.kernel.event.link.SecurityReviewRecorded;
import dev.sekisho.kernel.event.link.SecurityReviewRemedied;
import dev.sekisho.kernel.id.BankCode;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The register of security reviews; a row and the fact about it are written together. */
public interface SecurityReviews {

    void add(SecurityReview review, SecurityReviewRecorded fact);

    Optional<SecurityReview> find(UUID id);

    /** Nobody else remedies it until the transaction ends. */
    Optional<SecurityReview> lock(UUID id);

    void remedied(SecurityReview review, SecurityReviewRemedied fact);

    /** In the order of their ids. @param bank empty for all. @param after the last one seen */
    List<SecurityReview> page(Optional<BankCode> bank, Optional<UUID> after, int limit);
}

package dev.sekisho.link.review.jpa;

import dev.sekisho.kernel.id.BankCode;
import dev.sekisho.kernel.id.PersonId;
import dev.sekisho.link.bank.CustomerClass;
import dev.sekisho.link.review.BankWord;
import dev.sekisho.link.review.BankWord.Verdict;
import dev.sekisho.link.review.IdentityPath;
import dev.sekisho.link.review.NotifiedPath;
import dev.sekisho.link.review.PathReview;
import dev.sekisho.link.review.PathReviewHead;
import dev.sekisho.link.review.RejectedPath;
import dev.sekisho.link.review.ReviewedPath;
import dev.sekisho.link.review.Speaker;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** A bank's review of a path as it is stored; its state and its word are written together. */
@Entity
@Table(name = "path_review")
class PathReviewRow {

    @Id
    @Column(name = "review_id")
    UUID reviewId;

    long version;

    @Column(name = "bank_code", updatable = false)
    String bankCode;

    @Enumerated(EnumType.STRING)
    @Column(name = "customer_class", updatable = false)
    CustomerClass customerClass;

    @Column(updatable = false)
    String method;

    @Enumerated(EnumType.STRING)
    State state;

    @Column(name = "notified_at", updatable = false)
    Instant notifiedAt;

    @Column(name = "notified_by", updatable = false)
    UUID notifiedBy;

    @Column(name = "notified_person", updatable = false)
    UUID notifiedPerson;

    @Column(name = "decided_at")
    Instant decidedAt;

    @Column(name = "decided_by")
    UUID decidedBy;

    @Column(name = "decided_person")
    UUID decidedPerson;

    String findings;

    IdentityPath path() {
        return new IdentityPath(customerClass, method);
    }

    PathReview toReview() {
        var head = new PathReviewHead(
                reviewId, new BankCode(bankCode), path(), notifiedAt, speaker(notifiedBy, notifiedPerson));
        return switch (state) {
            case NOTIFIED -> new NotifiedPath(head, version);
            case REVIEWED -> new ReviewedPath(head, version, word(Verdict.REVIEWED));
            case REJECTED -> new RejectedPath(head, version, word(Verdict.REJECTED));
        };
    }

    void take(BankWord word) {
        state = word.verdict() == Verdict.REVIEWED ? State.REVIEWED : State.REJECTED;
        decidedAt = word.at();
        decidedBy = word.by().map(Speaker::staffId).orElse(null);
        decidedPerson = word.by().map(speaker -> speaker.person().value()).orElse(null);
        findings = word.findings();
    }

    private BankWord word(Verdict verdict) {
        return new BankWord(verdict, findings, speaker(decidedBy, decidedPerson), decidedAt);
    }

    private static Optional<Speaker> speaker(UUID staffId, UUID person) {
        return Optional.ofNullable(staffId).map(id -> new Speaker(id, new PersonId(person)));
    }

    /** The states of a review as they are stored. */
    enum State {
        NOTIFIED,
        REVIEWED,
        REJECTED
    }
}

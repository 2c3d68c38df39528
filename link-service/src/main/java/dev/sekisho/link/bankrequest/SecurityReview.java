package dev.sekisho.link.bankrequest;

import dev.sekisho.kernel.event.link.SecurityReviewRecorded;
import dev.sekisho.kernel.event.link.SecurityReviewRemedied;
import dev.sekisho.kernel.id.BankCode;
import dev.sekisho.link.review.Speaker;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

/**
 * One side's look at the other's security (A17): dated, never changed, and repeated by another review that names it.
 *
 * @param reviewedBy who looked at the other side
 * @param repeats the earlier review that this one does again
 * @param remedy what was done about the findings, once
 */
public record SecurityReview(
        UUID id,
        long version,
        BankCode bank,
        Side reviewedBy,
        LocalDate reviewedOn,
        String scope,
        String findings,
        Optional<UUID> repeats,
        Speaker recordedBy,
        Instant recordedAt,
        Optional<Remedy> remedy) {

    public static final int MAX_SCOPE = 500;
    public static final int MAX_TEXT = 2_000;

    public SecurityReview {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(bank, "bank");
        Objects.requireNonNull(reviewedBy, "reviewedBy");
        Objects.requireNonNull(reviewedOn, "reviewedOn");
        Objects.requireNonNull(repeats, "repeats");
        Objects.requireNonNull(recordedBy, "recordedBy");
        Objects.requireNonNull(recordedAt, "recordedAt");
        Objects.requireNonNull(remedy, "remedy");
        requireText(scope, MAX_SCOPE);
        requireText(findings, MAX_TEXT);
    }

    SecurityReview remedied(Remedy done) {
        return new SecurityReview(
                id,
                version,
                bank,
                reviewedBy,
                reviewedOn,
                scope,
                findings,
                repeats,
                recordedBy,
                recordedAt,
                Optional.of(done));
    }

    SecurityReviewRecorded recorded() {
        return new SecurityReviewRecorded(
                id,
                bank.value(),
                reviewedBy.name(),
                reviewedOn.toString(),
                repeats.orElse(null),
                recordedBy.staffId(),
                recordedBy.person().value());
    }

    SecurityReviewRemedied fact(Remedy done) {
        return new SecurityReviewRemedied(
                id,
                bank.value(),
                done.on().toString(),
                done.by().staffId(),
                done.by().person().value());
    }

    private static void requireText(String text, int most) {
        if (text == null || text.isBlank() || text.length() > most) {
            throw new IllegalArgumentException("a review says what it looked at and what it found");
        }
    }

    /** What was done about the findings, by the side that was looked at. */
    public record Remedy(LocalDate on, String text, Speaker by) {

        public Remedy {
            Objects.requireNonNull(on, "on");
            Objects.requireNonNull(by, "by");
            requireText(text, MAX_TEXT);
        }
    }
}

package dev.sekisho.link.posture.rest;

import dev.sekisho.link.bank.Inquiry;
import dev.sekisho.link.bank.NameMode;
import dev.sekisho.link.bank.Posture;
import dev.sekisho.link.bank.ServiceHours;
import dev.sekisho.link.bank.SilenceThreshold;
import dev.sekisho.link.evidence.NoticeChannel;
import dev.sekisho.link.evidence.ProofKind;
import dev.sekisho.link.posture.PostureTerms;
import dev.sekisho.link.posture.Review;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What a version of a posture says, as it is asked for and as it is shown. */
record PostureTermsView(
        @NotNull @Size(max = 10) Set<@NotNull ProofKind> enforced,
        @NotNull @Size(max = 10) Set<@NotNull ProofKind> offered,
        @NotNull NameMode nameMode,
        @NotNull NoticeChannel notice,
        @NotNull Inquiry inquiry,
        @NotNull @Min(1) @Max(100) Integer bankLock,

        @NotNull @Size(max = ServiceHours.MAX_CLOSED_TIMES) List<@NotNull @Size(max = 30) String> closedTimes,

        @NotBlank @Size(max = PostureTerms.MAX_LEGAL_BASIS) @Pattern(regexp = "[^\\p{Cntrl}]*") String legalBasis,

        @NotNull LocalDate reviewedOn,

        @NotBlank @Size(max = Review.MAX_FINDINGS) @Pattern(regexp = "[^\\p{Cntrl}]*") String findings,

        @NotNull LocalDate nextReviewDue,
        @Valid SilenceRequest silence) {

    /** @throws IllegalArgumentException for what no posture can say */
    PostureTerms toTerms() {
        Posture posture =
                new Posture(enforced, offered, nameMode, notice, inquiry, bankLock, ServiceHours.parse(closedTimes));
        return new PostureTerms(
                posture,
                Optional.of(legalBasis),
                Optional.of(new Review(reviewedOn, findings, nextReviewDue)),
                Optional.ofNullable(silence).map(SilenceRequest::toThreshold));
    }

    static PostureTermsView of(PostureTerms terms) {
        Posture posture = terms.posture();
        return new PostureTermsView(
                posture.enforced(),
                posture.offered(),
                posture.nameMode(),
                posture.notice(),
                posture.inquiry(),
                posture.bankLock(),
                posture.hours().texts(),
                terms.legalBasis().orElse(null),
                terms.review().map(Review::on).orElse(null),
                terms.review().map(Review::findings).orElse(null),
                terms.review().map(Review::nextDue).orElse(null),
                terms.silence().map(SilenceRequest::of).orElse(null));
    }

    /** From when on this bank seems to have stopped us. */
    record SilenceRequest(
            @NotNull @Min(60) @Max(86_400) Long windowSeconds,
            @NotNull @Min(1) @Max(1_000) Integer refusals,
            @NotNull @Min(1) @Max(100_000) Integer least,
            @NotNull @Min(1) @Max(100) Integer failurePercent) {

        SilenceThreshold toThreshold() {
            return new SilenceThreshold(Duration.ofSeconds(windowSeconds), refusals, least, failurePercent);
        }

        static SilenceRequest of(SilenceThreshold threshold) {
            return new SilenceRequest(
                    threshold.window().toSeconds(),
                    threshold.refusals(),
                    threshold.least(),
                    threshold.failurePercent());
        }
    }
}

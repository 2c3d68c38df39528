package dev.sekisho.compensation.bulletin.rest;

import dev.sekisho.compensation.bulletin.AnnouncedBasis;
import dev.sekisho.compensation.bulletin.AnnouncedFigure;
import dev.sekisho.compensation.bulletin.Announcement;
import dev.sekisho.compensation.bulletin.Unit;
import dev.sekisho.compensation.report.Source;
import dev.sekisho.kernel.id.BankCode;
import dev.sekisho.kernel.money.Money;
import dev.sekisho.kit.problem.ProblemException;
import jakarta.validation.Valid;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** A bulletin as it is entered. @param own absent: no; @param noticeId by which we said it ourselves */
record AskedBulletin(
        @NotBlank @Size(max = Announcement.MAX_PUBLISHER) @Pattern(regexp = WORDS) String publisher,

        Boolean own,

        @NotBlank @Size(max = Announcement.MAX_TEXT) @Pattern(regexp = WORDS) String text,

        @NotBlank @Size(max = Announcement.MAX_SOURCE) @Pattern(regexp = WORDS) String source,

        @NotNull Instant publishedAt,
        Instant figuresAsOf,

        @Size(min = 1, max = Announcement.MAX_REMARK) @Pattern(regexp = WORDS) String remark,

        UUID noticeId,
        UUID corrects,

        @NotEmpty @Size(max = Announcement.MAX_FIGURES) @Valid List<@NotNull AskedFigure> figures) {

    static final String WORDS = "[\\p{L}\\p{M}\\p{N}\\p{P}\\p{S}\\p{Zs}\\r\\n\\t]*";

    private static final Instant EARLIEST = Instant.parse("2000-01-01T00:00:00Z");
    private static final Instant LATEST = Instant.parse("2199-12-31T23:59:59Z");

    Announcement announcement() {
        return new Announcement(
                publisher,
                Boolean.TRUE.equals(own),
                text,
                source,
                possible(publishedAt),
                Optional.ofNullable(figuresAsOf).map(AskedBulletin::possible),
                Optional.ofNullable(remark),
                Optional.ofNullable(noticeId),
                Optional.ofNullable(corrects),
                figures.stream().map(AskedFigure::figure).toList());
    }

    private static Instant possible(Instant moment) {
        if (moment.isBefore(EARLIEST) || moment.isAfter(LATEST)) {
            throw ProblemException.of(422, "moment-not-possible", "A moment is not possible")
                    .build();
        }
        return moment.truncatedTo(ChronoUnit.MICROS);
    }

    /** One figure; count, amountYen or banks. @param reason the publisher's, why it differs from the one before */
    record AskedFigure(
            @NotNull AnnouncedBasis basis,
            Source source,
            @NotNull Unit unit,

            @NotBlank @Size(max = AnnouncedFigure.MAX_WORDS) @Pattern(regexp = WORDS) String words,

            @Min(0) @Max(1_000_000_000) Long count,
            @Min(0) @Max(999_999_999_999L) Long amountYen,
            @Min(0) @Max(10_000) Long banks,
            Boolean approximate,
            @Pattern(regexp = "[0-9]{4}") String bankCode,

            @Size(min = 1, max = AnnouncedFigure.MAX_SUBJECT) @Pattern(regexp = WORDS) String subject,

            @Size(min = 1, max = AnnouncedFigure.MAX_REASON) @Pattern(regexp = WORDS) String reason) {

        @AssertTrue boolean isANumber() {
            return count != null || amountYen != null || banks != null;
        }

        AnnouncedFigure figure() {
            return new AnnouncedFigure(
                    basis,
                    Optional.ofNullable(source),
                    unit,
                    words,
                    Optional.ofNullable(count),
                    Optional.ofNullable(amountYen).map(Money::yen),
                    Optional.ofNullable(banks),
                    Boolean.TRUE.equals(approximate),
                    Optional.ofNullable(bankCode).map(BankCode::new),
                    Optional.ofNullable(subject).map(String::strip).filter(about -> !about.isEmpty()),
                    Optional.ofNullable(reason).filter(words -> !words.isBlank()));
        }
    }
}

package dev.sekisho.compensation.notice.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.sekisho.compensation.figure.Damage;
import dev.sekisho.compensation.notice.Basis;
import dev.sekisho.compensation.notice.Channel;
import dev.sekisho.compensation.notice.Evidence;
import dev.sekisho.compensation.notice.Notice;
import dev.sekisho.compensation.notice.NoticeText;
import dev.sekisho.compensation.notice.PublishedNotice;
import dev.sekisho.compensation.notice.WithdrawnNotice;
import dev.sekisho.compensation.notice.WrittenNotice;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** A notice as staff see it. @param state WRITTEN, PUBLISHED or WITHDRAWN */
@JsonInclude(JsonInclude.Include.NON_NULL)
record NoticeView(
        UUID noticeId,
        String state,
        Channel channel,
        String sender,
        String title,
        String text,
        Basis basis,
        boolean deniesLeak,
        List<EvidenceView> evidence,
        Instant figuresAsOf,
        List<FigureView> figures,
        UUID writtenBy,
        Instant writtenAt,
        Instant publishedAt,
        Instant withdrawnAt,
        String reason,
        UUID replaces,
        UUID replacedBy) {

    static NoticeView of(Notice notice) {
        if (notice instanceof PublishedNotice published) {
            return of(notice, "PUBLISHED", published.figures(), published.publishedAt(), null);
        } else if (notice instanceof WithdrawnNotice withdrawn) {
            return of(notice, "WITHDRAWN", withdrawn.figures(), withdrawn.publishedAt(), withdrawn);
        }
        return of((WrittenNotice) notice, "WRITTEN", List.of(), null, null);
    }

    private static NoticeView of(
            Notice notice, String state, List<Damage> figures, Instant publishedAt, WithdrawnNotice withdrawn) {
        NoticeText said = notice.head().said();
        return new NoticeView(
                notice.head().id(),
                state,
                said.channel(),
                said.sender(),
                said.title(),
                said.text(),
                said.basis(),
                said.deniesLeak(),
                said.evidence().stream().map(EvidenceView::of).toList(),
                said.figuresAsOf().orElse(null),
                figures.stream().map(FigureView::of).toList(),
                notice.head().writer().staff(),
                notice.head().writtenAt(),
                publishedAt,
                withdrawn == null ? null : withdrawn.withdrawnAt(),
                withdrawn == null ? null : withdrawn.reason(),
                said.replaces().orElse(null),
                withdrawn == null ? null : withdrawn.replacedBy().orElse(null));
    }

    /** On what it rests. */
    record EvidenceView(Evidence.Kind kind, String reference, String sha256, Instant from, Instant until) {

        static EvidenceView of(Evidence evidence) {
            return new EvidenceView(
                    evidence.kind(), evidence.reference(), evidence.sha256(), evidence.from(), evidence.until());
        }
    }

    /** One figure of its moment. */
    record FigureView(String basis, String source, long cases, long bankAccounts, long banks, long amountYen) {

        static FigureView of(Damage damage) {
            return new FigureView(
                    damage.basis(),
                    damage.source(),
                    damage.cases(),
                    damage.bankAccounts(),
                    damage.banks(),
                    damage.amount().yen());
        }
    }
}

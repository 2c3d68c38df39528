package dev.sekisho.compensation.bulletin.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.sekisho.compensation.bulletin.AnnouncedBasis;
import dev.sekisho.compensation.bulletin.AnnouncedFigure;
import dev.sekisho.compensation.bulletin.Bulletin;
import dev.sekisho.compensation.bulletin.CompareBulletin.Ours;
import dev.sekisho.compensation.bulletin.FigureBefore;
import dev.sekisho.compensation.bulletin.Snapshot;
import dev.sekisho.compensation.bulletin.Unit;
import dev.sekisho.compensation.figure.Damage;
import dev.sekisho.compensation.report.Source;
import dev.sekisho.kernel.id.BankCode;
import dev.sekisho.kernel.money.Money;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;

/**
 * A bulletin as staff see it.
 *
 * @param contentHash over all that it says
 * @param snapshot what we had at its moment; with our own alone, and for who may ask for figures
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record BulletinView(
        UUID bulletinId,
        String publisher,
        boolean own,
        String text,
        String source,
        Instant publishedAt,
        Instant figuresAsOf,
        String remark,
        List<FigureView> figures,
        SnapshotView snapshot,
        String contentHash,
        UUID noticeId,
        UUID corrects,
        UUID correctedBy,
        UUID enteredBy,
        Instant enteredAt) {

    static BulletinView line(Bulletin bulletin, Map<Integer, FigureBefore> before) {
        return of(bulletin, before, Map.of(), null);
    }

    /** @return without anything of our figures, for who may not ask for them */
    BulletinView published() {
        return new BulletinView(
                bulletinId,
                publisher,
                own,
                text,
                source,
                publishedAt,
                figuresAsOf,
                remark,
                figures,
                null,
                contentHash,
                noticeId,
                corrects,
                correctedBy,
                enteredBy,
                enteredAt);
    }

    /** @param ours by the place of each figure; @param holds whether our own snapshot does, or null */
    static BulletinView of(
            Bulletin bulletin, Map<Integer, FigureBefore> before, Map<Integer, Ours> ours, Boolean holds) {
        List<AnnouncedFigure> figures = bulletin.said().figures();
        return new BulletinView(
                bulletin.id(),
                bulletin.said().publisher(),
                bulletin.said().own(),
                bulletin.said().text(),
                bulletin.said().source(),
                bulletin.said().publishedAt(),
                bulletin.said().figuresAsOf().orElse(null),
                bulletin.said().remark().orElse(null),
                IntStream.range(0, figures.size())
                        .mapToObj(place -> FigureView.of(
                                figures.get(place),
                                Optional.ofNullable(before.get(place)),
                                Optional.ofNullable(ours.get(place))))
                        .toList(),
                bulletin.snapshot().map(kept -> SnapshotView.of(kept, holds)).orElse(null),
                bulletin.hash(),
                bulletin.said().notice().orElse(null),
                bulletin.said().corrects().orElse(null),
                bulletin.correctedBy().orElse(null),
                bulletin.enteredBy().staff(),
                bulletin.enteredAt());
    }

    /** One published figure. @param change since the publisher gave it before, where it differs */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record FigureView(
            AnnouncedBasis basis,
            Source source,
            Unit unit,
            String words,
            Long count,
            Long amountYen,
            Long banks,
            boolean approximate,
            String bankCode,
            String subject,
            ChangeView change,
            OursView ours) {

        static FigureView of(AnnouncedFigure figure, Optional<FigureBefore> before, Optional<Ours> ours) {
            return new FigureView(
                    figure.basis(),
                    figure.source().orElse(null),
                    figure.unit(),
                    figure.words(),
                    figure.count().orElse(null),
                    figure.amount().map(Money::yen).orElse(null),
                    figure.banks().orElse(null),
                    figure.approximate(),
                    figure.bank().map(BankCode::value).orElse(null),
                    figure.subject().orElse(null),
                    before.filter(one -> one.differsFrom(figure))
                            .map(one -> ChangeView.of(one, figure))
                            .orElse(null),
                    ours.map(one -> OursView.of(one, figure)).orElse(null));
        }
    }

    /**
     * What changed, later less earlier; absent where one of them does not say.
     *
     * @param reason the publisher's, else 理由未公表
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record ChangeView(UUID beforeBulletinId, Instant since, Long count, Long amountYen, Long banks, String reason) {

        static final String NOT_PUBLISHED = "理由未公表";

        static ChangeView of(FigureBefore before, AnnouncedFigure later) {
            return new ChangeView(
                    before.beforeBulletin(),
                    before.publishedAt(),
                    less(later.count(), before.count()),
                    less(later.amount().map(Money::yen), before.amount().map(Money::yen)),
                    less(later.banks(), before.banks()),
                    later.reason().orElse(NOT_PUBLISHED));
        }
    }

    /** What we had at the same moment, and by how much more was announced; nothing where the unit is not ours. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record OursView(Long count, long amountYen, long banks, Long moreAnnounced, Long moreAnnouncedYen) {

        static OursView of(Ours ours, AnnouncedFigure figure) {
            return new OursView(
                    ours.count().orElse(null),
                    ours.amountYen(),
                    ours.banks(),
                    less(figure.count(), ours.count()),
                    less(figure.amount().map(Money::yen), Optional.of(ours.amountYen())));
        }
    }

    /** Our figures, as they were kept. @param holds whether they are given so again today; absent in a list */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record SnapshotView(String hash, Boolean holds, List<KeptView> figures) {

        static SnapshotView of(Snapshot kept, Boolean holds) {
            return new SnapshotView(
                    kept.hash(),
                    holds,
                    kept.figures().stream().map(KeptView::of).toList());
        }
    }

    /** One of them. */
    record KeptView(
            String basis, String source, long cases, long charges, long bankAccounts, long banks, long amountYen) {

        static KeptView of(Damage damage) {
            return new KeptView(
                    damage.basis(),
                    damage.source(),
                    damage.cases(),
                    damage.charges(),
                    damage.bankAccounts(),
                    damage.banks(),
                    damage.amount().yen());
        }
    }

    /** One page. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record BulletinPageView(List<BulletinView> bulletins, String nextCursor) {}

    private static Long less(Optional<Long> later, Optional<Long> earlier) {
        return later.isPresent() && earlier.isPresent() ? Long.valueOf(later.get() - earlier.get()) : null;
    }
}

package dev.sekisho.compensation.bulletin;

import dev.sekisho.compensation.claim.Actor;
import dev.sekisho.compensation.figure.DamageFigures;
import dev.sekisho.compensation.fraudcase.Period;
import dev.sekisho.compensation.threshold.AlarmCause.YenPerCase;
import dev.sekisho.compensation.threshold.Counts;
import dev.sekisho.compensation.threshold.RaiseAlarm;
import dev.sekisho.kernel.event.compensation.BulletinEntered;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Enters what was announced, ties our own words to the figures that we had, and has a person look where a series jumps. */
@ApplicationScoped
public class EnterBulletin {

    private final Bulletins bulletins;
    private final DamageFigures figures;
    private final RaiseAlarm alarm;
    private final YenPerCaseRule rule;
    private final PublisherName ours;
    private final OwnNotices notices;

    EnterBulletin(
            Bulletins bulletins,
            DamageFigures figures,
            RaiseAlarm alarm,
            YenPerCaseRule rule,
            PublisherName ours,
            OwnNotices notices) {
        this.ours = ours;
        this.notices = notices;
        this.bulletins = bulletins;
        this.figures = figures;
        this.alarm = alarm;
        this.rule = rule;
    }

    @Transactional
    public Outcome enter(Announcement said, Actor by, Instant now) {
        List<String> against = BulletinPolicy.against(said, ours, now);
        if (!against.isEmpty()) {
            return new Outcome.Refused(against);
        }
        if (!correctsItsOwn(said)) {
            return new Outcome.Refused(List.of("CORRECTS_NO_ENTRY_OF_THIS_PUBLISHER"));
        }
        if (!wasSaidByANotice(said)) {
            return new Outcome.Refused(List.of("OWN_IN_NO_PUBLISHED_NOTICE"));
        }
        Bulletin bulletin = bulletin(said, by, now);
        if (!bulletins.add(bulletin, fact(bulletin))) {
            return new Outcome.Refused(List.of("CORRECTED_BEFORE"));
        }
        bulletins.before(List.of(bulletin.id()), now).forEach(before -> compare(bulletin, before, now));
        return new Outcome.Entered(bulletin);
    }

    private boolean correctsItsOwn(Announcement said) {
        return said.corrects().isEmpty()
                || said.corrects()
                        .flatMap(bulletins::find)
                        .map(Bulletin::said)
                        .filter(one ->
                                one.own() == said.own() && one.publisher().equals(said.publisher()))
                        .isPresent();
    }

    /** Our own, and nothing else, is what a notice says word for word of the same moment: two persons have said so. */
    private boolean wasSaidByANotice(Announcement said) {
        boolean published = said.notice()
                .flatMap(notices::published)
                .filter(notice -> notice.text().equals(said.text())
                        && notice.figuresAsOf().equals(said.figuresAsOf()))
                .isPresent();
        return said.own() ? published : said.notice().isEmpty();
    }

    private Bulletin bulletin(Announcement said, Actor by, Instant now) {
        Optional<Snapshot> snapshot = said.figuresAsOf()
                .filter(moment -> said.own())
                .map(moment -> Snapshot.of(figures.asOf(moment, Period.UNKNOWN)));
        return new Bulletin(UUID.randomUUID(), said, BulletinHash.of(said), snapshot, by, now, Optional.empty());
    }

    private static BulletinEntered fact(Bulletin bulletin) {
        Announcement said = bulletin.said();
        return new BulletinEntered(
                bulletin.id(),
                said.publisher(),
                said.own(),
                said.publishedAt(),
                said.figuresAsOf().map(Instant::toString).orElse(null),
                said.figures().size(),
                bulletin.hash(),
                bulletin.snapshot().map(Snapshot::hash).orElse(null),
                said.corrects().orElse(null),
                bulletin.enteredBy().staff(),
                bulletin.enteredBy().person().value());
    }

    private void compare(Bulletin bulletin, FigureBefore before, Instant now) {
        AnnouncedFigure figure = bulletin.said().figures().get(before.place());
        boolean whole = figure.amount().isPresent()
                && figure.count().isPresent()
                && before.amount().isPresent()
                && before.count().isPresent();
        if (whole
                && rule.isMovedTooFar(
                        figure.amount().get(),
                        figure.count().get(),
                        before.amount().get(),
                        before.count().get())) {
            alarm.raise(
                    new YenPerCase(
                            bulletin.id(),
                            bulletin.said().publisher() + " " + figure.series(),
                            new Counts(figure.count().get(), before.count().get()),
                            figure.amount().get(),
                            before.amount().get()),
                    now);
        }
    }

    /** What came of it. */
    public sealed interface Outcome {

        /** It is kept so. */
        record Entered(Bulletin bulletin) implements Outcome {}

        /** @param rules of the policy, or CORRECTS_NO_ENTRY_OF_THIS_PUBLISHER, CORRECTED_BEFORE or OWN_IN_NO_PUBLISHED_NOTICE */
        record Refused(List<String> rules) implements Outcome {}
    }
}

package dev.sekisho.compensation.notice;

import dev.sekisho.compensation.claim.Actor;
import dev.sekisho.compensation.figure.Damage;
import dev.sekisho.compensation.figure.DamageFigures;
import dev.sekisho.compensation.fraudcase.Period;
import dev.sekisho.compensation.notice.NoticeRule.Draft;
import dev.sekisho.kernel.event.compensation.NoticePublished;
import dev.sekisho.kernel.event.compensation.NoticeWithdrawn;
import dev.sekisho.kernel.event.compensation.NoticeWritten;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Notices are written by one person and published by another; the rules are asked both times. */
@ApplicationScoped
public class PublishNotices {

    private static final String REPLACED = "新しいお知らせに差し替えました。";

    private final Notices notices;
    private final DamageFigures figures;

    PublishNotices(Notices notices, DamageFigures figures) {
        this.notices = notices;
        this.figures = figures;
    }

    @Transactional
    public Outcome write(NoticeText said, Actor writer, Instant now) {
        List<String> against = against(said, now);
        if (!against.isEmpty()) {
            return new Outcome.Refused(against);
        }
        WrittenNotice notice = new WrittenNotice(new NoticeHead(UUID.randomUUID(), said, writer, now, 1));
        notices.add(
                notice,
                new NoticeWritten(
                        notice.head().id(),
                        said.channel().name(),
                        said.basis().name(),
                        NoticeHash.of(said),
                        writer.staff(),
                        writer.person().value()));
        return new Outcome.Moved(notice);
    }

    @Transactional
    public Outcome publish(UUID id, Actor publisher, Instant now) {
        Optional<Notice> found = notices.lock(id);
        if (found.isEmpty()) {
            return new Outcome.Unknown();
        }
        return found.get() instanceof WrittenNotice written
                ? publish(written, publisher, now)
                : refused("NOT_IN_THIS_STATE");
    }

    private Outcome publish(WrittenNotice written, Actor publisher, Instant now) {
        if (written.head().writer().person().equals(publisher.person())) {
            return refused("SAME_PERSON");
        }
        NoticeText said = written.head().said();
        List<String> against = against(said, now);
        if (!against.isEmpty()) {
            return new Outcome.Refused(against);
        }
        Optional<Notice> replaced = said.replaces().flatMap(notices::lock);
        if (said.replaces().isPresent() && !(replaced.orElse(null) instanceof PublishedNotice)) {
            return refused("REPLACES_NOTHING_PUBLISHED");
        }
        return publish(written, replaced.map(PublishedNotice.class::cast), publisher, now);
    }

    private Outcome publish(WrittenNotice written, Optional<PublishedNotice> replaced, Actor publisher, Instant now) {
        NoticeText said = written.head().said();
        List<Damage> known = said.figuresAsOf()
                .map(moment -> figures.asOf(moment, Period.UNKNOWN))
                .orElse(List.of());
        PublishedNotice published = written.published(now, known);
        replaced.ifPresent(before ->
                withdraw(before, REPLACED, Optional.of(published.head().id()), publisher, now));
        notices.save(
                published,
                publisher,
                new NoticePublished(
                        published.head().id(),
                        NoticeHash.of(said),
                        said.replaces().orElse(null),
                        said.figuresAsOf().map(Instant::toString).orElse(null),
                        publisher.staff(),
                        publisher.person().value()));
        return new Outcome.Moved(published);
    }

    /** By one person at once: what is wrong should not stand until another is found. */
    @Transactional
    public Outcome withdraw(UUID id, String reason, Actor by, Instant now) {
        Optional<Notice> found = notices.lock(id);
        if (found.isEmpty()) {
            return new Outcome.Unknown();
        }
        return found.get() instanceof PublishedNotice published
                ? new Outcome.Moved(withdraw(published, reason, Optional.empty(), by, now))
                : refused("NOT_IN_THIS_STATE");
    }

    private WithdrawnNotice withdraw(
            PublishedNotice published, String reason, Optional<UUID> replacedBy, Actor by, Instant now) {
        WithdrawnNotice withdrawn = published.withdrawn(now, reason, replacedBy);
        notices.save(
                withdrawn,
                by,
                new NoticeWithdrawn(
                        withdrawn.head().id(),
                        reason,
                        replacedBy.orElse(null),
                        by.staff(),
                        by.person().value()));
        return withdrawn;
    }

    private List<String> against(NoticeText said, Instant now) {
        Instant oldest = figures.asOf(now, Period.UNKNOWN).stream()
                .flatMap(damage -> damage.oldest().stream())
                .min(Comparator.naturalOrder())
                .orElse(now);
        return NoticePolicy.against(new Draft(said, oldest, now));
    }

    private static Outcome refused(String rule) {
        return new Outcome.Refused(List.of(rule));
    }

    /** What came of it. */
    public sealed interface Outcome {

        /** It is kept so. */
        record Moved(Notice notice) implements Outcome {}

        /** There is no such notice. */
        record Unknown() implements Outcome {}

        /** @param rules of the policy, or NOT_IN_THIS_STATE, SAME_PERSON, REPLACES_NOTHING_PUBLISHED */
        record Refused(List<String> rules) implements Outcome {}
    }
}

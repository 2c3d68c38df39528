package dev.sekisho.compensation.console.page;

import dev.sekisho.compensation.notice.Basis;
import dev.sekisho.compensation.notice.Evidence;
import dev.sekisho.compensation.notice.Notice;
import dev.sekisho.compensation.notice.NoticeText;
import dev.sekisho.compensation.notice.PublishedNotice;
import dev.sekisho.compensation.notice.Template;
import dev.sekisho.compensation.notice.WithdrawnNotice;
import dev.sekisho.kernel.id.PersonId;
import java.time.Instant;
import java.util.List;

/** The newest notices, those that wait for another person among them, and texts to begin with. */
public record NoticePage(List<Line> notices, List<Template> templates) {

    public NoticePage {
        notices = List.copyOf(notices);
        templates = List.copyOf(templates);
    }

    /**
     * One notice.
     *
     * @param state WRITTEN, PUBLISHED or WITHDRAWN
     * @param isOwn whether who looks wrote it, and so does not publish it
     */
    public record Line(
            String noticeId,
            String state,
            String channel,
            String sender,
            String title,
            String text,
            Basis basis,
            boolean deniesLeak,
            List<Evidence> evidence,
            String replaces,
            Instant figuresAsOf,
            Instant writtenAt,
            boolean isOwn,
            String reason) {

        static Line of(Notice notice, PersonId looking) {
            NoticeText said = notice.head().said();
            WithdrawnNotice withdrawn = notice instanceof WithdrawnNotice over ? over : null;
            return new Line(
                    notice.head().id().toString(),
                    withdrawn != null ? "WITHDRAWN" : notice instanceof PublishedNotice ? "PUBLISHED" : "WRITTEN",
                    said.channel().name(),
                    said.sender(),
                    said.title(),
                    said.text(),
                    said.basis(),
                    said.deniesLeak(),
                    said.evidence(),
                    said.replaces().map(Object::toString).orElse(null),
                    said.figuresAsOf().orElse(null),
                    notice.head().writtenAt(),
                    notice.head().writer().person().equals(looking),
                    withdrawn == null ? null : withdrawn.reason());
        }

        public boolean isWaiting() {
            return state.equals("WRITTEN");
        }

        public boolean isPublished() {
            return state.equals("PUBLISHED");
        }
    }
}

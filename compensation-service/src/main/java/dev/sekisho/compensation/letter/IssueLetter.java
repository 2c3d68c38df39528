package dev.sekisho.compensation.letter;

import dev.sekisho.compensation.claim.Actor;
import dev.sekisho.compensation.fraudcase.CaseNumber;
import dev.sekisho.compensation.notice.Channel;
import dev.sekisho.compensation.notice.Notice;
import dev.sekisho.compensation.notice.NoticeText;
import dev.sekisho.compensation.notice.Notices;
import dev.sekisho.compensation.notice.OpeningWords;
import dev.sekisho.compensation.notice.PublishedNotice;
import dev.sekisho.compensation.notice.Template;
import dev.sekisho.kernel.event.compensation.CreditorLetterIssued;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import java.util.UUID;

/** Writes a letter for a case that is handled, in the words of the newest published notice of that template. */
@ApplicationScoped
public class IssueLetter {

    private static final ZoneId TOKYO = ZoneId.of("Asia/Tokyo");
    private static final String NUMBER = "{受付番号}";
    private static final String DAY = "{発行日}";
    private static final int LOOKED_AT = 20;

    /** What stands before the first thing that is filled in. */
    private static final String OPENING = OpeningWords.of(Template.CREDITOR_LETTER
            .text()
            .substring(0, Template.CREDITOR_LETTER.text().indexOf("。")));

    private final CreditorLetters letters;
    private final Notices notices;
    private final InstantSource clock;

    IssueLetter(CreditorLetters letters, Notices notices, InstantSource clock) {
        this.letters = letters;
        this.notices = notices;
        this.clock = clock;
    }

    @Transactional
    public Outcome issue(CaseNumber number, Actor by) {
        Optional<UUID> handled = letters.handled(number);
        if (handled.isEmpty()) {
            return new Outcome.NotHandled();
        }
        Optional<Notice> published =
                notices.genuine(new Notices.Search(Optional.empty(), Optional.empty(), "", OPENING), LOOKED_AT).stream()
                        .filter(IssueLetter::isLetter)
                        .findFirst();
        if (published.isEmpty()) {
            return new Outcome.NotPublished();
        }
        CreditorLetter letter = letter(handled.get(), number, published.get(), by);
        letters.add(
                letter,
                new CreditorLetterIssued(
                        letter.id(),
                        number.value(),
                        letter.notice(),
                        letter.sha256().value(),
                        by.staff(),
                        by.person().value()));
        return new Outcome.Issued(letter);
    }

    private CreditorLetter letter(UUID caseId, CaseNumber number, Notice published, Actor by) {
        Instant now = clock.instant();
        NoticeText said = published.head().said();
        String text = said.text()
                .replace(NUMBER, number.value())
                .replace(DAY, LocalDate.ofInstant(now, TOKYO).toString());
        return new CreditorLetter(
                UUID.randomUUID(), caseId, number, published.head().id(), said.title(), text, by, now);
    }

    private static boolean isLetter(Notice notice) {
        NoticeText said = notice.head().said();
        return notice instanceof PublishedNotice
                && said.channel() == Channel.LETTER
                && said.text().contains(NUMBER);
    }

    /** What came of it. */
    public sealed interface Outcome {

        /** To be printed and handed to the victim. */
        record Issued(CreditorLetter letter) implements Outcome {}

        /** There is no such case, or it is closed. */
        record NotHandled() implements Outcome {}

        /** Nobody would find the letter among the genuine notices. */
        record NotPublished() implements Outcome {}
    }
}

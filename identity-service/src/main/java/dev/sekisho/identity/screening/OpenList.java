package dev.sekisho.identity.screening;

import dev.sekisho.identity.staff.Actor;
import dev.sekisho.identity.staff.Signature;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/** Begins the import of one version of a list: what its file is has to be said before it comes. */
@ApplicationScoped
public class OpenList {

    private final MlroDesk desk;
    private final ScreeningLists lists;
    private final ScreeningJournal journal;

    OpenList(MlroDesk desk, ScreeningLists lists, ScreeningJournal journal) {
        this.desk = desk;
        this.lists = lists;
        this.journal = journal;
    }

    public ScreeningOutcome<ScreeningList> open(Actor by, ListFile file, Instant now) {
        return desk.work(by, now, signature -> ScreeningOutcome.done(open(file, signature)));
    }

    private ScreeningList open(ListFile file, Signature by) {
        DraftList draft = new DraftList(new ListHead(
                UUID.randomUUID(), file.kind(), file.source(), file.effectiveOn(), file.sha256(), file.entries(), by));
        lists.add(draft);
        journal.write(
                JournalEvent.LIST_OPENED,
                draft.head().id(),
                Optional.of(by),
                file.kind() + " " + file.sha256() + " " + file.entries(),
                by.at());
        return draft;
    }

    /** What is known of a list's file before it comes. */
    public record ListFile(ListKind kind, String source, LocalDate effectiveOn, String sha256, int entries) {}
}

package dev.sekisho.identity.screening;

import dev.sekisho.identity.staff.Actor;
import dev.sekisho.identity.staff.Signature;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Finds whether a list came in whole: as many entries as were said, each reference once, and the file's checksum. */
@ApplicationScoped
public class CheckList {

    private static final int BATCH = 500;

    private final MlroDesk desk;
    private final ScreeningLists lists;
    private final ScreeningJournal journal;

    CheckList(MlroDesk desk, ScreeningLists lists, ScreeningJournal journal) {
        this.desk = desk;
        this.lists = lists;
        this.journal = journal;
    }

    public ScreeningOutcome<ScreeningList> check(Actor by, UUID list, Instant now) {
        return desk.work(
                by,
                now,
                signature -> lists.lock(list)
                        .map(found -> check(found, signature))
                        .orElseGet(() -> ScreeningOutcome.refused(ScreeningRefusal.UNKNOWN)));
    }

    private ScreeningOutcome<ScreeningList> check(ScreeningList list, Signature by) {
        if (!(list instanceof DraftList draft)) {
            return ScreeningOutcome.refused(ScreeningRefusal.DECIDED);
        }
        Optional<ScreeningRefusal> refusal = refusal(draft.head());
        if (refusal.isPresent()) {
            journal.write(
                    JournalEvent.COMMAND_REFUSED,
                    draft.head().id(),
                    Optional.of(by),
                    refusal.get().name(),
                    by.at());
            return ScreeningOutcome.refused(refusal.get());
        }
        CheckedList checked = draft.checked();
        lists.save(checked);
        journal.write(
                JournalEvent.LIST_CHECKED,
                draft.head().id(),
                Optional.of(by),
                draft.head().sha256(),
                by.at());
        return ScreeningOutcome.done(checked);
    }

    private Optional<ScreeningRefusal> refusal(ListHead head) {
        Contents contents = contents(head.id());
        if (contents.entries() != head.entries()) {
            return Optional.of(ScreeningRefusal.ENTRIES_MISSING);
        } else if (lists.references(head.id()) != head.entries()) {
            return Optional.of(ScreeningRefusal.REFERENCE_REPEATED);
        }
        return contents.sha256().equals(head.sha256())
                ? Optional.empty()
                : Optional.of(ScreeningRefusal.CHECKSUM_DIFFERS);
    }

    private Contents contents(UUID list) {
        MessageDigest digest = sha256();
        int entries = 0;
        int last = -1;
        for (List<KeyedLine> lines = lists.lines(list, last, BATCH);
                !lines.isEmpty();
                lines = lists.lines(list, last, BATCH)) {
            lines.forEach(line -> digest.update((line.line().text() + "\n").getBytes(StandardCharsets.UTF_8)));
            entries += lines.size();
            last = lines.get(lines.size() - 1).row();
        }
        return new Contents(entries, HexFormat.of().formatHex(digest.digest()));
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every JDK has SHA-256", impossible);
        }
    }

    /** What came in. */
    private record Contents(int entries, String sha256) {}
}

package dev.sekisho.identity.screening;

import dev.sekisho.identity.staff.Actor;
import dev.sekisho.identity.staff.Signature;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;
import java.util.UUID;

/** Puts a list in force in place of the one before: by another person, and from its day on. */
@ApplicationScoped
public class ActivateList {

    private static final ZoneId JAPAN = ZoneId.of("Asia/Tokyo");

    private final MlroDesk desk;
    private final ScreeningLists lists;
    private final ScreeningJournal journal;

    ActivateList(MlroDesk desk, ScreeningLists lists, ScreeningJournal journal) {
        this.desk = desk;
        this.lists = lists;
        this.journal = journal;
    }

    public ScreeningOutcome<ScreeningList> activate(Actor by, UUID list, Instant now) {
        return desk.work(
                by,
                now,
                signature -> lists.lock(list)
                        .map(found -> activate(found, signature))
                        .orElseGet(() -> ScreeningOutcome.refused(ScreeningRefusal.UNKNOWN)));
    }

    private ScreeningOutcome<ScreeningList> activate(ScreeningList list, Signature by) {
        if (!(list instanceof CheckedList checked)) {
            return ScreeningOutcome.refused(ScreeningRefusal.DECIDED);
        }
        Optional<ScreeningRefusal> refusal = refusal(checked.head(), by);
        if (refusal.isPresent()) {
            write(JournalEvent.COMMAND_REFUSED, checked, by, refusal.get().name());
            return ScreeningOutcome.refused(refusal.get());
        }
        long epoch = lists.nextEpoch();
        ListDiff diff = lists.diff(checked);
        lists.active(checked.head().kind()).ifPresent(before -> lists.save(before.replaced()));
        ActiveList active = checked.activate(by, epoch);
        lists.save(active);
        write(JournalEvent.LIST_ACTIVATED, active, by, epoch + " " + diff);
        return ScreeningOutcome.done(active);
    }

    private static Optional<ScreeningRefusal> refusal(ListHead head, Signature by) {
        if (by.person().equals(head.opened().person())) {
            return Optional.of(ScreeningRefusal.SAME_PERSON);
        }
        return by.at().atZone(JAPAN).toLocalDate().isBefore(head.effectiveOn())
                ? Optional.of(ScreeningRefusal.NOT_EFFECTIVE_YET)
                : Optional.empty();
    }

    private void write(JournalEvent event, ScreeningList list, Signature by, String detail) {
        journal.write(event, list.head().id(), Optional.of(by), detail, by.at());
    }
}

package dev.sekisho.identity.screening.rest;

import dev.sekisho.identity.screening.ActiveList;
import dev.sekisho.identity.screening.CheckedList;
import dev.sekisho.identity.screening.DraftList;
import dev.sekisho.identity.screening.ListDiff;
import dev.sekisho.identity.screening.ListHead;
import dev.sekisho.identity.screening.ListKind;
import dev.sekisho.identity.screening.ScreeningList;
import java.time.LocalDate;
import java.util.UUID;

/** One version of a list, without what it says of anybody. @param diff null but where it was asked for */
record ListView(
        UUID listId,
        ListKind kind,
        String source,
        LocalDate effectiveOn,
        String sha256,
        int entryCount,
        String state,
        UUID openedBy,
        ListDiff diff) {

    static ListView of(ScreeningList list) {
        return of(list, null);
    }

    static ListView of(ScreeningList list, ListDiff diff) {
        ListHead head = list.head();
        return new ListView(
                head.id(),
                head.kind(),
                head.source(),
                head.effectiveOn(),
                head.sha256(),
                head.entries(),
                state(list),
                head.opened().staffId(),
                diff);
    }

    private static String state(ScreeningList list) {
        if (list instanceof DraftList) {
            return "DRAFT";
        } else if (list instanceof CheckedList) {
            return "CHECKED";
        }
        return list instanceof ActiveList ? "ACTIVE" : "REPLACED";
    }
}

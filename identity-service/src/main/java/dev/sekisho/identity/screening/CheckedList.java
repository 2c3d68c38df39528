package dev.sekisho.identity.screening;

import dev.sekisho.identity.staff.Signature;

/** A list that came in whole; in force only once another person says so. */
public record CheckedList(ListHead head) implements ScreeningList {

    ActiveList activate(Signature by, long epoch) {
        if (by.person().equals(head.opened().person())) {
            throw new IllegalArgumentException("four eyes are two persons");
        }
        return new ActiveList(head, by, epoch);
    }
}

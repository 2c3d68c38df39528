package dev.sekisho.identity.screening;

import dev.sekisho.identity.staff.Signature;

/**
 * The list of its kind that is in force.
 *
 * @param epoch the number of the change that put it in force, over all kinds
 */
public record ActiveList(ListHead head, Signature activated, long epoch) implements ScreeningList {

    ReplacedList replaced() {
        return new ReplacedList(head, activated, epoch);
    }
}

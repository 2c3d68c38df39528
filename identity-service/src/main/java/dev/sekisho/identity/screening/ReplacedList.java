package dev.sekisho.identity.screening;

import dev.sekisho.identity.staff.Signature;

/** A list that was in force until the next version of its kind. */
public record ReplacedList(ListHead head, Signature activated, long epoch) implements ScreeningList {}

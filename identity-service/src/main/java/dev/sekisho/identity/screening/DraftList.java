package dev.sekisho.identity.screening;

/** A list whose file is still coming in, part by part. */
public record DraftList(ListHead head) implements ScreeningList {

    CheckedList checked() {
        return new CheckedList(head);
    }
}

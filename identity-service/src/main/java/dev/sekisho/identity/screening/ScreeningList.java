package dev.sekisho.identity.screening;

/** One version of one list, in its states; what it says is never changed. */
public sealed interface ScreeningList permits DraftList, CheckedList, ActiveList, ReplacedList {

    ListHead head();
}

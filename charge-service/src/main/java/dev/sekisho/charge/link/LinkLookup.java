package dev.sekisho.charge.link;

/** What came of looking for a link; not being able to ask is never taken for "there is none". */
public sealed interface LinkLookup {

    /** The link is known. */
    record Found(LinkCopy copy) implements LinkLookup {}

    /** Its owner says that there is no such link. */
    record Absent() implements LinkLookup {}

    /** There is no copy, and the owner could not be asked. */
    record Unavailable() implements LinkLookup {}
}

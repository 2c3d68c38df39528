package dev.sekisho.link.desk;

/** What people say of a name under review. */
public enum DeskDecision {
    /** It is one person's; the request goes on where it stopped. */
    ACCEPT,
    /** It was not shown to be one person's; the request is over. */
    REFUSE
}

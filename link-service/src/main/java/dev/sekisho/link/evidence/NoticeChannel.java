package dev.sekisho.link.evidence;

/** How the bank tells its depositor that something happened to the account; NONE is never. */
public enum NoticeChannel {
    INSTANT,
    POST,
    NONE
}

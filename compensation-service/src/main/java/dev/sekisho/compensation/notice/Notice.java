package dev.sekisho.compensation.notice;

/** A notice in one of its states; what it says never changes: another one replaces it. */
public sealed interface Notice permits WrittenNotice, PublishedNotice, WithdrawnNotice {

    NoticeHead head();
}

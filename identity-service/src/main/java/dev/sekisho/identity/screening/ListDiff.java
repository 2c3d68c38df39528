package dev.sekisho.identity.screening;

/** What a version would change beside the one in force; entries are the same by the list's own reference. */
public record ListDiff(int added, int changed, int removed, int unchanged) {}

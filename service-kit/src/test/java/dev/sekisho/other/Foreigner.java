package dev.sekisho.other;

/** Lives in another service. */
public final class Foreigner {}

package dev.sekisho.broken.wall.jpa;

/** Somebody else's row. */
public final class BrickRow {}

package dev.sekisho.compensation.preservation;

/** How far a list has come. */
public enum ListState {
    OPEN,
    SENT,
    DROPPED
}

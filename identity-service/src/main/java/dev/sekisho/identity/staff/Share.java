package dev.sekisho.identity.staff;

/** Whether one more was to be had of what is limited, or used once. */
public enum Share {
    TAKEN,
    NONE_LEFT
}

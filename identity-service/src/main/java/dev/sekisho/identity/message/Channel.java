package dev.sekisho.identity.message;

/** The way a message reaches somebody. */
public enum Channel {
    SMS,
    VOICE,
    MAIL
}

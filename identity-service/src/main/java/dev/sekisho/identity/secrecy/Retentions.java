package dev.sekisho.identity.secrecy;

/** Until when the records of ended relations are kept; once begun, a retention does not change. */
public interface Retentions {

    void begin(Subject subject, Retention retention);
}

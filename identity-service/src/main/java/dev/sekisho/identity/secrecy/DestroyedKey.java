package dev.sekisho.identity.secrecy;

import java.time.Instant;

/** What is left of a destroyed key: when that was. None of the subject's texts opens any more. */
public record DestroyedKey(Instant at) implements SubjectKey {}

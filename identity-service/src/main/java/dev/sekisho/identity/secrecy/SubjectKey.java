package dev.sekisho.identity.secrecy;

/** The key of one subject as it is kept: wrapped, or destroyed for ever. */
public sealed interface SubjectKey permits WrappedKey, DestroyedKey {}

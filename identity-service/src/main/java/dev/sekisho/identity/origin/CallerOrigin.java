package dev.sekisho.identity.origin;

/** From where the present request comes. */
public interface CallerOrigin {

    Origin now();
}

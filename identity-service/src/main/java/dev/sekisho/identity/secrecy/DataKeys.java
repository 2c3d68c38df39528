package dev.sekisho.identity.secrecy;

/** Makes, wraps and turns the keys of subjects; what is inside a wrapping is seen by nobody else. */
public interface DataKeys {

    /** The generation of the wrapping key that wraps. */
    int generation();

    /** A new key, wrapped for this subject only. */
    WrappedKey fresh(Subject subject);

    /** The same keys, wrapped by the present generation. */
    WrappedKey rewrap(Subject subject, WrappedKey key);

    /** The same keys and a newer one, which seals from now on. */
    WrappedKey turn(Subject subject, WrappedKey key);

    /** The newest key alone: nothing that an older one sealed opens any more. */
    WrappedKey settle(Subject subject, WrappedKey key);

    /** The bytes that every text begins with that the newest key sealed. */
    byte[] mark(Subject subject, WrappedKey key);
}

package dev.sekisho.identity.secrecy;

/** Makes and wraps the keys of subjects; what is inside a wrapping is seen by nobody else. */
public interface DataKeys {

    /** A new key, wrapped for this subject only. */
    WrappedKey fresh(Subject subject);
}

package dev.sekisho.sandbox.actor;

/** Something that the suite promises did not happen; the message says which promise. */
public final class BrokenPromise extends AssertionError {

    public BrokenPromise(String message) {
        super(message);
    }

    public static void unless(boolean holds, String promise) {
        if (!holds) {
            throw new BrokenPromise(promise);
        }
    }
}

package dev.sekisho.identity.secrecy;

/**
 * A subject's key, encrypted under a generation of the wrapping key.
 *
 * @param generation of the wrapping key, 1 and up
 */
public record WrappedKey(byte[] bytes, int generation) implements SubjectKey {

    public WrappedKey {
        if (generation < 1) {
            throw new IllegalArgumentException("generations count from 1");
        }
        bytes = bytes.clone();
    }

    @Override
    public byte[] bytes() {
        return bytes.clone();
    }

    @Override
    public String toString() {
        return "WrappedKey[generation " + generation + "]";
    }
}

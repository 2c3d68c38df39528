package dev.sekisho.kit.seal;

/** The 256-bit key under which one service seals its values; never shown. */
public record SealingKey(byte[] bytes) {

    private static final int LENGTH = 32;

    public SealingKey {
        if (bytes.length != LENGTH) {
            throw new IllegalArgumentException("a sealing key is 32 bytes");
        }
        bytes = bytes.clone();
    }

    @Override
    public byte[] bytes() {
        return bytes.clone();
    }

    @Override
    public String toString() {
        return "SealingKey[***]";
    }
}

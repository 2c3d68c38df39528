package dev.sekisho.link.seal;

/** The 256-bit key under which values are sealed; never shown. */
public record SealingKey(byte[] bytes) {

    private static final int LENGTH = 32;

    public SealingKey {
        if (bytes.length != LENGTH) {
            throw new IllegalArgumentException("sekisho.link.sealing-key is 32 bytes in base64");
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

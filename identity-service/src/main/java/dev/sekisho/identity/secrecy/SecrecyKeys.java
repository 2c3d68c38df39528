package dev.sekisho.identity.secrecy;

/** The secrets behind hashes, codes and sealed columns: each at least 32 bytes, the sealing key exactly 32. */
public record SecrecyKeys(byte[] hashKey, byte[] codePepper, byte[] sealingKey) {

    private static final int LEAST = 32;

    public SecrecyKeys {
        if (hashKey.length < LEAST || codePepper.length < LEAST) {
            throw new IllegalArgumentException("hash key and code pepper are at least 32 bytes");
        }
        if (sealingKey.length != LEAST) {
            throw new IllegalArgumentException("the sealing key is 32 bytes");
        }
    }

    @Override
    public String toString() {
        return "SecrecyKeys[redacted]";
    }
}

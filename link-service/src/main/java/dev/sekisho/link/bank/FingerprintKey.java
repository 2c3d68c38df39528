package dev.sekisho.link.bank;

/**
 * The key of the fingerprints and its name; both change together when the key is rotated.
 *
 * @param id kept beside each fingerprint, so that those of an older key can be found and made anew
 */
public record FingerprintKey(String id, byte[] bytes) {

    private static final int SHORTEST = 32;

    public FingerprintKey {
        if (id.isBlank() || bytes.length < SHORTEST) {
            throw new IllegalArgumentException("sekisho.link.fingerprint-key is at least 32 bytes in base64");
        }
        bytes = bytes.clone();
    }

    @Override
    public byte[] bytes() {
        return bytes.clone();
    }

    @Override
    public String toString() {
        return "FingerprintKey[" + id + "]";
    }
}

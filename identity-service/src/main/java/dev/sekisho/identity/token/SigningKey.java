package dev.sekisho.identity.token;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.Signature;
import java.security.interfaces.ECPrivateKey;
import java.security.interfaces.ECPublicKey;

/** The P-256 key by which tokens are signed, and the public half by which others check them; the halves belong together. */
public record SigningKey(ECPrivateKey privateKey, ECPublicKey publicKey) {

    private static final byte[] PROBE = "do these halves belong together?".getBytes(StandardCharsets.US_ASCII);

    public SigningKey {
        if (!belongTogether(privateKey, publicKey)) {
            throw new IllegalArgumentException("the private and the public key for tokens are not a pair");
        }
    }

    /** The half that others check by. */
    public PublishedKey published() {
        return new PublishedKey(publicKey);
    }

    /** The name by which a token names its key. */
    public String keyId() {
        return published().keyId();
    }

    @Override
    public String toString() {
        return "SigningKey[" + keyId() + "]";
    }

    /** Whether what one signs the other checks. */
    public static boolean belongTogether(ECPrivateKey privateKey, ECPublicKey publicKey) {
        try {
            Signature signature = Signature.getInstance("SHA256withECDSA");
            signature.initSign(privateKey);
            signature.update(PROBE);
            byte[] signed = signature.sign();
            signature.initVerify(publicKey);
            signature.update(PROBE);
            return signature.verify(signed);
        } catch (GeneralSecurityException notAPair) {
            return false;
        }
    }
}

package dev.sekisho.kit.token;

import java.security.interfaces.ECPublicKey;
import org.jose4j.jwk.EllipticCurveJsonWebKey;

/** The name by which tokens name the key they are signed with (RFC 7638). */
final class Thumbprint {

    private Thumbprint() {}

    static String of(ECPublicKey key) {
        return new EllipticCurveJsonWebKey(key).calculateBase64urlEncodedThumbprint("SHA-256");
    }
}

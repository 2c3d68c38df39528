package dev.sekisho.kit.token;

import java.io.IOException;
import java.security.interfaces.ECPublicKey;
import java.util.Map;

/** Where the issuer's public keys are kept, each under its thumbprint (RFC 7638): what stands there is believed. */
interface KeySource {

    /** @throws IOException if nothing can be had now */
    Map<String, ECPublicKey> read() throws IOException;
}

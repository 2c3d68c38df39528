package dev.sekisho.identity.token;

import java.nio.file.Path;
import java.time.Duration;

/**
 * Where the keys for tokens lie.
 *
 * @param privateKey file with the key that is to sign
 * @param publicKeys file with every public key that is published, one after the other
 * @param publishedBefore how long a key is published before it signs
 */
public record KeyPlaces(Path privateKey, Path publicKeys, Duration publishedBefore) {

    public KeyPlaces {
        if (publishedBefore.isNegative()) {
            throw new IllegalArgumentException("a key is published before it signs");
        }
    }
}

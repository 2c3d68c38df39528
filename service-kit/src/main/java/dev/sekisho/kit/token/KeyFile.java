package dev.sekisho.kit.token;

import dev.sekisho.kit.assertion.Pem;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.security.interfaces.ECPublicKey;
import java.util.LinkedHashMap;
import java.util.Map;

/** Keys in a PEM file, one after the other: whoever deploys the service says whom it believes. */
final class KeyFile implements KeySource {

    private final Path file;

    KeyFile(Path file) {
        this.file = file;
    }

    @Override
    public Map<String, ECPublicKey> read() throws IOException {
        try {
            Map<String, ECPublicKey> keys = new LinkedHashMap<>();
            Pem.publicKeys(file).forEach(key -> keys.put(Thumbprint.of(key), key));
            return keys;
        } catch (UncheckedIOException | IllegalArgumentException unreadable) {
            throw new IOException("no keys in " + file, unreadable);
        }
    }
}

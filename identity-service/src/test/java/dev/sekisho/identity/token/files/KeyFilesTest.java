package dev.sekisho.identity.token.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.sekisho.identity.token.KeyPlaces;
import dev.sekisho.identity.token.PublishedKey;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.Key;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.interfaces.ECPublicKey;
import java.security.spec.ECGenParameterSpec;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The key for tokens is changed while the service runs, and never signs before others can know it. */
@Tag("TA9")
class KeyFilesTest {

    private static final Duration BEFORE = Duration.ofMinutes(3);

    @TempDir
    Path folder;

    private final KeyPair first = drawn();
    private final KeyPair next = drawn();
    private Instant now = Instant.parse("2026-11-22T03:00:00Z");

    private static KeyPair drawn() {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
            generator.initialize(new ECGenParameterSpec("secp256r1"));
            return generator.generateKeyPair();
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    @BeforeEach
    void oneKey() {
        sign(first);
        publish(first);
    }

    private void sign(KeyPair with) {
        write("private.pem", pem("PRIVATE KEY", with.getPrivate()));
    }

    private void publish(KeyPair... keys) {
        write(
                "public.pem",
                Stream.of(keys).map(pair -> pem("PUBLIC KEY", pair.getPublic())).collect(Collectors.joining()));
    }

    private void write(String file, String text) {
        try {
            Files.writeString(folder.resolve(file), text);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static String pem(String what, Key key) {
        return "-----BEGIN " + what + "-----\n" + Base64.getMimeEncoder().encodeToString(key.getEncoded())
                + "\n-----END " + what + "-----\n";
    }

    private static String nameOf(KeyPair pair) {
        return new PublishedKey((ECPublicKey) pair.getPublic()).keyId();
    }

    private KeyFiles keys() {
        return new KeyFiles(
                new KeyPlaces(folder.resolve("private.pem"), folder.resolve("public.pem"), BEFORE), () -> now);
    }

    private void pass(Duration time) {
        now = now.plus(time);
    }

    @Test
    void publishesTheNextKeyBeforeItSigns() {
        KeyFiles keys = keys();
        publish(first, next);
        sign(next);
        pass(KeyFiles.LOOK_EVERY);

        assertThat(keys.published()).extracting(PublishedKey::keyId).containsExactly(nameOf(first), nameOf(next));
        assertThat(keys.current().keyId()).isEqualTo(nameOf(first));
        pass(BEFORE.minusMillis(1));
        assertThat(keys.current().keyId()).isEqualTo(nameOf(first));
        pass(KeyFiles.LOOK_EVERY);
        assertThat(keys.current().keyId()).isEqualTo(nameOf(next));
    }

    @Test
    void goesOnWithTheKeyBeforeWhileTheFilesDoNotFitTogether() {
        KeyFiles keys = keys();
        sign(next);
        pass(BEFORE.multipliedBy(2));
        assertThat(keys.current().keyId()).as("never published").isEqualTo(nameOf(first));
        write("private.pem", "half of a fi");
        pass(KeyFiles.LOOK_EVERY);
        assertThat(keys.current().keyId()).as("being written").isEqualTo(nameOf(first));
        write("public.pem", "");
        pass(KeyFiles.LOOK_EVERY);
        assertThat(keys.published()).extracting(PublishedKey::keyId).containsExactly(nameOf(first));
    }

    @Test
    void aKeyThatWasTakenBackWaitsAnewWhenItComesAgain() {
        KeyFiles keys = keys();
        publish(first, next);
        pass(KeyFiles.LOOK_EVERY);
        keys.published();
        publish(first);
        pass(BEFORE);
        keys.published();
        publish(first, next);
        sign(next);
        pass(KeyFiles.LOOK_EVERY);

        assertThat(keys.current().keyId()).isEqualTo(nameOf(first));
    }

    @Test
    void doesNotStartWithAKeyThatNobodyCouldCheck() {
        sign(next);

        assertThatThrownBy(this::keys).isInstanceOf(IllegalArgumentException.class);
    }
}

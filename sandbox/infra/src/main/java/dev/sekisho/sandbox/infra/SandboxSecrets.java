package dev.sekisho.sandbox.infra;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * The passwords of one sandbox. All are derived from one random seed, kept in a file that only its owner reads, so that
 * a sandbox started again over the same folder finds the same passwords.
 */
public final class SandboxSecrets {

    private static final int SEED_BYTES = 32;
    private static final int PASSWORD_BYTES = 24;

    private final Path file;
    private final byte[] seed;

    private SandboxSecrets(Path file, byte[] seed) {
        this.file = file;
        this.seed = seed;
    }

    /** Reads the seed in this file, drawing it first where the file does not exist. */
    public static SandboxSecrets in(Path file) {
        try {
            if (!Files.exists(file)) {
                byte[] fresh = new byte[SEED_BYTES];
                new SecureRandom().nextBytes(fresh);
                PrivateFiles.write(file, fresh);
            }
            return new SandboxSecrets(file, Files.readAllBytes(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public Path file() {
        return file;
    }

    /** The password of a role of the database. */
    public String postgres(String role) {
        return derive("postgres:" + role);
    }

    /** The password of a Kafka principal. */
    public String kafka(String principal) {
        return derive("kafka:" + principal);
    }

    /** What one of the two founders shows to enrol as access administrator. @param place 1 or 2 */
    public String founderCode(int place) {
        return derive("founder:" + place);
    }

    private String derive(String purpose) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(seed, "HmacSHA256"));
            byte[] full = mac.doFinal(purpose.getBytes(StandardCharsets.UTF_8));
            byte[] part = java.util.Arrays.copyOf(full, PASSWORD_BYTES);
            return Base64.getUrlEncoder().withoutPadding().encodeToString(part);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public String toString() {
        return "SandboxSecrets[" + file + "]";
    }
}

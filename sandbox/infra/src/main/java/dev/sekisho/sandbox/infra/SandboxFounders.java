package dev.sekisho.sandbox.infra;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** The two founders of a sandbox's staff; identity-service is told the hashes of their codes, never the codes. */
public final class SandboxFounders {

    public static final int COUNT = 2;

    private SandboxFounders() {}

    /** The address of a founder. @param place 1 or 2 */
    public static String email(int place) {
        return "founder-" + place + "@sekisho.example";
    }

    static String setting(SandboxSecrets secrets) {
        return IntStream.rangeClosed(1, COUNT)
                .mapToObj(place -> email(place) + ":" + sha256(secrets.founderCode(place)))
                .collect(Collectors.joining(","));
    }

    private static String sha256(String code) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(code.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}

package dev.sekisho.sandbox.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.Signature;
import java.security.spec.PKCS8EncodedKeySpec;
import java.time.Instant;
import java.util.Base64;
import java.util.UUID;

/** Tokens as identity-service would issue them, signed with the sandbox's own key: nobody signs in while it is measured. */
final class CustomerTokens {

    private static final long LIFE_SECONDS = 590;
    private static final String ISSUER = "https://identity.sekisho.example";

    private final PrivateKey key;

    /** @param keys the folder of the sandbox's keys */
    CustomerTokens(Path keys) {
        try {
            String pem = Files.readString(keys.resolve("customer-tokens.private.pem"));
            byte[] der = Base64.getMimeDecoder().decode(pem.replaceAll("-----[A-Z ]+-----", ""));
            this.key = KeyFactory.getInstance("EC").generatePrivate(new PKCS8EncodedKeySpec(der));
        } catch (IOException | GeneralSecurityException e) {
            throw new IllegalStateException("the key for customers' tokens cannot be read", e);
        }
    }

    /** The header line of a customer of charge-service. */
    String header(UUID accountId) {
        long now = Instant.now().getEpochSecond();
        String head = "{\"alg\":\"ES256\",\"typ\":\"at+jwt\"}";
        String claims = """
                {"iss":"%s","sub":"%s","aud":"charge-service","jti":"%s","iat":%d,"exp":%d,"groups":["customer"]}""".formatted(ISSUER, accountId, UUID.randomUUID(), now, now + LIFE_SECONDS);
        String signed =
                base64(head.getBytes(StandardCharsets.UTF_8)) + "." + base64(claims.getBytes(StandardCharsets.UTF_8));
        return "Authorization: Bearer " + signed + "." + base64(sign(signed)) + "\r\n";
    }

    private byte[] sign(String text) {
        try {
            Signature signature = Signature.getInstance("SHA256withECDSAinP1363Format");
            signature.initSign(key);
            signature.update(text.getBytes(StandardCharsets.US_ASCII));
            return signature.sign();
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static String base64(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}

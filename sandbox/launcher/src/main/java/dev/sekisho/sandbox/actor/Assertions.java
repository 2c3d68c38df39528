package dev.sekisho.sandbox.actor;

import java.io.IOException;
import java.io.UncheckedIOException;
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
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;

/** Says who calls: short ES256 assertions that a tool signs itself, each for one service and one minute at most. */
final class Assertions {

    private static final Base64.Encoder BASE64URL = Base64.getUrlEncoder().withoutPadding();
    private static final int LIFE_SECONDS = 50;

    private final String principal;
    private final PrivateKey key;

    private Assertions(String principal, PrivateKey key) {
        this.principal = principal;
        this.key = key;
    }

    /** @param keys the folder with {@code <principal>.private.pem} */
    static Assertions of(String principal, Path keys) {
        try {
            String pem = Files.readString(keys.resolve(principal + ".private.pem"));
            byte[] der = Base64.getMimeDecoder().decode(pem.replaceAll("-----[A-Z ]+-----", ""));
            return new Assertions(
                    principal, KeyFactory.getInstance("EC").generatePrivate(new PKCS8EncodedKeySpec(der)));
        } catch (IOException e) {
            throw new UncheckedIOException("no key for " + principal, e);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("no usable key for " + principal, e);
        }
    }

    /** The headers of a request at a service. */
    String[] at(String audience) {
        long now = Instant.now().getEpochSecond();
        Map<String, Object> claims = new LinkedHashMap<>();
        claims.put("iss", principal);
        claims.put("sub", principal);
        claims.put("aud", audience);
        claims.put("jti", UUID.randomUUID().toString());
        claims.put("iat", now);
        claims.put("exp", now + LIFE_SECONDS);
        String content = encoded(Map.of("alg", "ES256", "typ", "sekisho-assertion+jwt")) + "." + encoded(claims);
        return new String[] {"Authorization", "Assertion " + content + "." + signature(content)};
    }

    private String signature(String content) {
        try {
            var signature = Signature.getInstance("SHA256withECDSAinP1363Format");
            signature.initSign(key);
            signature.update(content.getBytes(StandardCharsets.US_ASCII));
            return BASE64URL.encodeToString(signature.sign());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("cannot sign", e);
        }
    }

    private static String encoded(Map<String, Object> members) {
        return BASE64URL.encodeToString(Site.bytes(members));
    }
}

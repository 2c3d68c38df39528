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
import java.util.Base64;
import java.util.Map;

/** One of the sandbox's own P-256 keys, with which tokens are signed (ES256, compact form). */
public final class TokenKey {

    private static final Base64.Encoder BASE64URL = Base64.getUrlEncoder().withoutPadding();

    private final PrivateKey key;

    private TokenKey(PrivateKey key) {
        this.key = key;
    }

    public static TokenKey of(PrivateKey key) {
        return new TokenKey(key);
    }

    /** @param keys the folder with {@code <name>.private.pem} */
    public static TokenKey of(String name, Path keys) {
        try {
            String pem = Files.readString(keys.resolve(name + ".private.pem"));
            byte[] der = Base64.getMimeDecoder().decode(pem.replaceAll("-----[A-Z ]+-----", ""));
            return new TokenKey(KeyFactory.getInstance("EC").generatePrivate(new PKCS8EncodedKeySpec(der)));
        } catch (IOException e) {
            throw new UncheckedIOException("no key for " + name, e);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("no usable key for " + name, e);
        }
    }

    /** @param type as the header's {@code typ} says it */
    public String sign(String type, Map<String, Object> claims) {
        return sign(Map.of("alg", "ES256", "typ", type), claims);
    }

    /** @param header with {@code alg} ES256 */
    public String sign(Map<String, Object> header, Map<String, Object> claims) {
        String content = encoded(header) + "." + encoded(claims);
        try {
            var signature = Signature.getInstance("SHA256withECDSAinP1363Format");
            signature.initSign(key);
            signature.update(content.getBytes(StandardCharsets.US_ASCII));
            return content + "." + BASE64URL.encodeToString(signature.sign());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("cannot sign", e);
        }
    }

    private static String encoded(Map<String, Object> members) {
        return BASE64URL.encodeToString(Site.bytes(members));
    }
}

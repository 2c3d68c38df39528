package dev.sekisho.sandbox.world.bank.app;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.time.Instant;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;

/** Believes what the operator signed with its P-256 key: for this bank, and not run out. */
public final class OperatorSignature {

    private static final String TYPE = "oauth-authz-req+jwt";
    private static final TypeReference<Map<String, Object>> MEMBERS = new TypeReference<>() {};

    private final ObjectMapper json = new ObjectMapper();
    private final PublicKey key;

    private OperatorSignature(PublicKey key) {
        this.key = key;
    }

    /** Of the public key in that PEM file. */
    public static OperatorSignature keptIn(Path file) {
        try {
            String pem = Files.readString(file, StandardCharsets.US_ASCII).replaceAll("-----[A-Z ]+-----", "");
            byte[] encoded = Base64.getMimeDecoder().decode(pem);
            return of(KeyFactory.getInstance("EC").generatePublic(new X509EncodedKeySpec(encoded)));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read the operator's key in " + file, e);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("no public key in " + file, e);
        }
    }

    public static OperatorSignature of(PublicKey key) {
        return new OperatorSignature(key);
    }

    /** The claims of a signed request; empty if it is not the operator's, not for this bank, or not of now. */
    public Optional<Map<String, Object>> read(String request, String clientId, String bank, Instant now) {
        String[] parts = request.split("\\.", -1);
        if (parts.length != 3) {
            return Optional.empty();
        }
        try {
            Map<String, Object> head = json.readValue(decode(parts[0]), MEMBERS);
            Map<String, Object> claims = json.readValue(decode(parts[1]), MEMBERS);
            boolean good = "ES256".equals(head.get("alg"))
                    && TYPE.equals(head.get("typ"))
                    && isSigned(parts)
                    && clientId.equals(claims.get("iss"))
                    && bank.equals(claims.get("aud"))
                    && claims.get("exp") instanceof Number end
                    && now.getEpochSecond() < end.longValue();
            return good ? Optional.of(claims) : Optional.empty();
        } catch (IOException | IllegalArgumentException | GeneralSecurityException unreadable) {
            return Optional.empty();
        }
    }

    private boolean isSigned(String[] parts) throws GeneralSecurityException {
        Signature signature = Signature.getInstance("SHA256withECDSAinP1363Format");
        signature.initVerify(key);
        signature.update((parts[0] + "." + parts[1]).getBytes(StandardCharsets.US_ASCII));
        return signature.verify(decode(parts[2]));
    }

    private static byte[] decode(String part) {
        return Base64.getUrlDecoder().decode(part);
    }
}

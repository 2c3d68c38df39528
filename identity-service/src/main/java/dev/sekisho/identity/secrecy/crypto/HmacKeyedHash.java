package dev.sekisho.identity.secrecy.crypto;

import dev.sekisho.identity.secrecy.KeyedHash;
import dev.sekisho.identity.secrecy.SecrecyKeys;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** HMAC-SHA-256 over label and parts, each with its length; codes have a pepper of their own. */
@ApplicationScoped
class HmacKeyedHash implements KeyedHash {

    private static final String ALGORITHM = "HmacSHA256";

    private final SecrecyKeys keys;

    HmacKeyedHash(SecrecyKeys keys) {
        this.keys = keys;
    }

    @Override
    public String of(Label label, String... parts) {
        Mac mac = keyedBy(label == Label.CODE ? keys.codePepper() : keys.hashKey());
        add(mac, label.name());
        for (String part : parts) {
            add(mac, part);
        }
        return HexFormat.of().formatHex(mac.doFinal());
    }

    private static void add(Mac mac, String part) {
        byte[] bytes = part.getBytes(StandardCharsets.UTF_8);
        mac.update(ByteBuffer.allocate(Integer.BYTES).putInt(bytes.length).array());
        mac.update(bytes);
    }

    private static Mac keyedBy(byte[] key) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(key, ALGORITHM));
            return mac;
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("every JDK has HMAC-SHA-256", impossible);
        }
    }
}

package dev.sekisho.link.bank.hmac;

import dev.sekisho.link.bank.BankAccount;
import dev.sekisho.link.bank.Fingerprint;
import dev.sekisho.link.bank.FingerprintKey;
import dev.sekisho.link.bank.Fingerprints;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** HMAC-SHA256 over bank, branch, type and number, each of fixed length, so that no two accounts read the same. */
@ApplicationScoped
class HmacFingerprints implements Fingerprints {

    private static final String ALGORITHM = "HmacSHA256";

    private final SecretKeySpec key;

    HmacFingerprints(FingerprintKey key) {
        this.key = new SecretKeySpec(key.bytes(), ALGORITHM);
    }

    @Override
    public Fingerprint of(BankAccount account) {
        String text = account.bank().value() + account.branch() + account.type().zenginCode() + account.number();
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            return Fingerprint.of(mac.doFinal(text.getBytes(StandardCharsets.US_ASCII)));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("every Java has HMAC-SHA256", impossible);
        }
    }
}

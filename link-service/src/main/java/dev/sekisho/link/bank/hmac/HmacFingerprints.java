package dev.sekisho.link.bank.hmac;

import dev.sekisho.link.bank.BankAccount;
import dev.sekisho.link.bank.Fingerprint;
import dev.sekisho.link.bank.FingerprintKey;
import dev.sekisho.link.bank.FingerprintKeys;
import dev.sekisho.link.bank.Fingerprints;
import dev.sekisho.link.bank.KeyedFingerprints;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.List;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** HMAC-SHA256 over bank, branch, type and number, each of fixed length, so that no two accounts read the same. */
@ApplicationScoped
class HmacFingerprints implements Fingerprints, KeyedFingerprints {

    private static final String ALGORITHM = "HmacSHA256";

    private final FingerprintKeys keys;

    HmacFingerprints(FingerprintKeys keys) {
        this.keys = keys;
    }

    @Override
    public Fingerprint of(BankAccount account) {
        return of(account, keys.current());
    }

    @Override
    public List<Fingerprint> all(BankAccount account) {
        return keys.all().stream().map(key -> of(account, key)).toList();
    }

    @Override
    public Fingerprint of(BankAccount account, FingerprintKey key) {
        String text = account.bank().value() + account.branch() + account.type().zenginCode() + account.number();
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(key.bytes(), ALGORITHM));
            return Fingerprint.of(mac.doFinal(text.getBytes(StandardCharsets.US_ASCII)));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("every Java has HMAC-SHA256", impossible);
        }
    }
}

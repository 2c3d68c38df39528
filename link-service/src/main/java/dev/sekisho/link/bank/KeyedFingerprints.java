package dev.sekisho.link.bank;

/** Makes fingerprints under a key of the caller's choice. */
public interface KeyedFingerprints {

    Fingerprint of(BankAccount account, FingerprintKey key);
}

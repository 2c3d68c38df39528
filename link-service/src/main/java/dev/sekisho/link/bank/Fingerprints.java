package dev.sekisho.link.bank;

/** Makes the keyed fingerprint by which a bank account is found again without reading its number. */
public interface Fingerprints {

    Fingerprint of(BankAccount account);
}

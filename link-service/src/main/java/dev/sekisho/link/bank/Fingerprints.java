package dev.sekisho.link.bank;

import java.util.List;

/** Makes the keyed fingerprint by which a bank account is found again without reading its number. */
public interface Fingerprints {

    /** Under the current key. */
    Fingerprint of(BankAccount account);

    /** Under every key there is, the current one first: what was written before a key was turned is found as well. */
    default List<Fingerprint> all(BankAccount account) {
        return List.of(of(account));
    }
}

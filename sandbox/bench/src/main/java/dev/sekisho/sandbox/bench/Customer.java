package dev.sekisho.sandbox.bench;

import java.util.UUID;

/** Somebody who charges over and over: a wallet, a link that belongs to it, and the linked account's bank. */
record Customer(UUID wallet, UUID link, String bank) {

    /** At the bank that asks for two factors. */
    Customer(UUID wallet, UUID link) {
        this(wallet, link, "0998");
    }

    static Customer at(String bank) {
        return new Customer(UUID.randomUUID(), UUID.randomUUID(), bank);
    }
}

package dev.sekisho.identity.account;

import dev.sekisho.kernel.id.AccountId;

/** With what a person signs in; never printed. */
public record Credential(AccountId accountId, String passwordHash) {

    @Override
    public String toString() {
        return "Credential[" + accountId + "]";
    }
}

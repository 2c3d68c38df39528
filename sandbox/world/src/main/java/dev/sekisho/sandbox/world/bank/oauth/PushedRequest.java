package dev.sekisho.sandbox.world.bank.oauth;

import dev.sekisho.sandbox.world.bank.AccountKey;
import dev.sekisho.sandbox.world.bank.AccountType;
import java.net.URI;

/** What the operator pushed before it sends the customer to the bank's page: nothing of it passes through a browser. */
public record PushedRequest(
        URI redirectUri,
        String state,
        String nonce,
        String codeChallenge,
        AccountKey account,
        AccountType accountType) {

    @Override
    public String toString() {
        return "PushedRequest[" + account + "]";
    }
}

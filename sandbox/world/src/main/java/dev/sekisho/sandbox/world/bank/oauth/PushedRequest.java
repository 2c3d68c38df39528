package dev.sekisho.sandbox.world.bank.oauth;

import dev.sekisho.sandbox.world.bank.AccountKey;
import dev.sekisho.sandbox.world.bank.AccountType;
import dev.sekisho.sandbox.world.bank.Claim;
import java.net.URI;

/**
 * What the operator pushed before it sends the customer to the bank's page: nothing of it passes through a browser.
 *
 * @param claim whom the operator takes the customer for; null where the bank does not compare
 */
public record PushedRequest(
        URI redirectUri,
        String state,
        String nonce,
        String codeChallenge,
        AccountKey account,
        AccountType accountType,
        Claim claim) {

    @Override
    public String toString() {
        return "PushedRequest[" + account + "]";
    }
}

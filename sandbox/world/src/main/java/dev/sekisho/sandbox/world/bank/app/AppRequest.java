package dev.sekisho.sandbox.world.bank.app;

import dev.sekisho.sandbox.world.bank.AccountKey;
import dev.sekisho.sandbox.world.bank.AccountType;
import dev.sekisho.sandbox.world.bank.Claim;
import java.time.Instant;

/**
 * An approval that the operator asked for.
 *
 * @param message what the app shows, so that a depositor sees what is approved
 * @param notificationToken by which the operator knows it again when the bank says that there is an answer
 * @param claim whom the operator takes the customer for; null where the bank does not compare
 * @param end until when the depositor may answer
 */
public record AppRequest(
        String id,
        String nonce,
        String notificationToken,
        String message,
        AccountKey account,
        AccountType accountType,
        Claim claim,
        Instant end) {

    @Override
    public String toString() {
        return "AppRequest[" + account + "]";
    }
}

package dev.sekisho.link.request;

import java.time.Duration;

/**
 * The numbers of linking.
 *
 * @param lifetime from the request to the return from the bank
 * @param failuresPerAccount refused authentications of one bank account within {@code failureWindow}; less where the bank
 *     locks earlier, because a stranger must not lock the depositor out at the bank
 * @param failuresPerWallet visits of a bank's page, of one wallet in a day, that were refused or not finished
 * @param requestsPerWallet link requests of one wallet in a day
 */
public record RequestLimits(
        Duration lifetime,
        Duration failureWindow,
        int failuresPerAccount,
        int failuresPerWallet,
        int requestsPerWallet) {

    public RequestLimits {
        if (lifetime.isNegative() || lifetime.isZero() || failureWindow.isNegative() || failureWindow.isZero()) {
            throw new IllegalArgumentException("a limit's time is positive");
        }
        if (failuresPerAccount < 1 || failuresPerWallet < 1 || requestsPerWallet < 1) {
            throw new IllegalArgumentException("a limit allows at least one");
        }
    }
}

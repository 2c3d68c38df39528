package dev.sekisho.sandbox.world.bank;

import dev.sekisho.kernel.id.BankCode;

/**
 * What a bank is like.
 *
 * @param redirect whether it has a page of its own, with PIN and one-time code
 * @param legacy whether it has the interface of 2020, with number and PIN
 * @param lockAfter failures in a row until it locks the account
 */
public record BankTerms(BankCode code, String name, boolean redirect, boolean legacy, int lockAfter) {

    public BankTerms {
        if (name == null || name.isBlank() || lockAfter < 1) {
            throw new IllegalArgumentException("a bank has a name and locks after at least one failure");
        }
    }
}

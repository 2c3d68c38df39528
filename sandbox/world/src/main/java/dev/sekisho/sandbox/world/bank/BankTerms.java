package dev.sekisho.sandbox.world.bank;

import dev.sekisho.kernel.id.BankCode;
import java.util.Objects;

/**
 * What a bank is like.
 *
 * @param redirect whether it has a page of its own, with PIN and a second factor
 * @param app whether it has an app of its own, in which the depositor approves by fingerprint
 * @param legacy whether it has the interface of 2020, with number and PIN
 * @param lockAfter failures in a row until it locks the account
 */
public record BankTerms(
        BankCode code,
        String name,
        boolean redirect,
        boolean app,
        boolean legacy,
        NameService names,
        SecondFactor secondFactor,
        int lockAfter) {

    public BankTerms {
        Objects.requireNonNull(names, "names");
        Objects.requireNonNull(secondFactor, "secondFactor");
        if (name == null || name.isBlank() || lockAfter < 1) {
            throw new IllegalArgumentException("a bank has a name and locks after at least one failure");
        }
    }
}

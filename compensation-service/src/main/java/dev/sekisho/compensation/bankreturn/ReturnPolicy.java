package dev.sekisho.compensation.bankreturn;

import dev.sekisho.compensation.zengin.ZenginAccount;
import java.util.Objects;

/**
 * Where returns are looked for.
 *
 * @param ours the account from which we pay, and whose statements are taken
 * @param daysBack how long before its return a transfer can have been ordered
 * @param candidates transfers of one amount that are compared; beyond that two persons decide
 */
public record ReturnPolicy(ZenginAccount ours, int daysBack, int candidates) {

    public ReturnPolicy {
        Objects.requireNonNull(ours, "ours");
        if (daysBack < 1 || candidates < 1) {
            throw new IllegalArgumentException("a return is looked for among some transfers of some days");
        }
    }

    boolean isOurs(ZenginAccount account) {
        return account.bank().equals(ours.bank())
                && account.branch().equals(ours.branch())
                && account.kind() == ours.kind()
                && account.number().equals(ours.number());
    }
}

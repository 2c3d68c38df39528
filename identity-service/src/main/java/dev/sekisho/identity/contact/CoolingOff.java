package dev.sekisho.identity.contact;

import dev.sekisho.kernel.id.AccountId;

/** Whether an account's number or mail address changed so recently that nothing may be linked to it. */
@FunctionalInterface
public interface CoolingOff {

    /** Joins the running transaction. */
    boolean isOn(AccountId account);
}

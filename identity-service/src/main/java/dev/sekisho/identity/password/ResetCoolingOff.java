package dev.sekisho.identity.password;

import dev.sekisho.kernel.id.AccountId;

/** Whether an account's password was reset by the mailbox so recently that nothing may be linked to it. */
@FunctionalInterface
public interface ResetCoolingOff {

    /** Joins the running transaction. */
    boolean isOn(AccountId account);
}

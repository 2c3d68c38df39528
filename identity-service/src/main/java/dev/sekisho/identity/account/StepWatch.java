package dev.sekisho.identity.account;

/** Told of each step, inside the transaction that makes it true; may hold the account it is about. */
public interface StepWatch {

    /** @return whether the account it is about was changed */
    boolean see(Step step);
}

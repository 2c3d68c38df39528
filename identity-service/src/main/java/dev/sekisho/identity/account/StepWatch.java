package dev.sekisho.identity.account;

/** Told of each step, inside the transaction that makes it true; may hold the account it is about. */
public interface StepWatch {

    void see(Step step);
}

package dev.sekisho.link.bank;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * Banks whose depositors approve in the bank's own app, designed after OpenID CIBA. No call is ever made inside a database
 * transaction, each takes a bounded time.
 */
public interface BankApps {

    /**
     * Asks for an approval by a signed request that names the account, the message to be shown and how long it may take.
     *
     * @param holder for a bank that compares names; nothing of the person is sent to any other
     * @throws BankUnavailable if the bank does not take the request
     */
    Approval start(Wanted wanted, Optional<ClaimedHolder> holder, PageSecrets secrets);

    /** Asks what came of it. */
    ApprovalAnswer ask(Bank bank, BankAccount account, Approval approval, PageSecrets secrets);

    /**
     * The secret by which a bank's notification says of which request it speaks, read without believing anything yet; empty
     * for what is no notification at all. Nobody is called.
     */
    Optional<String> nameOf(String notification);

    /** Whether the bank signed this notification, for us, lately, about this approval of this request. */
    boolean isFrom(Bank bank, String notification, Approval approval, PageSecrets secrets);

    /**
     * What is wanted of a bank.
     *
     * @param message what the bank's app shows
     * @param lifetime how long the depositor may take
     * @param machineNow the machine's time, from which the first question is counted
     */
    record Wanted(Bank bank, BankAccount account, String message, Duration lifetime, Instant machineNow) {

        @Override
        public String toString() {
            return "Wanted[" + bank.code() + " " + account.mask() + "]";
        }
    }
}

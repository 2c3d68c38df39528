package dev.sekisho.link.bank;

import dev.sekisho.link.evidence.ProofKind;
import java.util.Objects;
import java.util.Set;

/** What came of a customer's visit to the bank's page, once its code was redeemed; anything unclear is no answer. */
public sealed interface BankAuthentication {

    /**
     * The bank's signed word for exactly the account that was asked for.
     *
     * @param factors the proofs that the answer names; empty if it names none
     * @param holder what it says of the holder's name
     */
    record Authenticated(Set<ProofKind> factors, HolderWord holder, Mandate mandate) implements BankAuthentication {

        public Authenticated {
            factors = Set.copyOf(factors);
            Objects.requireNonNull(holder, "holder");
            Objects.requireNonNull(mandate, "mandate");
        }

        @Override
        public String toString() {
            return "Authenticated[" + factors + "]";
        }
    }

    /** The bank authenticated somebody for another account. */
    record OtherAccount() implements BankAuthentication {}

    /** The answer does not carry what it must: signature, issuer, audience, nonce or time. */
    record NotBelieved() implements BankAuthentication {}

    /** The bank refused the code, could not be reached, or said something that cannot be read. */
    record NoAnswer() implements BankAuthentication {}
}

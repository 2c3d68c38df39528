package dev.sekisho.identity.account;

import dev.sekisho.kernel.event.FactData;
import dev.sekisho.kernel.event.identity.AccountClosed;
import dev.sekisho.kernel.id.AccountId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** A person's login and identity at the operator, in one of its states. */
public sealed interface Account permits ActiveAccount, HeldAccount, ClosedAccount {

    AccountId id();

    /** The version of its latest fact; the facts of a change follow it one by one. */
    long version();

    CustomerClass customerClass();

    Optional<VerifiedPhone> phone();

    Optional<ProvedIdentity> identity();

    /** The holder showed a phone. */
    AccountChange verified(VerifiedPhone phone);

    /** The holder proved an identity. */
    AccountChange proved(ProvedIdentity identity);

    /** Somebody entitled stops the account for review; the same hold again changes nothing. */
    AccountChange held(Hold hold);

    /** One hold is released, the others stay; one that does not stand changes nothing. */
    AccountChange released(UUID holdId);

    /** Staff found the declared reading of the holder's name plausible; of this the proof has the fact. */
    AccountChange readPlausibly();

    /** Nothing changes but the record that something happened. */
    default AccountChange noted(FactData fact) {
        return new AccountChange(this, List.of(fact));
    }

    /** The relation ends, with the fact that says so. @throws IllegalStateException if it ended before */
    default AccountChange closed(Instant endedAt, EndReason reason, AccountClosed fact) {
        if (this instanceof ClosedAccount) {
            throw new IllegalStateException("an account is closed once");
        }
        return new AccountChange(new ClosedAccount(id(), version(), customerClass(), endedAt, reason), List.of(fact));
    }

    /** Whether another number than this one stands for the account. */
    default boolean holdsOtherThan(String numberHash) {
        return phone().map(known -> !known.numberHash().equals(numberHash)).orElse(false);
    }

    default Assurance assurance() {
        return phone().isPresent() && identity().isPresent() ? Assurance.LEVEL_1 : Assurance.LEVEL_0;
    }
}

package dev.sekisho.identity.account;

import dev.sekisho.kernel.id.AccountId;
import dev.sekisho.kernel.id.BankAccountId;
import dev.sekisho.kernel.id.PersonId;
import dev.sekisho.kernel.origin.Origin;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** One step on the way to an account that is worth something, and what it shows of whoever takes it. */
public sealed interface Step {

    Instant at();

    /** Somebody asked for an account. */
    record Started(UUID openingId, EmailAddress address, Origin origin, Instant at) implements Step {}

    /** The account was opened. */
    record Opened(AccountId account, EmailAddress address, Origin origin, Instant at) implements Step {}

    /** A number was shown to be in the holder's hands. */
    record PhoneShown(AccountId account, String numberHash, Origin origin, Instant at) implements Step {}

    /** A proof of identity was begun. */
    record ProofStarted(AccountId account, Origin origin, Instant at) implements Step {}

    /** An identity was proved; the vendor, not the holder, says so, and therefore from nowhere. */
    record Proved(AccountId account, PersonId person, String documentHash, Instant at) implements Step {}

    /**
     * A bank account is to be linked: the moment at which the account becomes worth something.
     *
     * @param origin empty where whoever asks for the customer does not say
     */
    record LinkAsked(AccountId account, Optional<Origin> origin, Instant at) implements Step {}

    /**
     * Money left the account's wallet for a bank account; charge-service, not the holder, says so, and says it later.
     *
     * @param leftAt when it left
     */
    record PaidOut(AccountId account, BankAccountId payee, Instant leftAt, Instant at) implements Step {}

    /** A code was answered wrongly. */
    record Failed(Origin origin, Instant at) implements Step {}
}

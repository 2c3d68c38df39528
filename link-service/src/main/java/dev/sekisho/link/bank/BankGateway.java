package dev.sekisho.link.bank;

import dev.sekisho.kernel.id.ChargeId;
import dev.sekisho.kernel.id.PayoutId;
import dev.sekisho.kernel.money.Money;
import java.net.URI;
import java.util.Optional;

/**
 * A bank as this service needs it. No call is ever made inside a database transaction, each takes a bounded time, and what
 * a bank sends is believed only as far as it could be read without guessing.
 */
public interface BankGateway {

    /**
     * Announces a visit to the bank, which then knows the account before the customer comes.
     *
     * @param holder for a bank that compares names; nothing of the person is sent to any other
     * @return the bank's own page, for the customer to open
     * @throws BankUnavailable if the bank does not take the announcement
     */
    URI announce(Bank bank, BankAccount account, Optional<ClaimedHolder> holder, PageSecrets secrets);

    /** Redeems the code with which the customer came back. */
    BankAuthentication redeem(Bank bank, BankAccount account, PageSecrets secrets, String code);

    /**
     * Asks for the payee's name of an account, as whoever sends money there may.
     *
     * @return {@code NotTold} also for a bank that has no address here
     */
    PayeeAnswer payee(Bank bank, BankAccount account);

    /** Debits under the charge's own id: asked twice with one id, the bank debits once. Never {@code NeverSeen}. */
    DebitAnswer debit(Bank bank, Mandate mandate, ChargeId charge, Money amount);

    /** Asks what became of a debit. */
    DebitAnswer inquire(Bank bank, ChargeId charge);

    /** Credits under the payout's own id: asked twice with one id, the bank credits once. Never {@code NeverSeen}. */
    DebitAnswer credit(Bank bank, Mandate mandate, PayoutId payout, Money amount);

    /** Asks what became of a credit. */
    DebitAnswer inquire(Bank bank, PayoutId payout);

    /** Lets the bank tell its depositor. @return the bank's receipt, or nothing if it has to be tried again */
    Optional<String> tell(Bank bank, BankAccount account, String text);
}

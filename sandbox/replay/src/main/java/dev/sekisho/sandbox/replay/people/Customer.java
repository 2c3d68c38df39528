package dev.sekisho.sandbox.replay.people;

import dev.sekisho.sandbox.actor.Depositor;
import dev.sekisho.sandbox.actor.Person;
import java.time.LocalDate;
import java.util.List;

/**
 * An honest customer: who it is, the own bank account, and what it wants to do on which day.
 *
 * @param secondFactor whether the bank asks for a one-time code or for the passbook's balance
 * @param sends whether some of the money goes on to another customer
 */
public record Customer(
        Person person,
        Depositor account,
        SecondFactor secondFactor,
        Contact contact,
        Quirk quirk,
        LocalDate arrival,
        List<Purchase> purchases,
        boolean sends) {

    public Customer {
        purchases = List.copyOf(purchases);
    }

    /** What a bank asks for beside the PIN. */
    public enum SecondFactor {
        ONE_TIME_CODE,
        PASSBOOK_BALANCE,
        APP
    }
}

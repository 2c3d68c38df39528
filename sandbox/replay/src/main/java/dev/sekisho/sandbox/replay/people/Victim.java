package dev.sekisho.sandbox.replay.people;

import dev.sekisho.sandbox.actor.Depositor;
import dev.sekisho.sandbox.actor.Person;

/** A depositor whose account number and PIN somebody else knows. @param customer whether they have a wallet of their own */
public record Victim(Person person, Depositor account, boolean customer) {}

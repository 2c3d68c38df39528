package dev.sekisho.sandbox.replay.people;

import dev.sekisho.sandbox.actor.Depositor;
import java.util.List;
import java.util.stream.Stream;

/** Everybody in one replay; the same seed and size give the same people. */
public record Population(List<Customer> customers, List<Raid> raids, List<Depositor> bystanders) {

    public Population {
        customers = List.copyOf(customers);
        raids = List.copyOf(raids);
        bystanders = List.copyOf(bystanders);
    }

    public static Population of(long seed, int victims, int customers, int rounds) {
        Settlers settlers = new Settlers(seed);
        return new Population(
                new Honest(settlers).of(customers, rounds),
                new Thieves(settlers).of(victims),
                settlers.bystanders(victims));
    }

    /** All who have an account at a bank. */
    public Stream<Depositor> depositors() {
        return Stream.of(
                        customers.stream().map(Customer::account),
                        raids.stream().map(raid -> raid.victim().account()),
                        bystanders.stream())
                .flatMap(some -> some);
    }
}

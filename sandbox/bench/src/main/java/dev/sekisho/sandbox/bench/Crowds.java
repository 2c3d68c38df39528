package dev.sekisho.sandbox.bench;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Who charges while charge-service is measured alone.
 *
 * @param spread over eight banks: the everyday load
 * @param atOneBank as many at one bank
 * @param alone of whom one at a time has all the load, a fresh one for each round, as no wallet may be charged for ever
 */
record Crowds(List<Customer> spread, List<Customer> atOneBank, List<Customer> alone) {

    private static final int BANKS = 8;

    Crowds {
        spread = List.copyOf(spread);
        atOneBank = List.copyOf(atOneBank);
        alone = List.copyOf(alone);
    }

    static Crowds of(Sizes sizes) {
        return new Crowds(
                IntStream.range(0, sizes.customers())
                        .mapToObj(i -> Customer.at("099" + i % BANKS))
                        .toList(),
                Stream.generate(() -> Customer.at("0998"))
                        .limit(sizes.customers())
                        .toList(),
                Stream.generate(() -> Customer.at("0990"))
                        .limit(sizes.rounds() + 1L)
                        .toList());
    }

    List<Customer> all() {
        return Stream.of(spread, atOneBank, alone).flatMap(List::stream).toList();
    }
}

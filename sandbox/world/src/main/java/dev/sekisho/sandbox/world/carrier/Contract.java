package dev.sekisho.sandbox.world.carrier;

import java.time.LocalDate;

/** Whom the carrier verified for the contract of a line; never printed. */
public record Contract(
        String subscriberNumber, String nameKanji, String nameKana, LocalDate birthDate, String address) {

    @Override
    public String toString() {
        return "Contract[***]";
    }
}

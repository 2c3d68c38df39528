package dev.sekisho.kernel.event.charge;

import dev.sekisho.kernel.event.FactData;

/** Nothing of a bank's day is left to be decided or heard. */
public record StatementDayClosed(String bankCode, String day) implements FactData {}

package dev.sekisho.sandbox.replay.people;

import java.time.LocalDate;

/** What an honest customer does on a day: charges so much, and pays a part of it at a shop. */
public record Purchase(LocalDate day, long chargeYen, long paidYen) {}

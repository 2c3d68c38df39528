package dev.sekisho.sandbox.replay.people;

import java.time.LocalDate;

/**
 * One plan of a gang.
 *
 * @param path {@code PIN} where the bank asked for nothing else in 2020, {@code PROBE} where it asked for more
 * @param day when it begins
 */
public record Raid(String id, String path, Gang gang, Contact contact, Victim victim, Plunder plunder, LocalDate day) {

    public static final String PIN = "PIN";
    public static final String PROBE = "PROBE";
}

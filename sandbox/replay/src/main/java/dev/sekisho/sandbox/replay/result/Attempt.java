package dev.sekisho.sandbox.replay.result;

import java.time.Instant;
import java.util.List;

/**
 * One thief's way to one bank account.
 *
 * @param id unique in the run
 * @param path what the thief has and does, a word of the scenario
 * @param at the business moment of its first step
 * @param customer whether the victim has a wallet of their own
 * @param stops who said no, the first one first; the thief went on by another way after each but the last
 * @param stolenYen what left the account by the bank's own book without its depositor's order and never came back
 */
public record Attempt(
        String id,
        String path,
        Instant at,
        String bankCode,
        boolean customer,
        Stage reached,
        List<Stopped> stops,
        long stolenYen) {

    public Attempt {
        stops = List.copyOf(stops);
    }
}

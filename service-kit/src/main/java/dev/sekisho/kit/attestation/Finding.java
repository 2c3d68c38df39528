package dev.sekisho.kit.attestation;

import java.time.Instant;

/**
 * What a look at one piece of evidence found.
 *
 * @param what is looked at, in a few words
 * @param found the number, state or time that was seen; never anything about a person
 * @param asOf how old that is: the moment of the look, or when the thing was last done
 */
public record Finding(Verdict verdict, String what, String found, Instant asOf) {}

package dev.sekisho.kit.attestation;

import java.util.List;

/**
 * One control of the baseline as this service answers for it: met only if each piece of evidence says so.
 *
 * @param id as the register has it, {@code LK-01}
 */
public record Control(String id, List<Evidence> evidence) {

    public Control {
        if (evidence.isEmpty()) {
            throw new IllegalArgumentException("nothing shows " + id);
        }
        evidence = List.copyOf(evidence);
    }

    public static Control of(String id, Evidence... evidence) {
        return new Control(id, List.of(evidence));
    }
}

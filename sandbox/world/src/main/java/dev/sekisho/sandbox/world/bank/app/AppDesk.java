package dev.sekisho.sandbox.world.bank.app;

import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;

/**
 * Where the operator's signed requests are read, and where its answers are announced.
 *
 * @param operator empty if no key of the operator is known: then no request is believed
 */
public record AppDesk(Optional<OperatorSignature> operator, Announcer announcer, InstantSource machine) {

    /** The claims of a request; empty if it is not believed. */
    public Optional<Map<String, Object>> read(String request, String clientId, String bank) {
        return operator.flatMap(key -> key.read(request, clientId, bank, machine.instant()));
    }
}

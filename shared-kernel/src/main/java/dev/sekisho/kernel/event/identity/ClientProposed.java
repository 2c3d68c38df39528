package dev.sekisho.kernel.event.identity;

import dev.sekisho.kernel.event.FactData;
import java.util.List;
import java.util.UUID;

/** A staff member proposed a tool or bank as a client, with these keys, given as a hash. */
public record ClientProposed(
        UUID clientId,
        String employer,
        List<String> audiences,
        List<String> scopes,
        String keysHash,
        UUID staffId,
        UUID personId)
        implements FactData {

    public ClientProposed {
        audiences = List.copyOf(audiences);
        scopes = List.copyOf(scopes);
    }
}

package dev.sekisho.identity.client;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** Reads clients' public keys, and checks what clients signed with the private ones. */
public interface ClientKeys {

    /**
     * The set in its one form: one to five public keys for ES256 (P-256) or PS256 (RSA of 2048 to 4096 bits), each with
     * a name of its own and nothing private in it.
     */
    Optional<String> read(String keySet);

    /** The client that an assertion says it is from; nobody has checked that. */
    Optional<UUID> named(String assertion);

    /**
     * What a client says of itself (RFC 7523, FAPI 2.0), if everything about it is right: signed by one of its keys,
     * by itself about itself, for this issuer alone, for a minute at most.
     */
    Optional<Assertion> check(String assertion, UUID clientId, String keySet, Instant now);

    /** A set of keys of which nobody has the private half, so that unknown clients cost the same work. */
    String nobodys();

    /** An assertion that is right: its id, to be used once, and its end. */
    record Assertion(String id, Instant endsAt) {}
}

package dev.sekisho.identity.proof;

import java.util.Objects;

/** How the carrier calls itself in what it signs, and what it calls us. */
public record CarrierTerms(String issuer, String client) {

    public CarrierTerms {
        Objects.requireNonNull(issuer, "issuer");
        Objects.requireNonNull(client, "client");
    }
}

package dev.sekisho.identity.client;

import dev.sekisho.kernel.event.FactData;

/** A client as it is after something happened, and the fact that says so. */
public record ClientChange(OAuthClient client, FactData fact) {}

package dev.sekisho.identity.account;

import dev.sekisho.kernel.id.AccountId;
import java.util.UUID;

/** An opening that became an account; no code confirms it again. */
public record ConfirmedOpening(UUID id, long version, String addressHash, AccountId account) implements Opening {}

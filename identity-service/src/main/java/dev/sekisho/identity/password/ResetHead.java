package dev.sekisho.identity.password;

import dev.sekisho.identity.code.CodeBinding;
import dev.sekisho.identity.code.CodePurpose;
import dev.sekisho.kernel.id.AccountId;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

/**
 * What a reset is, whatever its state: it never changes.
 *
 * @param account nobody's where the address is unknown: such a reset is asked for and refused like any other
 */
public record ResetHead(UUID id, String addressHash, Optional<AccountId> account) {

    public ResetHead {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(addressHash, "addressHash");
        Objects.requireNonNull(account, "account");
    }

    /** What the code for it approves: another password for this address, and nothing else. */
    CodeBinding binding() {
        return new CodeBinding(addressHash, id, CodePurpose.PASSWORD, "password:" + addressHash);
    }

    /** The freeze of the wallet that goes with it; an id of its own, for it has facts of its own. */
    public UUID freezeId() {
        return UUID.nameUUIDFromBytes(("reset-freeze:" + id).getBytes(StandardCharsets.UTF_8));
    }
}

package dev.sekisho.identity.password;

import dev.sekisho.identity.code.CodeBinding;
import dev.sekisho.identity.code.CodePurpose;
import dev.sekisho.kernel.id.AccountId;
import java.util.Optional;
import java.util.UUID;

/**
 * The way to another password by a code sent to the mailbox, which is taken once.
 *
 * @param account nobody's where the address is unknown: such a reset is asked for and refused like any other
 */
public record PasswordReset(UUID id, String addressHash, Optional<AccountId> account, boolean done) {

    /** What the code for it approves: another password for this address, and nothing else. */
    CodeBinding binding() {
        return new CodeBinding(addressHash, id, CodePurpose.PASSWORD, "password:" + addressHash);
    }
}

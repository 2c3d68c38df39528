package dev.sekisho.identity.counter;

import dev.sekisho.identity.account.IdentityMethod;
import dev.sekisho.kernel.id.AccountId;
import java.util.Objects;
import java.util.UUID;

/** For whose account, by which method and for which proof something was entered; it never changes. */
public record EntryTerms(UUID id, AccountId account, UUID proofId, IdentityMethod method) {

    public EntryTerms {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(account, "account");
        Objects.requireNonNull(proofId, "proofId");
        if (method != IdentityMethod.IN_PERSON && method != IdentityMethod.POST) {
            throw new IllegalArgumentException("staff prove in person or by post");
        }
    }
}

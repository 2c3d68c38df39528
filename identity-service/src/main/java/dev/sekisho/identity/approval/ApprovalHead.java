package dev.sekisho.identity.approval;

import dev.sekisho.identity.code.CodeBinding;
import dev.sekisho.kernel.id.AccountId;
import java.util.Objects;
import java.util.UUID;

/** What an approval is from its beginning on. @param id given by charge-service */
public record ApprovalHead(UUID id, AccountId account, ApprovedThing thing) {

    public ApprovalHead {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(account, "account");
        Objects.requireNonNull(thing, "thing");
    }

    CodeBinding binding() {
        return new CodeBinding(account.toString(), id, thing.kind().purpose(), thing.approval());
    }
}

package dev.sekisho.identity.screening;

import dev.sekisho.kernel.id.AccountId;
import dev.sekisho.kernel.id.PersonId;
import java.time.Instant;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;

/**
 * That an entry looks like a person: which one, in which version of which list, and in what they agree.
 *
 * @param id also the id of the holds and of the order to stop the money
 * @param account where the person was seen first
 * @param proof with which names
 * @param dueAt when a decision is overdue
 */
public record HitHead(
        UUID id,
        PersonId person,
        AccountId account,
        UUID proof,
        UUID listId,
        ListKind kind,
        int row,
        EntryKey key,
        MatchGrade grade,
        Set<MatchedField> fields,
        Instant openedAt,
        Instant dueAt) {

    public HitHead {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(person, "person");
        Objects.requireNonNull(account, "account");
        Objects.requireNonNull(proof, "proof");
        Objects.requireNonNull(listId, "listId");
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(key, "key");
        Objects.requireNonNull(openedAt, "openedAt");
        Objects.requireNonNull(dueAt, "dueAt");
        fields = Set.copyOf(fields);
        if (grade == MatchGrade.NONE) {
            throw new IllegalArgumentException("a hit is some likeness");
        }
    }
}

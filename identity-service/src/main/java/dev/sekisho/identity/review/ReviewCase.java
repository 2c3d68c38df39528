package dev.sekisho.identity.review;

import dev.sekisho.identity.account.HoldKind;
import dev.sekisho.kernel.id.AccountId;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;

/**
 * What is reviewed: one hold of one account.
 *
 * @param version of its latest fact
 */
public record ReviewCase(UUID id, long version, AccountId account, UUID holdId, HoldKind kind, Instant since) {

    public ReviewCase {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(account, "account");
        Objects.requireNonNull(holdId, "holdId");
        Objects.requireNonNull(since, "since");
        if (kind == HoldKind.SCREENING) {
            throw new IllegalArgumentException("a screening is nothing for reviewers");
        }
    }
}

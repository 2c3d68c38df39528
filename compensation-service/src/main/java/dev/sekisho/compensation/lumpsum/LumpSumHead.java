package dev.sekisho.compensation.lumpsum;

import dev.sekisho.compensation.claim.ContentHash;
import dev.sekisho.compensation.claim.LumpSumId;
import dev.sekisho.kernel.id.BankCode;
import dev.sekisho.kernel.id.PersonId;
import dev.sekisho.kernel.money.Money;
import java.time.Instant;
import java.util.Objects;

/** What a lump sum is whatever its state: its lines never change. @param hash of all its lines, which approvals sign */
public record LumpSumHead(
        LumpSumId id,
        BankCode bank,
        int lines,
        Money total,
        ContentHash hash,
        PersonId madeBy,
        Instant madeAt,
        long version) {

    public LumpSumHead {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(bank, "bank");
        Objects.requireNonNull(total, "total");
        Objects.requireNonNull(hash, "hash");
        Objects.requireNonNull(madeBy, "madeBy");
        Objects.requireNonNull(madeAt, "madeAt");
        if (lines < 1 || version < 1) {
            throw new IllegalArgumentException("a lump sum has a line and a version");
        }
    }

    LumpSumHead next() {
        return new LumpSumHead(id, bank, lines, total, hash, madeBy, madeAt, version + 1);
    }
}

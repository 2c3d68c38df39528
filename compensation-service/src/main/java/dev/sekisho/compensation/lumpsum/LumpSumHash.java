package dev.sekisho.compensation.lumpsum;

import dev.sekisho.compensation.claim.CanonicalBytes;
import dev.sekisho.compensation.claim.ContentHash;
import dev.sekisho.compensation.claim.LumpSumId;
import dev.sekisho.compensation.claim.Payable;
import dev.sekisho.compensation.paymentrun.Sha256;
import dev.sekisho.kernel.id.BankCode;
import java.util.List;

/** What approvals of a list sign: which revision of which claims, and how much. A revision's payee never changes. */
final class LumpSumHash {

    private static final String FORMAT = "sekisho.lump-sum.1";

    private LumpSumHash() {}

    static ContentHash of(LumpSumId id, BankCode bank, List<Payable> lines) {
        CanonicalBytes bytes = new CanonicalBytes()
                .field(FORMAT)
                .field(id.value())
                .field(bank.value())
                .field(lines.size());
        for (Payable line : lines) {
            bytes.field(line.claim().value())
                    .field(line.revision())
                    .field(line.number())
                    .field(line.owed().yen());
        }
        return new ContentHash(Sha256.of(bytes.toBytes()).value());
    }
}

package dev.sekisho.link.evidence;

import dev.sekisho.kernel.id.BankCode;
import java.util.Objects;

/** On whom the truth of a proof depends in the end; two proofs with one root are not independent. */
public sealed interface EvidenceRoot {

    /** A root that is no bank. */
    enum Authority implements EvidenceRoot {
        OPERATOR,
        CARRIER,
        STATE
    }

    /** One bank: its record, its PIN, its code. */
    record OfBank(BankCode bank) implements EvidenceRoot {
        public OfBank {
            Objects.requireNonNull(bank, "bank");
        }
    }

    default boolean isBank(BankCode bank) {
        return this instanceof OfBank root && root.bank().equals(bank);
    }
}

package dev.sekisho.compensation.figure;

import dev.sekisho.compensation.report.Source;
import dev.sekisho.kernel.id.BankAccountId;
import dev.sekisho.kernel.id.BankCode;
import dev.sekisho.kernel.id.ChargeId;
import dev.sekisho.kernel.money.Money;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

/** One thing by which a figure changed, with the moment from which on we knew it; words are only ever added. */
public sealed interface DamageWord {

    UUID caseId();

    Instant knownAt();

    /** @param charge empty for what was paid beside the charges, such as overdraft interest */
    record Counted(
            Basis basis,
            Source source,
            UUID caseId,
            Optional<ChargeId> charge,
            BankAccountId account,
            BankCode bank,
            Money amount,
            Instant occurredAt,
            Instant knownAt)
            implements DamageWord {

        public Counted {
            Objects.requireNonNull(basis, "basis");
            Objects.requireNonNull(source, "source");
            Objects.requireNonNull(caseId, "caseId");
            Objects.requireNonNull(account, "account");
            Objects.requireNonNull(bank, "bank");
            Objects.requireNonNull(amount, "amount");
            Objects.requireNonNull(occurredAt, "occurredAt");
            Objects.requireNonNull(knownAt, "knownAt");
            if (charge.isEmpty() && basis != Basis.PAID) {
                throw new IllegalArgumentException("damage is a charge; only what is paid is more");
            }
        }
    }

    /** The case turned out to be no damage: nothing of it counts from then on. */
    record Dropped(UUID caseId, Instant knownAt) implements DamageWord {

        public Dropped {
            Objects.requireNonNull(caseId, "caseId");
            Objects.requireNonNull(knownAt, "knownAt");
        }
    }

    /** What was paid came back: it counts as paid no more, until it is paid again. */
    record CameBack(UUID caseId, Optional<ChargeId> charge, BankAccountId account, Instant knownAt)
            implements DamageWord {

        public CameBack {
            Objects.requireNonNull(caseId, "caseId");
            Objects.requireNonNull(charge, "charge");
            Objects.requireNonNull(account, "account");
            Objects.requireNonNull(knownAt, "knownAt");
        }
    }
}

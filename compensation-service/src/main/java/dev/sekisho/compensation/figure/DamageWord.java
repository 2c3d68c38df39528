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

    /**
     * @param charge empty for what was paid beside the charges, such as overdraft interest
     * @param payment by which it was paid; empty on any other basis
     */
    record Counted(
            Basis basis,
            Source source,
            UUID caseId,
            Optional<ChargeId> charge,
            BankAccountId account,
            BankCode bank,
            Money amount,
            Instant occurredAt,
            Instant knownAt,
            Optional<Payment> payment)
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
            if (payment.isPresent() != (basis == Basis.PAID)) {
                throw new IllegalArgumentException("what is paid, and nothing else, is paid by a payment");
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

    /** All of a payment came back, whether or not its words were read yet: it counts as paid no more. */
    record CameBack(UUID caseId, Payment payment, Instant knownAt) implements DamageWord {

        public CameBack {
            Objects.requireNonNull(caseId, "caseId");
            Objects.requireNonNull(payment, "payment");
            Objects.requireNonNull(knownAt, "knownAt");
        }
    }
}

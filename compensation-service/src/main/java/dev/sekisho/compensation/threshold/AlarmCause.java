package dev.sekisho.compensation.threshold;

import dev.sekisho.kernel.id.BankCode;
import dev.sekisho.kernel.money.Money;
import java.util.Objects;
import java.util.UUID;

/** Why a person has to look. */
public sealed interface AlarmCause {

    /** Cases now and before. */
    Counts counts();

    /** Cases of a bank are more than nothing and less than a stop. */
    record ConfirmedCases(BankCode bank, Counts counts) implements AlarmCause {

        public ConfirmedCases {
            Objects.requireNonNull(bank, "bank");
            Objects.requireNonNull(counts, "counts");
        }
    }

    /**
     * What was published comes to much more or much less for each case than it did before: perhaps another thing was counted.
     *
     * @param series publisher and basis
     */
    record YenPerCase(UUID bulletin, String series, Counts counts, Money amount, Money amountBefore)
            implements AlarmCause {

        public YenPerCase {
            Objects.requireNonNull(bulletin, "bulletin");
            Objects.requireNonNull(series, "series");
            if (counts.recent() < 1 || counts.before() < 1) {
                throw new IllegalArgumentException("yen per case need cases");
            }
        }

        /** In whole yen, rounded down. */
        public long yen() {
            return amount.yen() / counts.recent();
        }

        public long yenBefore() {
            return amountBefore.yen() / counts.before();
        }
    }
}

package dev.sekisho.compensation.figure;

import dev.sekisho.kernel.id.BankCode;
import dev.sekisho.kernel.money.Money;

/**
 * How much further damage there may be at one bank, as looks back from live cases counted it (A45). An account that looks
 * like those of several cases is counted by each of them: between the most of one look and the sum of all lies the truth.
 *
 * @param looks of as many cases, the newest of each
 * @param whole false if one of them had more before it than it could take in
 */
public record Exposure(BankCode bank, long looks, boolean whole, Possible atLeast, Possible atMost) {

    /** Accounts and yen of any look-alike, and of those among them whose depositors are to be asked. */
    public record Possible(long accounts, Money amount, long likelyAccounts, Money likelyAmount) {

        public static final Possible NONE = new Possible(0, Money.ZERO, 0, Money.ZERO);

        /** Of two banks: an account is of one bank. */
        public Possible and(Possible other) {
            return new Possible(
                    Math.addExact(accounts, other.accounts),
                    amount.plus(other.amount),
                    Math.addExact(likelyAccounts, other.likelyAccounts),
                    likelyAmount.plus(other.likelyAmount));
        }
    }

    /** Whether a sum would have more digits with what may still come: 桁が変わる. */
    public static boolean hasMoreDigits(Money known, Money possible) {
        return Long.toString(known.plus(possible).yen()).length()
                > Long.toString(known.yen()).length();
    }
}

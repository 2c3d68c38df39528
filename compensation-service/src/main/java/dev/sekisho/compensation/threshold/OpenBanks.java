package dev.sekisho.compensation.threshold;

import dev.sekisho.kernel.id.BankCode;

/** Whether a bank is open, as far as this replica's copy of the book knows. */
@FunctionalInterface
public interface OpenBanks {

    /** False only if linking and charging are both stopped until somebody resumes them; what is not known is open. */
    boolean isOpen(BankCode bank);
}

package dev.sekisho.link.suspension;

import dev.sekisho.kernel.id.BankCode;
import dev.sekisho.kernel.suspension.SuspensionReason;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/**
 * What somebody may stop: stopping is one person and one call, each within their own scope.
 *
 * @param bank the only bank; empty for any
 * @param everywhere whether a stop may name no bank
 */
public record Scope(Optional<BankCode> bank, boolean everywhere, Set<SuspensionReason> reasons) {

    /** Operations, and their tool: anything. */
    public static Scope operations() {
        return new Scope(Optional.empty(), true, EnumSet.allOf(SuspensionReason.class));
    }

    /** A bank: itself. */
    public static Scope ofBank(BankCode bank) {
        return new Scope(Optional.of(bank), false, EnumSet.of(SuspensionReason.BANK, SuspensionReason.MAINTENANCE));
    }

    /** Whoever works on cases: any bank, for fraud. */
    public static Scope ofCases() {
        return new Scope(Optional.empty(), false, EnumSet.of(SuspensionReason.FRAUD));
    }

    public boolean allows(Imposition wish) {
        boolean place = wish.bank()
                .map(named -> bank.isEmpty() || bank.get().equals(named))
                .orElse(everywhere);
        return place && reasons.contains(wish.reason());
    }
}

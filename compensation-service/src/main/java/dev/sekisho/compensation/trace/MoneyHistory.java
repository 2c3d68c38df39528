package dev.sekisho.compensation.trace;

import dev.sekisho.compensation.copy.ChargeState;
import dev.sekisho.compensation.copy.CopiedCharge;
import dev.sekisho.kernel.id.WalletId;
import dev.sekisho.kernel.money.Money;
import java.util.List;
import java.util.Map;

/**
 * All that a trace needs to know of the past.
 *
 * @param charges the posted charges that are traced
 * @param opening the wallets to be followed, with what each held before the earliest of these charges
 * @param movements what moved through these wallets from then on, in any order
 * @param whole whether these are all movements up to now, not only the earliest ones, nor those alone that a copy which is made anew
 *     has heard of so far
 */
public record MoneyHistory(
        List<CopiedCharge> charges, Map<WalletId, Money> opening, List<Movement> movements, boolean whole) {

    public MoneyHistory {
        charges = List.copyOf(charges);
        opening = Map.copyOf(opening);
        movements = List.copyOf(movements);
        if (charges.stream().anyMatch(charge -> charge.standing().state() != ChargeState.POSTED)) {
            throw new IllegalArgumentException("only a posted charge has money to be traced");
        }
    }
}

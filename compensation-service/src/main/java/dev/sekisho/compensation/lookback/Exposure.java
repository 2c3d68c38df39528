package dev.sekisho.compensation.lookback;

import dev.sekisho.kernel.id.BankAccountId;
import dev.sekisho.kernel.id.BankCode;
import dev.sekisho.kernel.id.WalletId;
import dev.sekisho.kernel.money.Money;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * How many depositors of a bank may be further victims, and of how much; counted, not guessed (A45).
 *
 * @param accounts from which any look-alike was charged
 * @param likelyAccounts those among them of which the bank is to ask
 */
public record Exposure(BankCode bank, long accounts, Money amount, long likelyAccounts, Money likelyAmount) {

    /** @param likely the wallets that look so much like the case that depositors are asked */
    static List<Exposure> of(Collection<ChargedAccount> charged, Set<WalletId> likely) {
        Map<BankCode, List<ChargedAccount>> byBank = charged.stream()
                .collect(Collectors.groupingBy(ChargedAccount::bank, HashMap::new, Collectors.toList()));
        return byBank.entrySet().stream()
                .map(one -> ofBank(one.getKey(), one.getValue(), likely))
                .sorted(Comparator.comparing(exposure -> exposure.bank().value()))
                .toList();
    }

    private static Exposure ofBank(BankCode bank, List<ChargedAccount> charged, Set<WalletId> likely) {
        List<ChargedAccount> asked =
                charged.stream().filter(one -> likely.contains(one.wallet())).toList();
        return new Exposure(bank, accounts(charged), sum(charged), accounts(asked), sum(asked));
    }

    /** One account may have been charged into two look-alikes. */
    private static long accounts(List<ChargedAccount> charged) {
        Set<BankAccountId> accounts = new HashSet<>();
        charged.forEach(one -> accounts.add(one.account()));
        return accounts.size();
    }

    private static Money sum(List<ChargedAccount> charged) {
        return charged.stream().map(ChargedAccount::amount).reduce(Money.ZERO, Money::plus);
    }
}

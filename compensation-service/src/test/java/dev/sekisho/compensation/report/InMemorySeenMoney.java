package dev.sekisho.compensation.report;

import dev.sekisho.compensation.fraudcase.Period;
import dev.sekisho.compensation.fraudcase.SeenCharge;
import dev.sekisho.compensation.fraudcase.SeenLink;
import dev.sekisho.compensation.fraudcase.SeenMoney;
import dev.sekisho.kernel.id.BankAccountId;
import dev.sekisho.kernel.id.BankCode;
import dev.sekisho.kernel.id.ChargeId;
import dev.sekisho.kernel.id.LinkId;
import dev.sekisho.kernel.money.Money;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/** The copy in memory: each charge under its bank's reference, since its posting. */
final class InMemorySeenMoney implements SeenMoney {

    final Map<String, SeenCharge> charges = new HashMap<>();
    final List<SeenLink> links = new ArrayList<>();

    @Override
    public List<SeenCharge> charges(Collection<ChargeId> ids) {
        return where(charge -> ids.contains(charge.id()), Integer.MAX_VALUE);
    }

    @Override
    public List<SeenCharge> charges(BankCode bank, Collection<String> references) {
        return references.stream()
                .map(charges::get)
                .filter(charge -> charge != null && charge.bank().equals(bank))
                .toList();
    }

    @Override
    public List<SeenCharge> charges(BankAccountId account, Period period, int limit) {
        return where(charge -> charge.bankAccount().equals(account) && isIn(period, charge), limit);
    }

    @Override
    public List<SeenCharge> charges(LinkId link, Period period, int limit) {
        return where(charge -> charge.link().equals(link) && isIn(period, charge), limit);
    }

    @Override
    public List<SeenCharge> lookAlikes(Optional<BankCode> bank, Money amount, Period period, int limit) {
        return where(
                charge -> charge.amount().equals(amount)
                        && isIn(period, charge)
                        && bank.filter(one -> !one.equals(charge.bank())).isEmpty(),
                limit);
    }

    @Override
    public Optional<SeenLink> link(LinkId id) {
        return links.stream().filter(link -> link.id().equals(id)).findFirst();
    }

    private List<SeenCharge> where(Predicate<SeenCharge> which, int limit) {
        return charges.values().stream().filter(which).limit(limit).toList();
    }

    private static boolean isIn(Period period, SeenCharge charge) {
        return period.includes(charge.postedAt().orElseThrow());
    }
}

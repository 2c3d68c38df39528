package dev.sekisho.compensation.report;

import dev.sekisho.compensation.fraudcase.SeenCharge;
import dev.sekisho.compensation.fraudcase.SeenLink;
import dev.sekisho.compensation.fraudcase.SeenMoney;
import dev.sekisho.compensation.fraudcase.Thing;
import dev.sekisho.compensation.report.AccountLookup.Answer;
import dev.sekisho.kernel.id.BankCode;
import dev.sekisho.kernel.id.ChargeId;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Finds what a report means: the bank account by its owner, everything else in the copy. Another bank's things are not
 * there for a report about one bank (TD8).
 */
@ApplicationScoped
public class MatchReport {

    static final int MOST_CHARGES = 200;
    static final int MOST_LOOK_ALIKES = 50;

    private final SeenMoney money;
    private final AccountLookup accounts;

    MatchReport(SeenMoney money, AccountLookup accounts) {
        this.money = money;
        this.accounts = accounts;
    }

    /** Never in a transaction: another service is asked. */
    public Matches match(Clues clues, Optional<BankCode> bank) {
        Set<Thing> things = new HashSet<>();
        List<SeenCharge> named = named(clues, bank);
        named.forEach(charge -> things.addAll(charge.things()));
        clues.link()
                .flatMap(money::link)
                .filter(link -> isOf(bank, link.bank()))
                .ifPresent(link -> addLink(things, link, clues));
        Lookup lookup = clues.account()
                .map(account -> addAccount(things, account, clues))
                .orElse(Lookup.NOT_ASKED);
        return new Matches(things, named, lookAlikes(clues, bank, things), lookup);
    }

    private List<SeenCharge> named(Clues clues, Optional<BankCode> bank) {
        List<SeenCharge> charges = new ArrayList<>();
        if (!clues.charges().isEmpty()) {
            charges.addAll(money.charges(clues.charges()));
        }
        if (!clues.bankReferences().isEmpty()) {
            charges.addAll(money.charges(bank.orElseThrow(), clues.bankReferences()));
        }
        return charges.stream()
                .filter(charge -> isOf(bank, charge.bank()))
                .distinct()
                .toList();
    }

    private void addLink(Set<Thing> things, SeenLink link, Clues clues) {
        things.addAll(link.things());
        money.charges(link.id(), clues.occurred(), MOST_CHARGES).forEach(charge -> things.addAll(charge.things()));
    }

    private Lookup addAccount(Set<Thing> things, ReportedAccount account, Clues clues) {
        Answer answer = accounts.ask(account);
        if (answer instanceof Answer.Found found) {
            things.add(Thing.bankAccount(found.account(), account.bank()));
            found.links().forEach(link -> things.addAll(link.things()));
            money.charges(found.account(), clues.occurred(), MOST_CHARGES)
                    .forEach(charge -> things.addAll(charge.things()));
            return Lookup.FOUND;
        }
        return answer instanceof Answer.Unknown ? Lookup.UNKNOWN : Lookup.UNAVAILABLE;
    }

    private List<ChargeId> lookAlikes(Clues clues, Optional<BankCode> bank, Set<Thing> certain) {
        if (!clues.looksAlike()) {
            return List.of();
        }
        return money.lookAlikes(bank, clues.amount().orElseThrow(), clues.occurred(), MOST_LOOK_ALIKES).stream()
                .filter(charge -> !certain.contains(Thing.charge(charge.id(), charge.bank(), charge.wallet())))
                .map(SeenCharge::id)
                .toList();
    }

    private static boolean isOf(Optional<BankCode> bank, BankCode other) {
        return bank.isEmpty() || bank.get().equals(other);
    }
}

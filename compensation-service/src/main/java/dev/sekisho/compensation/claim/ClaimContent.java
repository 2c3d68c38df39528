package dev.sekisho.compensation.claim;

import dev.sekisho.compensation.fraudcase.VictimCharge;
import dev.sekisho.kernel.id.BankAccountId;
import dev.sekisho.kernel.id.ChargeId;
import dev.sekisho.kernel.id.PersonId;
import dev.sekisho.kernel.money.Money;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Everything that approvers approve: for which charges, to whom, and why so much. The charges are in one order always. */
public record ClaimContent(
        ClaimType type,
        List<VictimCharge> charges,
        Payee payee,
        Optional<PersonId> beneficiary,
        List<ConsequentialItem> items,
        Optional<Assessment> assessment,
        Salt salt) {

    public static final int MOST_CHARGES = 100;
    public static final int MOST_ITEMS = 20;

    public ClaimContent {
        Objects.requireNonNull(type, "type");
        Objects.requireNonNull(payee, "payee");
        Objects.requireNonNull(beneficiary, "beneficiary");
        Objects.requireNonNull(assessment, "assessment");
        Objects.requireNonNull(salt, "salt");
        charges = charges.stream()
                .sorted(Comparator.comparing(charge -> charge.charge().value()))
                .toList();
        items = List.copyOf(items);
        if (charges.isEmpty() || charges.size() > MOST_CHARGES || items.size() > MOST_ITEMS) {
            throw new IllegalArgumentException("a claim has 1 to " + MOST_CHARGES + " charges and few items");
        }
        if (ids(charges).size() != charges.size()) {
            throw new IllegalArgumentException("a charge is claimed once");
        }
    }

    /** What the victim has lost: the charges in full, and what came of them. */
    public Money owed() {
        return sum(Stream.concat(
                charges.stream().map(VictimCharge::amount), items.stream().map(ConsequentialItem::amount)));
    }

    public Money itemsTogether() {
        return sum(items.stream().map(ConsequentialItem::amount));
    }

    public Set<ChargeId> chargeIds() {
        return ids(charges);
    }

    /** The same words under another salt. */
    ClaimContent salted(Salt other) {
        return new ClaimContent(type, charges, payee, beneficiary, items, assessment, other);
    }

    Set<BankAccountId> bankAccounts() {
        return charges.stream().map(VictimCharge::bankAccount).collect(Collectors.toSet());
    }

    private static Set<ChargeId> ids(List<VictimCharge> charges) {
        return charges.stream().map(VictimCharge::charge).collect(Collectors.toCollection(HashSet::new));
    }

    private static Money sum(Stream<Money> amounts) {
        return amounts.reduce(Money.ZERO, Money::plus);
    }
}

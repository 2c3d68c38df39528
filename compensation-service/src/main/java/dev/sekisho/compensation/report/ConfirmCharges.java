package dev.sekisho.compensation.report;

import dev.sekisho.compensation.fraudcase.CaseNumber;
import dev.sekisho.compensation.fraudcase.Cases;
import dev.sekisho.compensation.fraudcase.ConfirmationHeard;
import dev.sekisho.compensation.fraudcase.Confirmations;
import dev.sekisho.compensation.fraudcase.ConfirmedCase;
import dev.sekisho.compensation.fraudcase.FraudCase;
import dev.sekisho.compensation.fraudcase.LiveCase;
import dev.sekisho.compensation.fraudcase.Measures;
import dev.sekisho.compensation.fraudcase.SeenCharge;
import dev.sekisho.compensation.fraudcase.SeenMoney;
import dev.sekisho.compensation.fraudcase.Thing;
import dev.sekisho.compensation.fraudcase.VictimCharge;
import dev.sekisho.kernel.id.BankCode;
import dev.sekisho.kernel.id.ChargeId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** Takes a bank's word that charges of a case were fraud; what compensation rests on, and payments are frozen by. */
@ApplicationScoped
public class ConfirmCharges {

    private final Cases cases;
    private final Confirmations confirmations;
    private final Measures measures;
    private final SeenMoney money;
    private final GradingTable grading;
    private final ConfirmationHeard heard;

    ConfirmCharges(
            Cases cases,
            Confirmations confirmations,
            Measures measures,
            SeenMoney money,
            GradingTable grading,
            ConfirmationHeard heard) {
        this.cases = cases;
        this.confirmations = confirmations;
        this.measures = measures;
        this.money = money;
        this.grading = grading;
        this.heard = heard;
    }

    /** @param staff the bank's user; the charges must be that bank's, posted, and of bank accounts of the case */
    @Transactional
    public Confirmation confirm(
            CaseNumber number, BankCode bank, Set<ChargeId> ids, boolean depositorIsCustomer, UUID staff, Instant now) {
        Optional<FraudCase> locked = cases.lock(number);
        if (locked.isEmpty()) {
            return new Confirmation.CaseUnknown();
        }
        if (!(locked.get() instanceof LiveCase live)) {
            return new Confirmation.CaseOver();
        }
        List<SeenCharge> charges = ofCase(live, bank, money.charges(ids));
        if (charges.size() < ids.size()) {
            return new Confirmation.ChargesRefused("NOT_OF_THIS_CASE", without(ids, charges));
        }
        List<SeenCharge> posted =
                charges.stream().filter(charge -> charge.postedAt().isPresent()).toList();
        if (posted.size() < charges.size()) {
            return new Confirmation.ChargesRefused("NOT_POSTED", without(ids, posted));
        }
        Set<ChargeId> differing = saidOtherwise(live, ids, depositorIsCustomer);
        if (!differing.isEmpty()) {
            return new Confirmation.ChargesRefused("CONFIRMED_OTHERWISE", differing);
        }
        List<VictimCharge> victims = posted.stream()
                .map(charge -> charge.victim(depositorIsCustomer))
                .toList();
        order(live, posted, staff, now);
        return new Confirmation.Done(record(live, bank, victims, staff, now));
    }

    /** What a report says in one go, for a case whose row is locked; measures are the report's own affair. */
    @Transactional(TxType.MANDATORY)
    LiveCase confirm(
            LiveCase live,
            BankCode bank,
            List<SeenCharge> named,
            boolean depositorIsCustomer,
            UUID staff,
            Instant now) {
        List<VictimCharge> victims = ofCase(live, bank, named).stream()
                .filter(charge -> charge.postedAt().isPresent())
                .map(charge -> charge.victim(depositorIsCustomer))
                .toList();
        return record(live, bank, victims, staff, now);
    }

    /** What was confirmed before is not said again. */
    private LiveCase record(LiveCase live, BankCode bank, List<VictimCharge> victims, UUID staff, Instant now) {
        ConfirmedCase confirmed = live.confirmed(now);
        List<VictimCharge> added = confirmations.add(confirmed, victims, staff, now);
        if (added.isEmpty()) {
            return live;
        }
        cases.save(confirmed, confirmed.confirmedBy(staff, bank, added, now));
        heard.heard(confirmed.head(), bank, added, now);
        return confirmed;
    }

    private void order(LiveCase live, List<SeenCharge> charges, UUID staff, Instant now) {
        Set<Thing> things =
                charges.stream().flatMap(charge -> charge.things().stream()).collect(Collectors.toSet());
        GradingRule rule = grading.ruleFor(new Origin(Source.BANK, Channel.BANK_API, Certainty.CONFIRMED, staff));
        Matches found = new Matches(things, charges, List.of(), Lookup.NOT_ASKED);
        measures.order(live, grading.wanted(rule, found, now), now);
    }

    /** By their bank account, which belongs to one live case at most: so no charge is confirmed in two of them. */
    private List<SeenCharge> ofCase(LiveCase live, BankCode bank, List<SeenCharge> charges) {
        Set<Thing> things = new HashSet<>(cases.thingsOf(live.head().id()));
        return charges.stream()
                .filter(charge -> charge.bank().equals(bank))
                .filter(charge -> things.contains(Thing.bankAccount(charge.bankAccount(), charge.bank())))
                .toList();
    }

    private Set<ChargeId> saidOtherwise(LiveCase live, Set<ChargeId> ids, boolean depositorIsCustomer) {
        return confirmations.of(live.head().id()).stream()
                .filter(known -> ids.contains(known.charge()))
                .filter(known -> known.depositorIsCustomer() != depositorIsCustomer)
                .map(VictimCharge::charge)
                .collect(Collectors.toSet());
    }

    private static Set<ChargeId> without(Collection<ChargeId> ids, List<SeenCharge> found) {
        Set<ChargeId> rest = new HashSet<>(ids);
        found.forEach(charge -> rest.remove(charge.id()));
        return rest;
    }

    /** What came of it. */
    public sealed interface Confirmation {

        /** The case, confirmed. */
        record Done(FraudCase fraudCase) implements Confirmation {}

        /** There is no such case. */
        record CaseUnknown() implements Confirmation {}

        /** The case is closed. */
        record CaseOver() implements Confirmation {}

        /** None was confirmed, because of these. @param rule NOT_OF_THIS_CASE, NOT_POSTED or CONFIRMED_OTHERWISE */
        record ChargesRefused(String rule, Set<ChargeId> charges) implements Confirmation {

            public ChargesRefused {
                charges = Set.copyOf(charges);
            }
        }
    }
}

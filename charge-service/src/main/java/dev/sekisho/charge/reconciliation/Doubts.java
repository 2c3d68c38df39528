package dev.sekisho.charge.reconciliation;

import dev.sekisho.charge.bank.BankAnswer.WaitsFor;
import dev.sekisho.kernel.id.BankCode;
import dev.sekisho.kernel.money.Money;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** What is in doubt, for whoever has to see it: which order, since when, and why nothing is heard. */
public interface Doubts {

    /** The oldest first. */
    List<Doubt> page(Optional<BankCode> bank, Optional<Place> after, int limit);

    /** Of each bank at which something is in doubt. */
    List<AtBank> atBanks();

    /** Behind which one a page begins. */
    record Place(Instant since, UUID order) {}

    /**
     * An order whose outcome a bank has not told.
     *
     * @param tries how often it was asked about
     * @param waitsFor what has to happen before asking makes sense; empty if the bank was asked and gave no clear answer
     * @param notBefore when it is asked about again at the earliest, where it waits
     */
    record Doubt(
            OrderKey order,
            BankCode bank,
            Money amount,
            Instant since,
            int tries,
            Optional<WaitsFor> waitsFor,
            Optional<Instant> notBefore) {}

    /** How much is in doubt at a bank. */
    record AtBank(BankCode bank, int orders, Money amount, Instant oldest) {}
}

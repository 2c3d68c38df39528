package dev.sekisho.compensation.fraudcase;

import dev.sekisho.kernel.event.compensation.CaseConfirmed;
import dev.sekisho.kernel.id.BankCode;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;

/** A case of which the bank has confirmed charges; its victims are owed compensation. */
public record ConfirmedCase(CaseHead head, Instant confirmedAt) implements LiveCase {

    private static final Set<ClosingOutcome> CLOSINGS = Set.of(ClosingOutcome.OWN_USE, ClosingOutcome.MADE_GOOD);

    public ConfirmedCase {
        Objects.requireNonNull(head, "head");
        Objects.requireNonNull(confirmedAt, "confirmedAt");
    }

    @Override
    public ConfirmedCase joined() {
        return new ConfirmedCase(head.next(), confirmedAt);
    }

    /** The first confirmation's time stays. */
    @Override
    public ConfirmedCase confirmed(Instant now) {
        return new ConfirmedCase(head.next(), confirmedAt);
    }

    /** The fact that a bank confirmed these charges of it. */
    public CaseConfirmed confirmedBy(UUID staff, BankCode bank, List<VictimCharge> charges, Instant now) {
        boolean customer = charges.stream().anyMatch(VictimCharge::depositorIsCustomer);
        return new CaseConfirmed(
                head.id(),
                head.number().value(),
                bank.value(),
                customer ? "CUSTOMER" : "NON_CUSTOMER",
                charges.stream().map(charge -> charge.charge().toString()).toList(),
                staff,
                now);
    }

    @Override
    public Set<ClosingOutcome> closings() {
        return CLOSINGS;
    }

    @Override
    public CaseState state() {
        return CaseState.CONFIRMED;
    }
}

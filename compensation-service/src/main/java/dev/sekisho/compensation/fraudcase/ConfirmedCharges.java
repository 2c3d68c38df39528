package dev.sekisho.compensation.fraudcase;

import java.util.Collection;
import java.util.List;
import java.util.Set;

/** The charges on which compensation rests: confirmed by their bank, of a case that was not closed as own use. */
public interface ConfirmedCharges {

    /** The oldest posting first; empty for a case that nobody opened or confirmed. */
    List<VictimCharge> of(CaseNumber number);

    /** Whether each of them stands as it was taken into a claim. */
    default boolean stillHas(CaseNumber number, Collection<VictimCharge> charges) {
        return Set.copyOf(of(number)).containsAll(charges);
    }
}

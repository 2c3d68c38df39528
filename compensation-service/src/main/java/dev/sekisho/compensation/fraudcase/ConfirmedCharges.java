package dev.sekisho.compensation.fraudcase;

import java.util.List;

/** The charges on which compensation rests: confirmed by their bank, of a case that was not closed as own use. */
public interface ConfirmedCharges {

    /** The oldest posting first; empty for a case that nobody opened or confirmed. */
    List<VictimCharge> of(CaseNumber number);
}

package dev.sekisho.charge.reconciliation;

import java.util.Objects;
import java.util.Optional;

/** A line and what it was found to be. @param order of ours, where the line names one of this bank */
public record JudgedLine(BankLine line, Verdict verdict, Optional<OurOrder> order) {

    public JudgedLine {
        Objects.requireNonNull(line, "line");
        Objects.requireNonNull(verdict, "verdict");
        Objects.requireNonNull(order, "order");
    }
}

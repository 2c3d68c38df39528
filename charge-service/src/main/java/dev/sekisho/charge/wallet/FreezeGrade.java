package dev.sekisho.charge.wallet;

import dev.sekisho.kernel.suspension.Operation;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;

/** How much of a wallet a freeze stops; each grade stops all that the one before it stops, and more. */
public enum FreezeGrade {
    /** On a word nobody has checked yet: money does not leave; ends by itself. */
    HOLD(EnumSet.of(Operation.TRANSFER, Operation.PAYOUT)),
    /** On a bank's report: nothing comes in by charges either. */
    FREEZE(EnumSet.of(Operation.CHARGE, Operation.TRANSFER, Operation.PAYOUT)),
    /** On a bank's confirmation, or a person's decision: nothing is spent either. */
    FREEZE_SPEND(EnumSet.of(Operation.CHARGE, Operation.TRANSFER, Operation.PAYOUT, Operation.SPEND));

    private final Set<Operation> operations;

    FreezeGrade(Set<Operation> operations) {
        this.operations = Collections.unmodifiableSet(operations);
    }

    public Set<Operation> operations() {
        return operations;
    }

    public boolean isLowerThan(FreezeGrade other) {
        return compareTo(other) < 0;
    }
}

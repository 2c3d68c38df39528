package dev.sekisho.identity.phone;

import dev.sekisho.identity.account.PhoneNumber;
import java.util.Optional;

/** Reads what people type as a telephone number, by the numbering plan. */
public interface NumberPlan {

    /** The number in its one form, or nothing if it is no valid Japanese number that can be called. */
    Optional<PlannedNumber> read(String typed);

    /** A number, and the kind of line that its digits alone tell: UNKNOWN where they do not. */
    record PlannedNumber(PhoneNumber number, LineType byPlan) {}
}

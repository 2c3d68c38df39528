package dev.sekisho.link.imports;

import java.time.Duration;

/** The limits of imports. @param approvableFor how long after its dry run a file may be approved */
public record ImportLimits(Duration approvableFor) {

    public ImportLimits {
        if (approvableFor.isNegative() || approvableFor.isZero()) {
            throw new IllegalArgumentException("an approval takes time");
        }
    }
}

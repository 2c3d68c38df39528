package dev.sekisho.compensation.boot;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;

/** Everything about compensation-service that may be set from outside. */
@ConfigMapping(prefix = "sekisho.compensation")
public interface CompensationConfig {

    Lookup lookup();

    Trace trace();

    /** How much one answer of a lookup may hold. */
    interface Lookup {

        /** Charges of a page when the caller names no number. */
        @WithDefault("50")
        @Min(1) @Max(1000) int page();

        /** Charges of a page at most; a caller who wants more is refused. */
        @WithDefault("200")
        @Min(1) @Max(1000) int maxPage();

        /** Entries of each list of a wallet's picture; what is older is left out, and the answer says so. */
        @WithDefault("100")
        @Min(1) @Max(1000) int list();
    }

    /** How far one trace goes. */
    interface Trace {

        /** Charges traced at once. */
        @WithDefault("100")
        @Min(1) @Max(1000) int charges();

        /** Wallets followed, those nearest to the charges first. */
        @WithDefault("20000")
        @Min(1) @Max(100000) int wallets();

        /** Movements read of each kind, the earliest first. */
        @WithDefault("100000")
        @Min(1) @Max(1000000) int movements();

        /** Lots touched. */
        @WithDefault("5000000")
        @Min(1) @Max(100000000) long steps();
    }
}

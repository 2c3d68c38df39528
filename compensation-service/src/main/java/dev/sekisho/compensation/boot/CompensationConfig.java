package dev.sekisho.compensation.boot;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** Everything about compensation-service that may be set from outside. */
@ConfigMapping(prefix = "sekisho.compensation")
public interface CompensationConfig {

    /** Which policies are on: one that comes with the service; production starts on {@code sekisho} only. */
    @WithDefault("sekisho")
    String policy();

    /** Entries taken out of the policy's lists, so that the replay sees what each is worth; in the sandbox only. */
    Optional<List<String>> policyWithout();

    Lookup lookup();

    Search search();

    Report report();

    Trace trace();

    Measures measures();

    /** How measures are sent to the owners of links and wallets. */
    interface Measures {

        /** How long the caller of a report waits for what it ordered; the worker sends what is left. */
        @WithDefault("PT2S")
        Duration atOnce();

        /** For how long nobody else sends an order that somebody has taken on. */
        @WithDefault("PT10S")
        Duration lease();

        /** After a call without an answer; the pause doubles each time. */
        @WithDefault("PT0.5S")
        Duration firstPause();

        @WithDefault("PT30S")
        Duration longestPause();
    }

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

    /** Reports of fraud. */
    interface Report {

        /** Of one bank's user or member of staff in any hour. */
        @WithDefault("1000")
        @Min(1) @Max(100000) int anHour();

        /** Different links and wallets that one of them may stop in any hour. */
        @WithDefault("2000")
        @Min(1) @Max(100000) int stopsAnHour();
    }

    /** Searches by what a caller can tell. */
    interface Search {

        /** Of one person in any hour. */
        @WithDefault("120")
        @Min(1) @Max(10000) int anHour();
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

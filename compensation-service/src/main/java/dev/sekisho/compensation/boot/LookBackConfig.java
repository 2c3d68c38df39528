package dev.sekisho.compensation.boot;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Duration;

/** How far a look back from a confirmed case goes, and what comes of it; docs/adr/0043 says why. */
@ConfigMapping(prefix = "sekisho.compensation.look-back")
public interface LookBackConfig {

    /** How long before the first and after the last confirmed charge of a case something counts. */
    @WithDefault("P14D")
    Duration around();

    /** Look-alikes kept of one look, the likest first. */
    @WithDefault("500")
    @Min(1) @Max(5000) int wallets();

    /** Wallets that one case holds by itself, over all its looks. */
    @WithDefault("50")
    @Min(0) @Max(50) int holds();

    /** Until a hold lapses, if no person decides. */
    @WithDefault("PT24H")
    Duration holdLasts();

    /** From this score on the banks are to ask their depositors. */
    @WithDefault("30")
    @Min(1) @Max(1000) int askFrom();

    /** Depositors whom one look asks for, those of the likest wallets first. */
    @WithDefault("1000")
    @Min(0) @Max(10000) int checks();

    /** How long a bank may take to say what came of asking a depositor. */
    @WithDefault("P3D")
    Duration answerWithin();
}

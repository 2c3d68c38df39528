package dev.sekisho.compensation.boot;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Duration;

/** The ways of money to depositors, and back from them; docs/adr/0047 says why. */
@ConfigMapping(prefix = "sekisho.compensation.money")
public interface MoneyConfig {

    Returns returns();

    LumpSum lumpSum();

    Unpaid unpaid();

    Interim interim();

    PayeeCheck payeeCheck();

    /** What payees' banks say of names. */
    interface PayeeCheck {

        /** From the answer until a run is made; after that the bank is asked anew. */
        @WithDefault("PT24H")
        Duration goodFor();

        /** From the answer until its run is released; a run that waited longer is made anew. */
        @WithDefault("PT72H")
        Duration releasedWithin();

        /** How long whoever makes a run waits for banks that were not asked yet. */
        @WithDefault("PT20S")
        Duration waits();
    }

    /** Money before a claim is decided. */
    interface Interim {

        /** Percent of what is owed. */
        @WithDefault("50")
        @Min(1) @Max(99) int percent();

        /** Whatever is owed, at most this much. */
        @WithDefault("100000")
        @Min(1) @Max(9_999_999_999L) long mostYen();
    }

    /** Claims that wait. */
    interface Unpaid {

        /** Business days in which a claim has to leave each state on its way to the money. */
        @WithDefault("5")
        @Min(1) @Max(60) int businessDays();
    }

    /** 資金返却 in the statement of the paying account. */
    interface Returns {

        /** How many days before its return a transfer can have been ordered. */
        @WithDefault("60")
        @Min(1) @Max(400) int daysBack();

        /** Transfers of one amount that are compared with a return; beyond that two persons decide. */
        @WithDefault("2000")
        @Min(1) @Max(10_000) int candidates();
    }

    /** What a bank credits by itself. */
    interface LumpSum {

        /** Claims of one list. */
        @WithDefault("500")
        @Min(1) @Max(1000) int lines();
    }
}

package dev.sekisho.charge.boot;

import dev.sekisho.kit.suspension.HmacCanaryDraw;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Positive;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** Every number of this service's policy; changing one is a change of policy. */
@ConfigMapping(prefix = "sekisho.charge")
public interface ChargeConfig {

    /** At least 32 bytes in base64, the same as link-service's: draws who is in a canary (HMAC-SHA256). */
    @WithDefault(HmacCanaryDraw.SANDBOX_KEY)
    String canaryKey();

    /** Which policies are on: one that comes with the service; production starts on {@code sekisho} only. */
    @WithDefault("sekisho")
    String policy();

    /** Entries taken out of the policy's lists, so that the replay sees what each is worth; in the sandbox only. */
    Optional<List<String>> policyWithout();

    Cap cap();

    NewLink newLink();

    Inquiry inquiry();

    Commit commit();

    Freeze freeze();

    Closing closing();

    Closure closure();

    Statement statement();

    Monitoring monitoring();

    Authorisation authorisation();

    StepUp stepUp();

    /** What may be charged, whoever asks. */
    interface Cap {

        /** In a calendar month of Asia/Tokyo: each for a wallet, a bank account and a person. */
        @Positive @WithDefault("300000")
        long monthlyYen();

        /** In any 7 days running, for a bank account. */
        @Positive @WithDefault("300000")
        long sevenDayYen();

        /** In any 31 days running, for a bank account over a young link. */
        @Positive @WithDefault("300000")
        long thirtyOneDayYen();

        /** How long a link is young. */
        @WithDefault("P90D")
        Duration youngLink();
    }

    /** What may be charged over a new link, by its tier. */
    interface NewLink {

        /** How long after it may be charged a link is on its first day. */
        @WithDefault("PT24H")
        Duration firstDay();

        /** How long after it may be charged a link is new. */
        @WithDefault("PT72H")
        Duration span();

        /** On the first day in all, tier T1. */
        @Positive @WithDefault("30000")
        long firstDayYen();

        /** On one business day while it is new, tier T1. */
        @Positive @WithDefault("50000")
        long dailyYen();

        /** In all while it is new, tier T2. */
        @Positive @WithDefault("10000")
        long tierTwoYen();

        /** How long after it may be charged its money may not leave by transfer or payout, tier T1. */
        @WithDefault("PT24H")
        Duration lockT1();

        /** The same, tier T2. */
        @WithDefault("P7D")
        Duration lockT2();
    }

    /** How wallets are frozen. */
    interface Freeze {

        /** How long a hold on an unchecked word may last. */
        @WithDefault("PT24H")
        Duration longestHold();

        /** How far the clock of the service that asks for a hold may be ahead. */
        @WithDefault("PT1M")
        Duration slack();

        /** How many freezes of one wallet may be in force at once. */
        @Min(1) @Max(1_000) @WithDefault("100")
        int most();
    }

    /** How business days of the ledger are closed. */
    interface Closing {

        /** How long after its end a day is closed; longer than a transaction may take. */
        @WithDefault("PT5M")
        Duration after();

        /** How often it is looked at whether a day is over; "off" for never. */
        @WithDefault("30s")
        String every();
    }

    /** How the payout of a wallet that is being closed is looked after. */
    interface Closure {

        /** How long a closure is left to the request that asked for it, and the first pause between looks. */
        @WithDefault("PT15S")
        Duration first();

        /** The longest pause. */
        @WithDefault("PT1M")
        Duration most();
    }

    /** How the movement of money is watched; what is looked for is data. */
    interface Monitoring {

        /** By when operations is to have seen an alert. */
        @WithDefault("PT15M")
        Duration acknowledgeWithin();

        /** How far back a wallet is looked at when money is about to leave it; longer than facts may be behind. */
        @WithDefault("PT10M")
        Duration doorReach();

        /** How many facts are followed in one transaction. */
        @Min(1) @Max(1_000) @WithDefault("200")
        int batch();

        /** How often facts are looked for while there are none. */
        @WithDefault("PT0.5S")
        Duration look();
    }

    /** When the customer's own word is asked for before money leaves. */
    interface StepUp {

        /** One transfer or payout of more takes it. */
        @Positive @WithDefault("30000")
        long mostYen();

        /** So does one with which more left by transfer or payout on its business day. */
        @Positive @WithDefault("100000")
        long mostOfDayYen();

        /** How long the word is good. */
        @WithDefault("PT5M")
        Duration goodFor();

        /** How many questions one wallet has in 24 hours. */
        @Min(1) @Max(1_000) @WithDefault("20")
        int perDay();
    }

    /** How money is held for merchants. */
    interface Authorisation {

        /** How long it is held at most; then it is free by itself. */
        @WithDefault("P7D")
        Duration lifetime();

        /** How long one that was taken to be freed is left alone. */
        @WithDefault("PT30S")
        Duration lease();

        /** How many are taken at once. */
        @Min(1) @Max(256) @WithDefault("32")
        int batch();
    }

    /** How charges whose outcome is open are asked about. */
    interface Inquiry {

        /** How long a request waits for the bank, what came before included; the customer hears within 3 s. */
        @WithDefault("PT2.5S")
        Duration answerWithin();

        /** How long an inquiry, or a decision that link-service is to write down, waits for its answer. */
        @WithDefault("PT2S")
        Duration patience();

        /** The pause before the first inquiry; doubled each time. */
        @WithDefault("PT1S")
        Duration first();

        /** The longest pause. */
        @WithDefault("PT30S")
        Duration most();

        /** How long a charge that nobody settled is left to the request that made it; longer than any request lives. */
        @WithDefault("PT15S")
        Duration abandonedAfter();

        /** How long a charge taken for an inquiry is left alone. */
        @WithDefault("PT30S")
        Duration lease();

        /** How many are taken at once. */
        @Min(1) @Max(256) @WithDefault("32")
        int batch();

        /** How many inquiries run at once. */
        @Min(1) @Max(64) @WithDefault("8")
        int parallel();

        /** How often the queue is looked at while nothing is due. */
        @WithDefault("PT0.5S")
        Duration look();
    }

    /** How banks' statements are compared with our books. */
    interface Statement {

        /** How many days back a statement of every bank is expected. */
        @Min(1) @Max(31) @WithDefault("3")
        int lookBackDays();

        /** How often it is looked which statements are to be expected. */
        @WithDefault("PT5S")
        Duration look();

        /** The pause between two looks at a bank's day that is not closed; doubled each time. */
        @WithDefault("PT30S")
        Duration pause();

        /** The longest pause. */
        @WithDefault("PT15M")
        Duration most();

        /** How long after its end a day's statement is waited for before people may decide what is unanswered. */
        @WithDefault("P2D")
        Duration patience();

        /** How long a day taken for a look is left alone. */
        @WithDefault("PT2M")
        Duration lease();

        /** How many days are taken at once. */
        @Min(1) @Max(64) @WithDefault("8")
        int batch();
    }

    /** How commands that come at the same time share transactions. */
    interface Commit {

        /** How many commands one transaction takes. */
        @Min(1) @Max(256) @WithDefault("256")
        int most();

        /** How long others are waited for, where there was company before; one that is alone goes at once. */
        @WithDefault("PT0.001S")
        Duration gather();

        /** How many commands of a kind may wait for their turn; more are told to come again. */
        @Min(256) @Max(4_096) @WithDefault("512")
        int waiting();

        /** How many transactions of a kind run at once. */
        @Min(1) @Max(4) @WithDefault("1")
        int writers();

        /** How many debits are asked of one bank at once; fewer than all banks together may have. */
        @Min(1) @Max(128) @WithDefault("96")
        int atOneBank();
    }
}

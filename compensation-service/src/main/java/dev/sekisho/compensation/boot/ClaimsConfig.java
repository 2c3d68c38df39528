package dev.sekisho.compensation.boot;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Duration;

/** Everything about compensation that may be set from outside; production refuses the sandbox's values. */
@ConfigMapping(prefix = "sekisho.compensation")
public interface ClaimsConfig {

    String SANDBOX_SEALING_KEY = "c2FuZGJveC1wYXllZS1zZWFsaW5nLWtleS0zMmJ5dCE=";
    String SANDBOX_SENDER_CODE = "9980000001";

    /** The account from which the sandbox pays. */
    String SANDBOX_ACCOUNT = "0007654";

    /** 32 bytes in base64: encrypts victims' bank accounts and notes (AES-256-GCM). */
    @WithDefault(SANDBOX_SEALING_KEY)
    String sealingKey();

    Claim claim();

    PaymentRun paymentRun();

    CompensationDesk desk();

    Publication publication();

    /** Where depositors turn to, as the public policy says it. */
    interface CompensationDesk {

        @WithDefault("補償窓口")
        String name();

        /** A telephone number or a place. */
        @WithDefault("0120-000-000")
        String reachedBy();

        @WithDefault("毎日24時間")
        String hours();
    }

    /** When confirmed damage has to be said in public. */
    interface Publication {

        /** From so many confirmed cases on of which no published figures tell. */
        @WithDefault("3")
        @Min(1) @Max(10_000) int cases();

        /** After the last of them. */
        @WithDefault("PT72H")
        Duration within();
    }

    /** The compensation policy. */
    interface Claim {

        /** From the first report of a case until its customer's claim must be made; others have no deadline. */
        @WithDefault("P60D")
        Duration customerDeadline();

        /** How much overdraft interest and late fees of one claim may come to. */
        @WithDefault("100000")
        @Min(0) @Max(9_999_999_999L) long itemsYen();
    }

    /** The bank file, and the operator as its bank knows it. */
    interface PaymentRun {

        /** Payments of one file at most. */
        @WithDefault("9999")
        @Min(1) @Max(9999) int payments();

        /** How many days ahead a transfer may be ordered; the file carries no year. */
        @WithDefault("31")
        @Min(0) @Max(180) int daysAhead();

        /** 委託者コード, of ten digits. */
        @WithDefault(SANDBOX_SENDER_CODE)
        @Min(0) @Max(9_999_999_999L) long senderCode();

        /** 委託者名, in kana. */
        @WithDefault("セキショペイ")
        String senderName();

        /** The operator's bank and branch, with their names in kana. */
        @WithDefault("0998")
        String bankCode();

        @WithDefault("セキショダイイチ")
        String bankName();

        @WithDefault("001")
        String branchCode();

        @WithDefault("ホンテン")
        String branchName();

        /** ORDINARY, CURRENT or OTHER. */
        @WithDefault("CURRENT")
        String accountType();

        /** From which compensation is paid, of seven digits. */
        @WithDefault(SANDBOX_ACCOUNT)
        String accountNumber();
    }
}

package dev.sekisho.link.boot;

import dev.sekisho.kit.suspension.HmacCanaryDraw;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/** Everything that may be set for this service, with its default; production refuses the sandbox's secrets. */
@ConfigMapping(prefix = "sekisho.link")
interface LinkConfig {

    String SANDBOX_CLIENT_ID = "sekisho";
    String SANDBOX_CLIENT_SECRET = "sandbox-secret";
    String SANDBOX_SEALING_KEY = "c2FuZGJveC1zZWFsaW5nLWtleS1ub3Qtc2VjcmV0ISE=";
    String SANDBOX_FINGERPRINT_KEY = "c2FuZGJveC1maW5nZXJwcmludC1rZXktbm8tc2VjcmV0";

    /** Where the banks' pages send customers back to; {@code /v1/bank-returns/<bank>} is put behind it. */
    @WithDefault("http://127.0.0.1:18102")
    URI publicUrl();

    /** The wallet's page to which a customer is sent on; {@code ?linkRequestId=} is put behind it. */
    @WithDefault("https://wallet.sekisho.example/links")
    URI walletReturnUrl();

    /** 32 bytes in base64: encrypts numbers, case files and mandates (AES-256-GCM). */
    @WithDefault(SANDBOX_SEALING_KEY)
    String sealingKey();

    /** At least 32 bytes in base64: makes the fingerprints of bank accounts (HMAC-SHA256). */
    @WithDefault(SANDBOX_FINGERPRINT_KEY)
    String fingerprintKey();

    /** At least 32 bytes in base64, the same as charge-service's: draws who is in a canary (HMAC-SHA256). */
    @WithDefault(HmacCanaryDraw.SANDBOX_KEY)
    String canaryKey();

    /** The name of the fingerprint key; another key needs another name. */
    @WithDefault("1")
    String fingerprintKeyId();

    /** A JSON file with partner banks that are put into the register if they are not in it; without it, none. */
    Optional<Path> partnerBanks();

    /** Which policies are on: one that comes with the service; production starts on {@code sekisho} only. */
    @WithDefault("sekisho")
    String policy();

    /** Entries taken out of the policy's lists, so that the replay sees what each is worth; in the sandbox only. */
    Optional<List<String>> policyWithout();

    Request request();

    Spraying spraying();

    Debit debit();

    Commit commit();

    Notice notice();

    BankCalls bankCalls();

    Resume resume();

    Desk desk();

    Relink relink();

    Reverification reverification();

    Imports imports();

    Turning turning();

    Sealing sealing();

    Depositor depositor();

    PostureReview postureReview();

    Silence silence();

    /** Banks by code; one that is not named here is looked for in the simulated world. */
    Map<String, BankAddress> banks();

    /** The numbers of linking. */
    interface Request {

        /** From the request to the return from the bank. */
        @WithDefault("PT15M")
        Duration lifetime();

        /** How long a refused bank authentication counts against the bank account. */
        @WithDefault("P30D")
        Duration failureWindow();

        /** Refused authentications of one bank account in that time; less where the bank locks earlier. */
        @WithDefault("2")
        int failuresPerAccount();

        /** Visits of a bank's page, of one wallet in a day, that were refused or that nobody came back from. */
        @WithDefault("5")
        int failuresPerWallet();

        /** Link requests of one wallet in a day. */
        @WithDefault("20")
        int requestsPerWallet();
    }

    /** At how many failed tries a pattern of guessing or spraying is stopped. */
    interface Spraying {

        /** Of one device in a day. */
        @WithDefault("5")
        int perDevice();

        /** From one /24 (IPv6: /48) of a hosting or VPN network in a day. */
        @WithDefault("10")
        int perHidingSite();

        /** Of one PIN at different accounts, from one device or address, in an hour: over the interface of 2020 only. */
        @WithDefault("5")
        int samePin();

        /** From one network that a carrier's customers share, in an hour, if the share says so: an alarm only. */
        @WithDefault("20")
        int sharedSite();

        /** At different accounts of one bank in an hour, if the share says so: linking is suspended there. */
        @WithDefault("12")
        int atBank();

        /** Accounts that one bank says to have locked, in an hour: linking is suspended there. */
        @WithDefault("5")
        int locks();

        /** Of all tries that ended, in percent, from which failures are a pattern and not mistakes. */
        @WithDefault("80")
        int sharePercent();
    }

    /** The numbers of debiting. */
    interface Debit {

        /** How long after it left a debit may still arrive at its bank. */
        @WithDefault("PT10M")
        Duration longestOnTheWay();
    }

    /** How debits that come at the same time share transactions. */
    interface Commit {

        /** How many debits one transaction takes. */
        @WithDefault("256")
        int most();

        /** How long others are waited for, where there was company before; one that is alone goes at once. */
        @WithDefault("PT0.001S")
        Duration gather();

        /** How many debits may wait to be claimed, and how many answers to be written; more are told to come again. */
        @WithDefault("512")
        int waiting();

        /** How many transactions of each kind run at once. */
        @WithDefault("1")
        int writers();

        /** How long one waits for its turn. */
        @WithDefault("PT2S")
        Duration patience();
    }

    /** When a depositor's notice is tried again. */
    interface Notice {

        @WithDefault("PT10S")
        Duration firstPause();

        @WithDefault("PT15M")
        Duration longestPause();

        /** After these a person has to; about a week with the pauses above. */
        @WithDefault("700")
        int attempts();
    }

    /** The numbers of opening a bank again. */
    interface Resume {

        /** How long a proposal may be approved; after it the evidence has to be looked at again. */
        @WithDefault("P1D")
        Duration proposalLifetime();

        /** How old a gate's evidence may be when it is proposed. */
        @WithDefault("P7D")
        Duration longestEvidenceAge();
    }

    /** The desk where people look at names. */
    interface Desk {

        /** How long a name may wait for people; after it the request is over. */
        @WithDefault("P7D")
        Duration lifetime();
    }

    /** Linking a bank account again. */
    interface Relink {

        /** How long after its link was revoked a bank account can be linked to no other wallet. */
        @WithDefault("P90D")
        Duration hold();
    }

    /** Verifying old links again. */
    interface Reverification {

        /** The latest deadline of a wave, from its proposal on. */
        @WithDefault("P366D")
        Duration longestTime();

        /** Links a wave looks at in one transaction. */
        @WithDefault("100")
        int batch();
    }

    /** Taking in an operator's old links. */
    interface Imports {

        /** How long a file that was checked may be approved; after it the registers may have changed too much. */
        @WithDefault("P7D")
        Duration approvableFor();
    }

    /** How the key of the fingerprints is turned into another one. */
    interface Turning {

        /** The key that comes, or the one that goes; accounts are known under both as long as it is set. */
        Optional<String> otherKey();

        /** Its name; another key has another name. */
        @WithDefault("2")
        String otherKeyId();

        /** Accounts in one transaction. */
        @WithDefault("500")
        int batch();

        /** Longer than it takes to start every replica anew. */
        @WithDefault("PT15M")
        Duration settling();
    }

    /** How the key that seals is turned into another one. */
    interface Sealing {

        /** The generation of {@code sekisho.link.sealing-key}; a later key has a higher number, also one that comes back. */
        @WithDefault("1")
        int generation();

        /** Generations that only open, written as {@code generation:Base64,...}: the one that comes, or those that go. */
        Optional<String> otherKeys();

        /** Rows looked at in one transaction. */
        @WithDefault("200")
        int batch();

        /** Longer than it takes to start every replica anew. */
        @WithDefault("PT15M")
        Duration settling();
    }

    /** What banks may ask and say for their depositors. */
    interface Depositor {

        /** Words of one user or system of a bank in an hour. */
        @WithDefault("120")
        int wordsOfOneSpeaker();

        /** Words of one bank in an hour. */
        @WithDefault("6000")
        int wordsOfOneBank();

        /** How old the bank's step-up may be when it claims an account. */
        @WithDefault("PT1H")
        Duration longestStepUpAge();

        /** How long after the claimant's own refused request its bank may claim. */
        @WithDefault("P3D")
        Duration claimWindow();

        /** How long a claimed account waits before its owner may link it. */
        @WithDefault("P1D")
        Duration claimHold();
    }

    /** When a bank's posture is looked at again. */
    interface PostureReview {

        /** Days before a review is due, from which on it is warned of. */
        @WithDefault("30")
        int warnDaysBefore();
    }

    /** From when on a bank seems to have stopped us; a bank's own posture may say otherwise for it. */
    interface Silence {

        /** How far back debits are looked at. */
        @WithDefault("PT10M")
        Duration window();

        /** Refusals in that time that are about us and not about an account. */
        @WithDefault("3")
        int refusals();

        /** Debits in that time below which a share means nothing. */
        @WithDefault("20")
        int least();

        /** Share of failed debits. */
        @WithDefault("50")
        int failurePercent();

        /** How soon a person has to have seen the alarm. */
        @WithDefault("PT15M")
        Duration acknowledgeWithin();
    }

    /** The bounds of every call to a bank. */
    interface BankCalls {

        @WithDefault("PT1S")
        Duration connectTimeout();

        /** For a whole answer. */
        @WithDefault("PT2S")
        Duration answerTimeout();

        /** In bytes. */
        @WithDefault("65536")
        int longestAnswer();

        /** To one bank at once; as many as charge-service asks for, or what it asks beyond is in doubt without need. */
        @WithDefault("96")
        int atOnce();

        /** The only hosts that are ever called; without it, those of the banks' addresses. */
        Optional<Set<String>> allowedHosts();

        /** How many of the last calls to a bank are looked at to see whether its line is broken. */
        @WithDefault("20")
        int breakerWindow();

        /** So many of them without an answer, or with a failure of the bank's own, and no further call leaves. */
        @WithDefault("16")
        int breakerMisses();

        /** Until one call tries a broken line again. */
        @WithDefault("PT5S")
        Duration breakerPause();
    }

    /** Where one bank is, and how it knows us. */
    interface BankAddress {

        /** Default: {@code ${sekisho.world-url}/banks/<code>}. */
        Optional<URI> baseUrl();

        @WithDefault(SANDBOX_CLIENT_ID)
        String clientId();

        @WithDefault(SANDBOX_CLIENT_SECRET)
        String clientSecret();

        /** Default: that of all banks. */
        Optional<Duration> answerTimeout();

        /** Default: as many calls at once as to any bank. */
        OptionalInt atOnce();

        /** Whether the bank repeats x-fapi-interaction-id with every answer; if it does not, one without it counts. */
        @WithDefault("true")
        boolean repeatsInteractionId();
    }
}

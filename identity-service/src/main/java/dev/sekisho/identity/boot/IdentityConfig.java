package dev.sekisho.identity.boot;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Every setting of identity-service. Secrets have defaults that work in a sandbox only: production names each one that
 * was left.
 */
@ConfigMapping(prefix = "sekisho.identity")
public interface IdentityConfig {

    /** Which policies are on: one that comes with the service; production starts on {@code sekisho} only. */
    @WithDefault("sekisho")
    String policy();

    /** Entries taken out of the policy's lists, so that the replay sees what each is worth; in the sandbox only. */
    Optional<List<String>> policyWithout();

    Token token();

    Session session();

    Password password();

    Opening opening();

    Code code();

    Phone phone();

    Proof proof();

    Diligence diligence();

    Reproof reproof();

    Screening screening();

    Secrecy secrecy();

    Staff staff();

    MessageGateway messageGateway();

    Carrier carrier();

    Kakunin kakunin();

    Risk risk();

    WalletFreeze walletFreeze();

    ChargeNotice chargeNotice();

    Mitome mitome();

    CodeLimits codeLimits();

    Contact contact();

    /** Tokens for people. */
    interface Token {

        /** File with the PKCS#8 PEM of the P-256 key that signs tokens. */
        String privateKey();

        /**
         * File with the SPKI PEM of the same key, and of those that were or will be in its place; by default what this
         * service itself verifies tokens with.
         */
        @WithDefault("${mp.jwt.verify.publickey.location}")
        String publicKey();

        /** How long a new key is published before it signs; others read keys again each minute. */
        @WithDefault("PT3M")
        Duration publishedBefore();

        /** Who issues; the same for all services. */
        @WithDefault("${mp.jwt.verify.issuer}")
        String issuer();

        /** The services a person's token may be for. */
        @WithDefault("identity-service,link-service,charge-service,compensation-service")
        Set<String> audiences();

        /** How long a token is good; ten minutes at most. */
        @WithDefault("10M")
        Duration life();

        /** Sign-ins tried for one address within the window, until one succeeds. */
        @WithDefault("10")
        int attempts();

        /** The window in which sign-ins are counted. */
        @WithDefault("15M")
        Duration window();
    }

    /** Sessions of customers. */
    interface Session {

        /** From sign-in to the end, whatever is done. */
        @WithDefault("P30D")
        Duration life();

        /** How long a refresh token is good. */
        @WithDefault("P7D")
        Duration idle();

        /** Sessions of one account at once; a further sign-in ends the one used least recently. */
        @WithDefault("10")
        int most();
    }

    /** Passwords. */
    interface Password {

        /** How many may wait for the one thread that hashes passwords; the next is told to come again. */
        @WithDefault("16")
        int waiting();

        /** What hashing one takes, in KiB; production takes no less than the default. */
        @WithDefault("19456")
        int memoryKib();

        /** How long after a reset by the mailbox nothing is linked and the wallet is frozen. */
        @WithDefault("24H")
        Duration resetCoolingOff();
    }

    /** Openings of accounts. */
    interface Opening {

        /** How long the address and the password of an opening are kept. */
        @WithDefault("P30D")
        Duration kept();
    }

    /** One-time codes. */
    interface Code {

        /** How long a code is good; ten minutes at most. */
        @WithDefault("5M")
        Duration life();

        /** Tries over all re-issued codes of a subject and purpose; five at most. */
        @WithDefault("5")
        int attempts();

        /** How long nothing is sent or tried once the tries are used up, from the last of them. */
        @WithDefault("24H")
        Duration lock();

        /** The least time between two codes for the same thing. */
        @WithDefault("60S")
        Duration resendAfter();

        /** Codes to one number or mailbox within the recipient's window, over all channels and purposes. */
        @WithDefault("5")
        int perRecipient();

        /** The window of the limit for one recipient. */
        @WithDefault("1H")
        Duration recipientWindow();

        /** Key of the stored hashes of codes, Base64 of 32 bytes or more. */
        @WithDefault(SandboxSecrets.CODE_PEPPER)
        String pepper();
    }

    /** Telephone numbers. */
    interface Phone {

        /** For how long after a change of its SIM a number is of unknown worth. */
        @WithDefault("P7D")
        Duration freshSim();
    }

    /** Proofs of identity. */
    interface Proof {

        /** Proofs that one account may start within the window. */
        @WithDefault("5")
        int starts();

        /** The window in which started proofs are counted. */
        @WithDefault("24H")
        Duration window();

        /** Accounts that one person may have; the next one proved to be theirs is held for review. */
        @WithDefault("3")
        int accountsPerPerson();
    }

    /** Due diligence: occupation, purpose and the like, as customers say. */
    interface Diligence {

        /** How long answers are good before customers are asked again; a day at least. */
        @WithDefault("P1095D")
        Duration goodFor();

        /** Answers that one account may give within a day. */
        @WithDefault("10")
        int answers();
    }

    /** Proving an identity again. */
    interface Reproof {

        /** How often each replica advances the queue. */
        @WithDefault("15S")
        String every();

        /** What everybody whom a wave asks has until its deadline, at least. */
        @WithDefault("14")
        int leastNoticeDays();

        /** The largest batch that a wave may ask on one day. */
        @WithDefault("20000")
        int mostPerDay();

        /** Wishes for a higher limit that one account may make in 24 hours. */
        @WithDefault("5")
        int limitWishes();

        /** How long a wish for a higher limit waits for the identity to be proved again. */
        @WithDefault("P30D")
        Duration limitTime();
    }

    /** Screening lists. */
    interface Screening {

        /** How soon a hit is to be decided before it is overdue. */
        @WithDefault("24H")
        Duration decideWithin();

        /** How often the head of the closed journal is published. */
        @WithDefault("1H")
        Duration anchorEvery();

        /** Accounts that one step of the sweep asks about after a list changed; 5,000 at most. */
        @WithDefault("500")
        int batch();
    }

    /** Keys over personal data. */
    interface Secrecy {

        /** Key of the hashes by which addresses, numbers and persons are recognised, Base64 of 32 bytes or more. */
        @WithDefault(SandboxSecrets.HASH_KEY)
        String hashKey();

        /**
         * Key that seals tickets, and that sealed personal data before subjects had keys of their own, Base64 of
         * exactly 32 bytes.
         */
        @WithDefault(SandboxSecrets.SEALING_KEY)
        String sealingKey();

        /** Generations of the key that wraps the subjects' keys, {@code 1:Base64,2:Base64}, 32 bytes each. */
        @WithDefault("1:" + SandboxSecrets.WRAPPING_KEY)
        String wrappingKeys();

        /** The generation that wraps; it was among the wrapping keys of every replica before. */
        @WithDefault("1")
        int wrappingPrimary();

        /** How long one key seals a subject's texts before a newer one does. */
        @WithDefault("P365D")
        Duration keyLife();
    }

    /** Staff: how often they may try, and who they are at the very beginning. */
    interface Staff {

        /**
         * The first two access administrators, each written as {@code address:hash}, the hash being SHA-256 of a code
         * of 20 characters or more in hexadecimal digits; each is let in once.
         */
        Optional<List<String>> founders();

        /** How long a new member's enrolment code is good. */
        @WithDefault("24H")
        Duration invitation();

        /** The farthest end of a role that needs one. */
        @WithDefault("P92D")
        Duration longestInvestigation();

        /** Sign-ins tried for one address within the window, until one succeeds. */
        @WithDefault("10")
        int attempts();

        /** The window in which sign-ins are counted. */
        @WithDefault("15M")
        Duration window();

        /** Second factors tried after a right password within the factor's window, until one succeeds. */
        @WithDefault("5")
        int factorAttempts();

        /** The window in which second factors are counted. */
        @WithDefault("24H")
        Duration factorWindow();

        /** Tries to enrol, for one invitation or founder, within the invitation's life. */
        @WithDefault("10")
        int enrolmentAttempts();

        Passkey passkey();
    }

    /** Passkeys of staff. */
    interface Passkey {

        /** The domain that passkeys are bound to. */
        @WithDefault("identity.sekisho.example")
        String domain();

        /** The pages, as scheme, host and port, from which passkeys may be used. */
        @WithDefault("https://identity.sekisho.example")
        Set<String> origins();
    }

    /** How holders are told of charges. */
    interface ChargeNotice {

        /** How long one that is being sent is left alone. */
        @WithDefault("PT30S")
        Duration lease();

        /** The pause after the gateway did not take one; doubled each time. */
        @WithDefault("PT10S")
        Duration firstPause();

        /** The longest pause. */
        @WithDefault("PT1H")
        Duration longestPause();

        /** How often one channel is tried; about two days. */
        @WithDefault("60")
        int attempts();
    }

    /** The operator's gateway for SMS, voice and mail. */
    interface MessageGateway {

        /** Where it is. */
        @WithDefault("${sekisho.world-url}")
        URI url();

        /** What it knows us by. */
        @WithDefault(SandboxSecrets.API_KEY)
        String apiKey();

        /** What it signs its receipts with. */
        @WithDefault(SandboxSecrets.RECEIPT_SECRET)
        String receiptSecret();
    }

    /** The carriers' lookup of numbers, and the operator's own carrier's word on its subscribers' contracts. */
    interface Carrier {

        /** Where it is. */
        @WithDefault("${sekisho.world-url}")
        URI url();

        /** What it knows us by. */
        @WithDefault(SandboxSecrets.API_KEY)
        String apiKey();

        /** What the carrier calls itself in the answers it signs. */
        @WithDefault("https://carrier.sekisho.example")
        String issuer();

        /** What the carrier calls us in them. */
        @WithDefault("sekisho")
        String client();
    }

    /** The eKYC vendor kakunin. */
    interface Kakunin {

        /** Where it is. */
        @WithDefault("${sekisho.world-url}")
        URI url();

        /** What it knows us by. */
        @WithDefault(SandboxSecrets.API_KEY)
        String apiKey();

        /** What it signs its webhooks with. */
        @WithDefault(SandboxSecrets.WEBHOOK_SECRET)
        String webhookSecret();
    }

    /** How many codes are sent, beside the recipient's hour; SMS and calls count together. */
    interface CodeLimits {

        /** Codes that one installation of the app may ask for in an hour. */
        @WithDefault("10")
        int perDevice();

        /** Codes that may be asked for in a day from one /24 or /48 of rented machines or of services that hide. */
        @WithDefault("10")
        int perHidingSite();

        /** Codes that may be asked for in an hour from one /24 or /48 of lines into homes and offices. */
        @WithDefault("30")
        int perFixedSite();

        /** Codes that may be asked for in an hour from one /24 or /48 of which nobody says what it is. */
        @WithDefault("300")
        int perUnknownSite();

        /** Codes to one number or mailbox in a day. */
        @WithDefault("10")
        int perRecipientDay();

        /** Codes in an hour to a block of ten thousand numbers. */
        @WithDefault("100")
        int perPrefix();

        /** SMS and calls in a day, to anybody. */
        @WithDefault("100000")
        int perDay();

        /** Tries in an hour from one network that strangers share, below which no ratio of failures is looked at. */
        @WithDefault("50")
        int ratioLeast();

        /** The percentage of failed tries from such a network that is an alarm. */
        @WithDefault("50")
        int ratioPercent();
    }

    /** Changes of numbers and mail addresses. */
    interface Contact {

        /** How long a change may take until everything is shown. */
        @WithDefault("24H")
        Duration open();

        /** How long after a change nothing is linked and the wallet is frozen. */
        @WithDefault("24H")
        Duration coolingOff();

        /** The page on which whoever has the old contact says that it was not them. */
        @WithDefault("https://wallet.sekisho.example/not-me")
        URI notMeUrl();
    }

    /** Freezes of wallets on their way to charge-service. */
    interface WalletFreeze {

        /** How often what is due is looked for. */
        @WithDefault("1s")
        String every();

        /** How long nobody else sends a freeze that somebody has taken on; longer than a call takes. */
        @WithDefault("30S")
        Duration lease();

        /** The pause after a first call without an answer; it doubles. */
        @WithDefault("1S")
        Duration firstPause();

        /** The longest pause between two calls. */
        @WithDefault("1M")
        Duration longestPause();
    }

    /** Signals of openings and proofs, and what they hold an account for. */
    interface Risk {

        /** File with the policy: its version, the sum that holds, and a line for each rule; else the default policy. */
        Optional<String> policy();

        /** File with domains of mailboxes for ten minutes; else a short list. */
        Optional<String> disposableDomains();

        /** How long devices, addresses and mail patterns are kept after they were last seen. */
        @WithDefault("P31D")
        Duration keptBriefly();

        /** How long numbers, documents and persons are kept after they were last seen. */
        @WithDefault("P1826D")
        Duration keptLong();
    }

    /** The eKYC vendor mitome. */
    interface Mitome {

        /** Where it is. */
        @WithDefault("${sekisho.world-url}")
        URI url();

        /** What it knows us by. */
        @WithDefault(SandboxSecrets.API_KEY)
        String token();

        /** What it signs its webhooks with. */
        @WithDefault(SandboxSecrets.MITOME_SECRET)
        String webhookSecret();
    }
}

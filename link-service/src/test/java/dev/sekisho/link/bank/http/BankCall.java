package dev.sekisho.link.bank.http;

import static dev.sekisho.link.bank.http.HostileAnswersTest.json;

import dev.sekisho.kernel.id.ChargeId;
import dev.sekisho.kernel.id.PayoutId;
import dev.sekisho.kernel.money.Money;
import dev.sekisho.link.bank.AccountType;
import dev.sekisho.link.bank.Approval;
import dev.sekisho.link.bank.ApprovalAnswer.Told;
import dev.sekisho.link.bank.Bank;
import dev.sekisho.link.bank.BankAccount;
import dev.sekisho.link.bank.BankApps.Wanted;
import dev.sekisho.link.bank.BankAuthentication.Authenticated;
import dev.sekisho.link.bank.BankUnavailable;
import dev.sekisho.link.bank.DebitAnswer.Accepted;
import dev.sekisho.link.bank.FixedBanks;
import dev.sekisho.link.bank.LegacyBanks.Pin;
import dev.sekisho.link.bank.LegacyBanks.PinAnswer;
import dev.sekisho.link.bank.Mandate;
import dev.sekisho.link.bank.NameMode;
import dev.sekisho.link.bank.PageSecrets;
import dev.sekisho.link.bank.PayeeAnswer.Named;
import dev.sekisho.link.bank.http.BankSettings.Bounds;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jose4j.jwt.JwtClaims;

/** Every call that is ever made to a bank, with an honest answer to it, and whether we took an answer for a yes. */
enum BankCall {
    ANNOUNCE(201, "/oauth/par") {
        @Override
        String good(Setting at) {
            return "{\"request_uri\":\"urn:visit\",\"expires_in\":600}";
        }

        @Override
        boolean succeeds(Setting at) {
            try {
                at.pages().announce(PAGE_BANK, ACCOUNT, Optional.empty(), at.secrets());
                return true;
            } catch (BankUnavailable none) {
                return false;
            }
        }
    },
    REDEEM(200, "/oauth/token") {
        @Override
        String good(Setting at) {
            return tokens(KEY.sign(claims(at)));
        }

        @Override
        Map<String, String> others(Setting at) {
            JwtClaims another = claims(at);
            another.setStringClaim("nonce", "another-visit");
            return Map.of(
                    "another visit's answer",
                    tokens(KEY.sign(another)),
                    "a stranger's signature",
                    tokens(STRANGER.sign(claims(at))));
        }

        @Override
        boolean succeeds(Setting at) {
            at.server().on("/jwks.json", json(200, KEY.keySet()));
            return at.pages().redeem(PAGE_BANK, ACCOUNT, at.secrets(), "code") instanceof Authenticated;
        }
    },
    KEYS(200, "/jwks.json") {
        @Override
        String good(Setting at) {
            return KEY.keySet();
        }

        @Override
        Map<String, String> others(Setting at) {
            return Map.of("another bank's keys", STRANGER.keySet());
        }

        @Override
        boolean mayHaveMore() {
            return true;
        }

        @Override
        boolean succeeds(Setting at) {
            at.server().on("/oauth/token", json(200, tokens(KEY.sign(claims(at)))));
            return at.pages().redeem(PAGE_BANK, ACCOUNT, at.secrets(), "code") instanceof Authenticated;
        }
    },
    PAYEE(200, "/api/payees/101/ORDINARY/1234567") {
        @Override
        String good(Setting at) {
            return "{\"holder_kana\":\"ヤマダ タロウ\"}";
        }

        @Override
        boolean succeeds(Setting at) {
            return at.pages().payee(PAGE_BANK, ACCOUNT) instanceof Named;
        }
    },
    DEBIT(200, "/api/debits") {
        @Override
        String good(Setting at) {
            return accepted(CHARGE.toString());
        }

        @Override
        Map<String, String> others(Setting at) {
            return unclear();
        }

        @Override
        boolean succeeds(Setting at) {
            return at.pages().debit(PAGE_BANK, MANDATE, CHARGE, Money.yen(1)) instanceof Accepted;
        }
    },
    DEBIT_INQUIRY(200, "/api/debits/" + BankCall.CHARGE_ID) {
        @Override
        String good(Setting at) {
            return accepted(CHARGE.toString());
        }

        @Override
        Map<String, String> others(Setting at) {
            return unclear();
        }

        @Override
        boolean succeeds(Setting at) {
            return at.pages().inquire(PAGE_BANK, CHARGE) instanceof Accepted;
        }
    },
    CREDIT(200, "/api/credits") {
        @Override
        String good(Setting at) {
            return accepted(PAYOUT.toString());
        }

        @Override
        Map<String, String> others(Setting at) {
            return unclear();
        }

        @Override
        boolean succeeds(Setting at) {
            return at.pages().credit(PAGE_BANK, MANDATE, PAYOUT, Money.yen(1)) instanceof Accepted;
        }
    },
    CREDIT_INQUIRY(200, "/api/credits/" + BankCall.PAYOUT_ID) {
        @Override
        String good(Setting at) {
            return accepted(PAYOUT.toString());
        }

        @Override
        Map<String, String> others(Setting at) {
            return unclear();
        }

        @Override
        boolean succeeds(Setting at) {
            return at.pages().inquire(PAGE_BANK, PAYOUT) instanceof Accepted;
        }
    },
    NOTICE(202, "/api/notices") {
        @Override
        String good(Setting at) {
            return "{\"receipt\":\"N-1\"}";
        }

        @Override
        boolean succeeds(Setting at) {
            return at.pages().tell(PAGE_BANK, ACCOUNT, "text").isPresent();
        }
    },
    START_APPROVAL(200, "/oauth/bc-authorize") {
        @Override
        String good(Setting at) {
            return "{\"auth_req_id\":\"approval-1\",\"expires_in\":600,\"interval\":2}";
        }

        @Override
        Map<String, String> others(Setting at) {
            return Map.of(
                    "no time",
                    "{\"auth_req_id\":\"approval-1\",\"expires_in\":0,\"interval\":2}",
                    "a time before",
                    "{\"auth_req_id\":\"approval-1\",\"expires_in\":600,\"interval\":-1}",
                    "an id that is a header",
                    "{\"auth_req_id\":\"a\\r\\nb\",\"expires_in\":600,\"interval\":2}");
        }

        @Override
        boolean succeeds(Setting at) {
            try {
                Wanted wanted = new Wanted(APP_BANK, APP_ACCOUNT, "message", Duration.ofMinutes(10), Instant.now());
                at.apps().start(wanted, Optional.empty(), at.secrets());
                return true;
            } catch (BankUnavailable none) {
                return false;
            }
        }
    },
    ASK_APPROVAL(200, "/oauth/token") {
        @Override
        String good(Setting at) {
            return tokens(KEY.sign(approved(at)));
        }

        @Override
        Map<String, String> others(Setting at) {
            JwtClaims another = approved(at);
            another.setStringClaim(AppNotice.APPROVAL_CLAIM, "approval-2");
            JwtClaims page = approved(at);
            page.unsetClaim(AppNotice.APPROVAL_CLAIM);
            JwtClaims stranger = approved(at);
            stranger.setStringClaim("nonce", "another-request");
            return Map.of(
                    "another approval's answer",
                    tokens(KEY.sign(another)),
                    "a page's answer",
                    tokens(KEY.sign(page)),
                    "another request's answer",
                    tokens(KEY.sign(stranger)),
                    "a stranger's signature",
                    tokens(STRANGER.sign(approved(at))),
                    "an unknown error",
                    "{\"error\":\"authorized\"}");
        }

        @Override
        boolean succeeds(Setting at) {
            at.server().on("/jwks.json", json(200, KEY.keySet()));
            return at.apps().ask(APP_BANK, APP_ACCOUNT, APPROVAL, at.secrets()) instanceof Told told
                    && told.word() instanceof Authenticated;
        }
    },
    KEYS_FOR_A_NOTIFICATION(200, "/jwks.json") {
        @Override
        String good(Setting at) {
            return KEY.keySet();
        }

        @Override
        Map<String, String> others(Setting at) {
            return Map.of("another bank's keys", STRANGER.keySet());
        }

        @Override
        boolean mayHaveMore() {
            return true;
        }

        @Override
        boolean succeeds(Setting at) {
            String notification = KEY.signTyped(noticed(at), AppNotice.TYPE);
            return at.apps().isFrom(APP_BANK, notification, APPROVAL, at.secrets());
        }
    },
    PIN(200, "/legacy/registrations") {
        @Override
        String good(Setting at) {
            return "{\"result\":\"OK\",\"mandate\":\"mandate-1\"}";
        }

        @Override
        Map<String, String> others(Setting at) {
            return Map.of(
                    "yes and no",
                    "{\"result\":\"OK\",\"code\":\"LOCKED\",\"mandate\":\"mandate-1\"}",
                    "no with a mandate",
                    "{\"result\":\"NG\",\"code\":\"LOCKED\",\"mandate\":\"mandate-1\"}",
                    "yes without a mandate",
                    "{\"result\":\"OK\"}",
                    "an unknown word",
                    "{\"result\":\"MAYBE\",\"mandate\":\"mandate-1\"}");
        }

        @Override
        boolean succeeds(Setting at) {
            return at.legacy().register(OF_2020, AT_2020, new Pin("1357")) instanceof PinAnswer.Accepted;
        }
    };

    static final BankKey KEY = new BankKey("key-1");
    static final BankKey STRANGER = new BankKey("key-1");
    static final BankKey OPERATOR = new BankKey("operator");

    static final Bank PAGE_BANK = FixedBanks.first(FixedBanks.PIN_AND_CODE);
    static final Bank APP_BANK = FixedBanks.withApp(NameMode.RETURNS_KANA);
    static final Bank OF_2020 =
            new FixedBanks().find(FixedBanks.OF_2020, Instant.EPOCH).orElseThrow();
    static final BankAccount ACCOUNT = FixedBanks.account("1234567");
    static final BankAccount APP_ACCOUNT = new BankAccount(FixedBanks.WITH_APP, "101", AccountType.ORDINARY, "1234567");
    static final BankAccount AT_2020 = new BankAccount(FixedBanks.OF_2020, "101", AccountType.ORDINARY, "1234567");
    static final Approval APPROVAL = new Approval("approval-1", "message", Duration.ofSeconds(2), Instant.EPOCH, false);
    static final Mandate MANDATE = new Mandate("mandate-token");

    private static final String CHARGE_ID = "00000000-0000-4000-8000-000000000001";
    private static final String PAYOUT_ID = "00000000-0000-4000-8000-000000000002";
    private static final ChargeId CHARGE = new ChargeId(java.util.UUID.fromString(CHARGE_ID));
    private static final PayoutId PAYOUT = new PayoutId(java.util.UUID.fromString(PAYOUT_ID));

    private final int status;
    private final String path;

    BankCall(int status, String path) {
        this.status = status;
        this.path = path;
    }

    abstract String good(Setting at);

    abstract boolean succeeds(Setting at);

    /** Whole and well-formed answers that are none to this call. */
    Map<String, String> others(Setting at) {
        return Map.of();
    }

    /** Whether the standard lets an answer have more members than one knows. */
    boolean mayHaveMore() {
        return false;
    }

    /** Whether everybody gets the same answer, so that it may come out of a cache. */
    boolean isForEverybody() {
        return path.equals("/jwks.json");
    }

    int status() {
        return status;
    }

    String path(Setting at) {
        return path;
    }

    Setting at(BankOnLoopback server, Duration answerTimeout) {
        return new Setting(this, server, PageSecrets.random(), adapters(server, answerTimeout, Set.of()));
    }

    Setting only(BankOnLoopback server, String host) {
        return new Setting(this, server, PageSecrets.random(), adapters(server, Duration.ofSeconds(5), Set.of(host)));
    }

    static Adapters adapters(BankOnLoopback server, Duration answerTimeout, Set<String> hosts) {
        BankAccess access = new BankAccess(server.url(), "sekisho", "secret");
        BankSettings settings = new BankSettings(
                URI.create("https://sekisho.example/v1/bank-returns"),
                Duration.ofSeconds(5),
                16_384,
                hosts,
                new BreakerTerms(64, 64, Duration.ZERO),
                bank -> new Bounds(answerTimeout, 32, true),
                bank -> Optional.of(access));
        BankHttp http = new BankHttp(settings, Instant::now, new SimpleMeterRegistry());
        BankKeys keys = new BankKeys(http);
        return new Adapters(
                new HttpBankGateway(settings, http, keys, Instant::now),
                new HttpBankApps(settings, http, keys, new OperatorKey(OPERATOR.privateKey()), Instant::now),
                new HttpLegacyBanks(true, settings, http));
    }

    private static String accepted(String request) {
        return "{\"request_id\":\"" + request + "\",\"status\":\"ACCEPTED\",\"reference\":\"R-1\"}";
    }

    private static Map<String, String> unclear() {
        return Map.of(
                "another request's answer",
                accepted("00000000-0000-4000-8000-00000000000f"),
                "an unknown status",
                accepted(CHARGE_ID).replace("ACCEPTED", "BOOKED"),
                "yes and no",
                accepted(CHARGE_ID).replace("}", ",\"reason\":\"ACCOUNT_LOCKED\"}"),
                "yes without a reference",
                "{\"status\":\"ACCEPTED\"}");
    }

    private static String tokens(String idToken) {
        return "{\"access_token\":\"m\",\"token_type\":\"Bearer\",\"id_token\":\"" + idToken + "\"}";
    }

    private static JwtClaims claims(Setting at) {
        return BankKey.claims(at.server().url().toString(), at.secrets().nonce(), ACCOUNT, "ヤマダ タロウ");
    }

    private static JwtClaims approved(Setting at) {
        JwtClaims claims =
                BankKey.claims(at.server().url().toString(), at.secrets().nonce(), APP_ACCOUNT, "ヤマダ タロウ");
        claims.setStringClaim(AppNotice.APPROVAL_CLAIM, APPROVAL.id());
        return claims;
    }

    static JwtClaims noticed(Setting at) {
        JwtClaims claims = BankKey.claims(at.server().url().toString(), "unused", APP_ACCOUNT, "unused");
        claims.unsetClaim("nonce");
        claims.setStringClaim(AppNotice.APPROVAL_CLAIM, APPROVAL.id());
        claims.setStringClaim(AppNotice.TOKEN_CLAIM, at.secrets().state());
        return claims;
    }

    /** All that calls banks. */
    record Adapters(HttpBankGateway pages, HttpBankApps apps, HttpLegacyBanks legacy) {}

    /** One call, at one server, for one request. */
    record Setting(BankCall call, BankOnLoopback server, PageSecrets secrets, Adapters adapters) {

        HttpBankGateway pages() {
            return adapters.pages();
        }

        HttpBankApps apps() {
            return adapters.apps();
        }

        HttpLegacyBanks legacy() {
            return adapters.legacy();
        }

        String good() {
            return call.good(this);
        }

        Map<String, String> others() {
            return call.others(this);
        }
    }
}

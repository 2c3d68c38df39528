package dev.sekisho.link.bank.http;

import static dev.sekisho.link.bank.FixedBanks.FIRST;
import static dev.sekisho.link.bank.FixedBanks.OF_2020;
import static dev.sekisho.link.bank.FixedBanks.PIN_AND_CODE;
import static dev.sekisho.link.bank.FixedBanks.account;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpExchange;
import dev.sekisho.kernel.id.ChargeId;
import dev.sekisho.kernel.money.Money;
import dev.sekisho.link.bank.Bank;
import dev.sekisho.link.bank.BankAccount;
import dev.sekisho.link.bank.BankAuthentication;
import dev.sekisho.link.bank.BankAuthentication.Authenticated;
import dev.sekisho.link.bank.BankAuthentication.NoAnswer;
import dev.sekisho.link.bank.BankAuthentication.NotBelieved;
import dev.sekisho.link.bank.BankAuthentication.OtherAccount;
import dev.sekisho.link.bank.BankUnavailable;
import dev.sekisho.link.bank.ClaimedHolder;
import dev.sekisho.link.bank.DebitAnswer;
import dev.sekisho.link.bank.DebitAnswer.Accepted;
import dev.sekisho.link.bank.DebitAnswer.Declined;
import dev.sekisho.link.bank.DebitAnswer.NeverSeen;
import dev.sekisho.link.bank.DebitAnswer.Unknown;
import dev.sekisho.link.bank.DeclineReason;
import dev.sekisho.link.bank.FixedBanks;
import dev.sekisho.link.bank.HolderWord;
import dev.sekisho.link.bank.Mandate;
import dev.sekisho.link.bank.PageSecrets;
import dev.sekisho.link.bank.http.BankSettings.Bounds;
import dev.sekisho.link.evidence.ProofKind;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import javax.crypto.spec.SecretKeySpec;
import org.jose4j.jws.AlgorithmIdentifiers;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.NumericDate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class HttpBankGatewayTest {

    private static final int LONGEST_ANSWER = 16_384;
    private static final String SIGNED_BY = "key-1";
    private static final BankKey KEY = new BankKey(SIGNED_BY);
    private static final BankKey STRANGER = new BankKey(SIGNED_BY);
    private static final String HOLDER = "ヤマダ タロウ";
    private static final BankAccount ACCOUNT = account("1234567");
    private static final ChargeId CHARGE = ChargeId.random();
    private static final Mandate MANDATE = new Mandate("mandate-token");
    private static final Bank BANK = FixedBanks.first(PIN_AND_CODE);

    private final PageSecrets secrets = PageSecrets.random();
    private BankOnLoopback server;
    private HttpBankGateway gateway;

    @BeforeEach
    void open() throws IOException {
        server = new BankOnLoopback();
        gateway = gateway(Duration.ofSeconds(5), 32);
    }

    @AfterEach
    void close() {
        server.close();
    }

    @Test
    @Tag("TB6")
    void announcesTheVisitBehindTheCustomersBackAndLeadsToTheBanksOwnPage() {
        server.on("/oauth/par", 201, "{\"request_uri\":\"urn:x:1&2\",\"expires_in\":600}");

        URI page = gateway.announce(BANK, ACCOUNT, Optional.empty(), secrets);

        assertThat(page.toString())
                .isEqualTo(server.url() + "/oauth/authorize?client_id=sekisho&request_uri=urn%3Ax%3A1%262");
        assertThat(server.last().body())
                .contains("client_secret=secret+%26", "response_type=code", "code_challenge_method=S256")
                .contains("redirect_uri=https%3A%2F%2Fsekisho.example%2Fv1%2Fbank-returns%2F0998")
                .contains("state=" + secrets.state(), "nonce=" + secrets.nonce())
                .contains("branch_code=101", "account_type=ORDINARY", "account_number=1234567")
                .contains("code_challenge=" + secrets.challenge())
                .doesNotContain(secrets.verifier());
    }

    @Test
    void makesThePkceChallengeThatTheStandardGivesAsItsExample() {
        PageSecrets example = new PageSecrets("s", "n", "dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk");

        assertThat(example.challenge()).isEqualTo("E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM");
    }

    @ParameterizedTest
    @Tag("TB8")
    @ValueSource(
            strings = {
                "",
                "{}",
                "[]",
                "{\"request_uri\":null}",
                "{\"request_uri\":\"\"}",
                "{\"request_uri\":7}",
                "{\"request_uri\":\"urn:x\",\"expires_in\":600,\"location\":\"http://elsewhere\"}"
            })
    void doesNotSendACustomerAnywhereOnAnAnnouncementThatCannotBeRead(String body) {
        server.on("/oauth/par", 201, body);

        assertThatThrownBy(() -> gateway.announce(BANK, ACCOUNT, Optional.empty(), secrets))
                .isInstanceOf(BankUnavailable.class);
    }

    @Test
    void redeemsACodeForTheBanksSignedWord() {
        BankAuthentication answer = redeem(KEY.sign(claims()));

        assertThat(answer).isInstanceOfSatisfying(Authenticated.class, word -> {
            assertThat(word.holder()).isEqualTo(HolderWord.told(HOLDER));
            assertThat(word.factors()).containsExactlyInAnyOrder(ProofKind.BANK_PIN, ProofKind.BANK_ONE_TIME_CODE);
            assertThat(word.mandate()).isEqualTo(MANDATE);
        });
        assertThat(server.seen.get(0).body())
                .contains("grant_type=authorization_code", "code=the-code", "code_verifier=" + secrets.verifier());
    }

    @Test
    @Tag("LK-02")
    void announcesThePersonToABankThatCompares() {
        server.on("/oauth/par", 201, "{\"request_uri\":\"urn:x\",\"expires_in\":600}");
        ClaimedHolder claimed = new ClaimedHolder(HOLDER, LocalDate.of(1980, 1, 1));

        gateway.announce(BANK, ACCOUNT, Optional.of(claimed), secrets);
        assertThat(server.last().body())
                .contains(
                        "birth_date=1980-01-01", "holder_kana=%E3%83%A4%E3%83%9E%E3%83%80+%E3%82%BF%E3%83%AD%E3%82%A6");

        gateway.announce(BANK, ACCOUNT, Optional.empty(), secrets);
        assertThat(server.last().body()).doesNotContain("birth_date", "holder_kana");
    }

    @ParameterizedTest
    @Tag("LK-02")
    @CsvSource({"true, true, MATCHED", "true, false, DIFFERENT", "false, true, DIFFERENT", "false, false, DIFFERENT"})
    void takesAComparisonForAMatchOnlyIfKanaAndBirthDateAreBothTheHolders(
            boolean kana, boolean birthDate, HolderWord.Form form) {
        assertThat(redeem(KEY.sign(matches(claims(), kana, birthDate))))
                .isInstanceOfSatisfying(
                        Authenticated.class,
                        word -> assertThat(word.holder().form()).isEqualTo(form));
    }

    @Test
    void hearsThatABankSaysNothingOfTheName() {
        assertThat(redeem(KEY.sign(without(claims(), "holder_kana"))))
                .isInstanceOfSatisfying(
                        Authenticated.class, word -> assertThat(word.holder()).isEqualTo(HolderWord.silent()));
    }

    @Test
    @Tag("LK-02")
    void asksForThePayeeOfAnAccount() {
        server.on("/api/payees/101/ORDINARY/1234567", 200, "{\"holder_kana\":\"" + HOLDER + "\"}");

        assertThat(gateway.payee(BANK, ACCOUNT)).contains(HOLDER);
        assertThat(server.last().authorization()).startsWith("Basic ");
    }

    @ParameterizedTest
    @Tag("TB8")
    @ValueSource(
            strings = {
                "",
                "{}",
                "[]",
                "\"ヤマダ タロウ\"",
                "{\"holder_kana\":null}",
                "{\"holder_kana\":\" \"}",
                "{\"holder_kana\":7}",
                "{\"holder_kana\":[\"ヤマダ タロウ\"]}",
                "{\"holder_kana\":\"ヤマダ タロウ\",\"holder_kana\":\"スズキ ハナコ\"}",
                "{\"holder_kana\":\"ヤマダ タロウ\",\"account\":\"7\"}"
            })
    void knowsNoPayeeFromAnAnswerThatCannotBeRead(String body) {
        server.on("/api/payees/101/ORDINARY/1234567", 200, body);

        assertThat(gateway.payee(BANK, ACCOUNT)).isEmpty();
    }

    private static JwtClaims matches(JwtClaims claims, boolean kana, boolean birthDate) {
        return with(with(without(claims, "holder_kana"), "holder_kana_matches", kana), "birth_date_matches", birthDate);
    }

    static Stream<UnaryOperator<JwtClaims>> spoiledClaims() {
        long now = Instant.now().getEpochSecond();
        return Stream.of(
                claims -> with(claims, "iss", "https://another.example"),
                claims -> without(claims, "iss"),
                claims -> with(claims, "aud", "somebody-else"),
                claims -> with(claims, "aud", List.of("sekisho", "somebody-else")),
                claims -> with(claims, "aud", 7),
                claims -> without(claims, "aud"),
                claims -> with(claims, "nonce", "another-visit"),
                claims -> without(claims, "nonce"),
                claims -> with(claims, "nonce", 7),
                claims -> with(claims, "exp", now - 60),
                claims -> without(claims, "exp"),
                claims -> with(claims, "iat", now + 600),
                claims -> with(claims, "iat", now - 3_600),
                claims -> without(claims, "iat"),
                claims -> with(claims, "nbf", now + 600),
                claims -> with(claims, "holder_kana", ""),
                claims -> with(claims, "holder_kana", List.of(HOLDER)),
                claims -> with(claims, "holder_kana", "ア".repeat(201)),
                claims -> with(claims, "holder_kana_matches", true),
                claims -> with(without(claims, "holder_kana"), "holder_kana_matches", true),
                claims -> with(without(claims, "holder_kana"), "birth_date_matches", true),
                claims -> with(matches(claims, true, true), "holder_kana_matches", "true"),
                claims -> with(matches(claims, true, true), "birth_date_matches", 1),
                claims -> with(claims, "amr", "pin"),
                claims -> with(claims, "amr", List.of(1, 2)));
    }

    @ParameterizedTest
    @Tag("TB6")
    @Tag("TB8")
    @MethodSource("spoiledClaims")
    void doesNotBelieveASignedWordThatIsNotForThisVisitNowOrWhole(UnaryOperator<JwtClaims> spoil) {
        assertThat(redeem(KEY.sign(spoil.apply(claims())))).isInstanceOf(NotBelieved.class);
    }

    @ParameterizedTest
    @Tag("TB6")
    @ValueSource(strings = {"branch_code=102", "account_type=CURRENT", "account_number=7654321", "account_number="})
    void noticesThatTheBankSpeaksOfAnotherAccount(String other) {
        String[] claim = other.split("=", -1);

        assertThat(redeem(KEY.sign(with(claims(), claim[0], claim[1])))).isInstanceOf(OtherAccount.class);
        assertThat(redeem(KEY.sign(without(claims(), claim[0])))).isInstanceOf(OtherAccount.class);
    }

    @Test
    @Tag("TB6")
    @Tag("TA9")
    void believesNoSignatureButThatOfTheBanksConfiguredKey() {
        String good = KEY.sign(claims());
        String[] parts = good.split("\\.");
        SecretKeySpec publicKeyAsSecret = new SecretKeySpec(KEY.publicBytes(), "HmacSHA256");
        List<String> forged = List.of(
                STRANGER.sign(claims()),
                BankKey.sign(claims(), AlgorithmIdentifiers.NONE, null, SIGNED_BY),
                BankKey.sign(claims(), AlgorithmIdentifiers.HMAC_SHA256, publicKeyAsSecret, SIGNED_BY),
                new BankKey("key-2").sign(claims()),
                new BankKey(null).sign(claims()),
                parts[0] + "." + parts[1] + ".",
                parts[0] + "." + parts[1] + "." + "A".repeat(86),
                parts[0] + "." + STRANGER.sign(claims()).split("\\.")[1] + "x." + parts[2],
                KEY.signWithHeader(claims(), "crit", List.of("unheard-of")),
                good + "." + good,
                "x".repeat(9_000),
                "");

        for (String token : forged) {
            assertThat(redeem(token)).as(token).isInstanceOf(NotBelieved.class);
        }
    }

    @Test
    @Tag("TB7")
    void neverFetchesAKeyFromWhereTheTokenSays() throws IOException {
        try (BankOnLoopback canary = new BankOnLoopback()) {
            for (String header : List.of("jku", "x5u")) {
                redeem(KEY.signWithHeader(claims(), header, canary.url() + "/keys"));
            }
            assertThat(canary.seen).isEmpty();
        }
    }

    @ParameterizedTest
    @Tag("TB8")
    @ValueSource(
            strings = {
                "",
                "null",
                "{}",
                "{\"access_token\":\"m\",\"token_type\":\"Bearer\"}",
                "{\"access_token\":\"m\",\"token_type\":\"MAC\",\"id_token\":\"$\"}",
                "{\"access_token\":\"\",\"token_type\":\"Bearer\",\"id_token\":\"$\"}",
                "{\"access_token\":\"m\\r\\nX: y\",\"token_type\":\"Bearer\",\"id_token\":\"$\"}",
                "{\"access_token\":\"m\",\"access_token\":\"n\",\"token_type\":\"Bearer\",\"id_token\":\"$\"}",
                "{\"access_token\":\"m\",\"token_type\":\"Bearer\",\"id_token\":\"$\"} {}",
                "{\"access_token\":[\"m\"],\"token_type\":\"Bearer\",\"id_token\":\"$\"}"
            })
    void takesTokensThatCannotBeReadForNoAnswer(String body) {
        server.on("/jwks.json", 200, KEY.keySet());
        server.on("/oauth/token", 200, body.replace("$", KEY.sign(claims())));

        assertThat(gateway.redeem(BANK, ACCOUNT, secrets, "the-code")).isInstanceOf(NoAnswer.class);
    }

    @Test
    @Tag("TB8")
    void takesARefusedCodeAndAnUnreadableKeySetForNoAnswer() {
        server.on("/oauth/token", 400, "{\"error\":\"invalid_grant\"}");
        assertThat(gateway.redeem(BANK, ACCOUNT, secrets, "the-code")).isInstanceOf(NoAnswer.class);

        for (String keys : List.of("", "{}", "{\"keys\":7}", "{\"keys\":[{\"kty\":\"EC\"}]}")) {
            server.on("/oauth/token", 200, tokens(KEY.sign(claims())));
            server.on("/jwks.json", 200, keys);
            assertThat(gateway.redeem(BANK, ACCOUNT, secrets, "the-code"))
                    .as(keys)
                    .isNotInstanceOf(Authenticated.class);
        }
    }

    @Test
    void debitsUnderTheChargesOwnIdWithTheMandate() {
        server.on("/api/debits", 200, "{\"status\":\"ACCEPTED\",\"reference\":\"R-1\"}");

        assertThat(debit()).isEqualTo(new Accepted("R-1"));
        assertThat(server.last().authorization()).isEqualTo("Bearer mandate-token");
        assertThat(server.last().body()).isEqualTo("{\"request_id\":\"" + CHARGE + "\",\"amount\":30000}");
    }

    @ParameterizedTest
    @ValueSource(strings = {"INSUFFICIENT_FUNDS", "MANDATE_REVOKED", "ACCOUNT_LOCKED"})
    void takesADeclineWithAReasonItKnows(String reason) {
        server.on("/api/debits", 200, "{\"status\":\"DECLINED\",\"reason\":\"" + reason + "\"}");

        assertThat(debit()).isEqualTo(new Declined(DeclineReason.valueOf(reason)));
    }

    static Stream<String> malformedDebits() {
        return Stream.of(
                "",
                " ",
                "null",
                "true",
                "7",
                "\"ACCEPTED\"",
                "[]",
                "{}",
                "{",
                "{\"status\":\"ACCEPTED\"",
                "<html>ACCEPTED</html>",
                "{\"status\":null}",
                "{\"status\":\"ACCEPTED\"}",
                "{\"status\":\"ACCEPTED\",\"reference\":null}",
                "{\"status\":\"ACCEPTED\",\"reference\":\"\"}",
                "{\"status\":\"ACCEPTED\",\"reference\":\" \"}",
                "{\"status\":\"ACCEPTED\",\"reference\":7}",
                "{\"status\":\"ACCEPTED\",\"reference\":\"" + "R".repeat(101) + "\"}",
                "{\"status\":\"ACCEPTED\",\"reference\":\"R-1\",\"reason\":\"INSUFFICIENT_FUNDS\"}",
                "{\"status\":\"ACCEPTED\",\"reference\":\"R-1\"} {\"status\":\"DECLINED\"}",
                "{\"status\":\"ACCEPTED\",\"status\":\"DECLINED\",\"reference\":\"R-1\"}",
                "{\"status\":\"DECLINED\",\"status\":\"ACCEPTED\",\"reference\":\"R-1\"}",
                "{\"status\":\"ACCEPTED\",\"reference\":\"R-1\",\"amount\":1}",
                "{\"Status\":\"ACCEPTED\",\"reference\":\"R-1\"}",
                "{\"status\":\"accepted\",\"reference\":\"R-1\"}",
                "{\"status\":\"ACCEPTED \",\"reference\":\"R-1\"}",
                "{\"status\":[\"ACCEPTED\"],\"reference\":\"R-1\"}",
                "{\"status\":\"BOOKED\",\"reference\":\"R-1\"}",
                "{\"status\":\"DECLINED\"}",
                "{\"status\":\"DECLINED\",\"reason\":\"SOMETHING_NEW\"}",
                "{\"status\":\"DECLINED\",\"reason\":\"ACCOUNT_LOCKED\",\"reference\":\"R-1\"}",
                "{\"status\":\"PROCESSING\"}",
                "{\"status\":\"UNKNOWN_REQUEST\"}",
                "\u0000\u0001\u0002",
                "{\"a\":".repeat(30) + "1" + "}".repeat(30));
    }

    @ParameterizedTest
    @Tag("TB8")
    @MethodSource("malformedDebits")
    void takesWhateverItCannotReadForUnknownAndNeverForSuccess(String body) {
        server.on("/api/debits", 200, body);
        server.on("/api/debits/" + CHARGE, 200, body);

        assertThat(debit()).isEqualTo(new Unknown());
        assertThat(gateway.inquire(BANK, CHARGE)).isEqualTo(new Unknown());
    }

    @ParameterizedTest
    @Tag("TB8")
    @ValueSource(ints = {201, 202, 204, 301, 302, 307, 400, 401, 403, 404, 409, 422, 429, 500, 502, 503})
    void takesEveryOtherStatusForUnknownWhateverTheBodySays(int status) {
        String accepted = status == 204 ? "" : "{\"status\":\"ACCEPTED\",\"reference\":\"R-1\"}";
        server.on("/api/debits", status, accepted);
        server.on("/api/debits/" + CHARGE, status, accepted);

        assertThat(debit()).isEqualTo(new Unknown());
        assertThat(gateway.inquire(BANK, CHARGE)).isEqualTo(new Unknown());
    }

    @Test
    @Tag("TC4")
    void believesThatARequestWasNeverSeenOnlyIfTheBankSaysSoInItsOwnWords() {
        server.on("/api/debits/" + CHARGE, 404, "{\"status\":\"UNKNOWN_REQUEST\"}");
        server.on("/api/debits", 404, "{\"status\":\"UNKNOWN_REQUEST\"}");

        assertThat(gateway.inquire(BANK, CHARGE)).isEqualTo(new NeverSeen());
        assertThat(server.last().authorization()).startsWith("Basic ");
        assertThat(debit()).isEqualTo(new Unknown());

        for (String other :
                List.of("", "{}", "<html>404</html>", "{\"status\":\"UNKNOWN_REQUEST\",\"reason\":\"x\"}")) {
            server.on("/api/debits/" + CHARGE, 404, other);
            assertThat(gateway.inquire(BANK, CHARGE)).as(other).isEqualTo(new Unknown());
        }
    }

    @Test
    @Tag("TB7")
    void followsNoRedirect() throws IOException {
        try (BankOnLoopback canary = new BankOnLoopback()) {
            canary.on("/api/debits", 200, "{\"status\":\"ACCEPTED\",\"reference\":\"R-1\"}");
            server.on("/api/debits", exchange -> {
                exchange.getResponseHeaders().set("Location", canary.url() + "/api/debits");
                exchange.sendResponseHeaders(307, -1);
            });

            assertThat(debit()).isEqualTo(new Unknown());
            assertThat(canary.seen).isEmpty();
        }
    }

    @Test
    @Tag("TB7")
    void hangsUpOnAnAnswerThatIsTooLong() {
        byte[] chunk = " ".repeat(64_000).getBytes(StandardCharsets.US_ASCII);
        long[] sent = {0};
        server.on("/api/debits", exchange -> {
            exchange.sendResponseHeaders(200, 1_000_000_000L);
            OutputStream body = exchange.getResponseBody();
            while (sent[0] < 1_000_000_000L) {
                body.write(chunk);
                sent[0] += chunk.length;
            }
        });

        assertThat(debit()).isEqualTo(new Unknown());
        assertThat(sent[0]).isLessThan(100_000_000L);
    }

    @Test
    @Tag("TB7")
    void takesAnAnswerOfExactlyTheLongestLengthAndNoneOfOneByteMore() {
        String accepted = "{\"status\":\"ACCEPTED\",\"reference\":\"R-1\"}";
        server.on("/api/debits", 200, accepted + " ".repeat(LONGEST_ANSWER - accepted.length()));
        assertThat(debit()).isEqualTo(new Accepted("R-1"));

        server.on("/api/debits", 200, accepted + " ".repeat(LONGEST_ANSWER + 1 - accepted.length()));
        assertThat(debit()).isEqualTo(new Unknown());
    }

    @Test
    @Tag("TB7")
    @Tag("TC4")
    void waitsForAWholeAnswerNoLongerThanItIsToldEvenIfTheFirstBytesCame() {
        CountDownLatch done = new CountDownLatch(1);
        server.on("/api/debits", exchange -> dribble(exchange, done));
        gateway = gateway(Duration.ofMillis(300), 32);

        assertThat(debit()).isEqualTo(new Unknown());
        done.countDown();
    }

    @Test
    @Tag("TC4")
    void takesALostConnectionForUnknown() {
        server.on("/api/debits", HttpExchange::close);
        assertThat(debit()).isEqualTo(new Unknown());

        server.close();
        assertThat(debit()).isEqualTo(new Unknown());
        assertThat(gateway.inquire(BANK, CHARGE)).isEqualTo(new Unknown());
        assertThat(gateway.tell(BANK, ACCOUNT, "text")).isEmpty();
    }

    @Test
    void doesNotCallABankWhoseLinesAreAllBusy() throws InterruptedException {
        CountDownLatch called = new CountDownLatch(1);
        CountDownLatch done = new CountDownLatch(1);
        server.on("/api/debits", exchange -> {
            called.countDown();
            await(done);
            exchange.close();
        });
        gateway = gateway(Duration.ofSeconds(30), 1);
        Thread first = new Thread(this::debit);
        first.start();
        called.await();

        assertThat(debit()).isEqualTo(new Unknown());
        assertThat(server.seen).hasSize(1);

        done.countDown();
        first.join();
    }

    @Test
    @Tag("LK-06")
    void givesTheBankANoticeAndTakesItsReceipt() {
        server.on("/api/notices", 202, "{\"receipt\":\"N-1\"}");

        assertThat(gateway.tell(BANK, ACCOUNT, "お知らせ")).contains("N-1");
        assertThat(server.last().body())
                .isEqualTo("{\"branch_code\":\"101\",\"account_number\":\"1234567\",\"text\":\"お知らせ\"}");

        for (String odd : List.of("{}", "{\"receipt\":\"\"}", "{\"receipt\":7}", "")) {
            server.on("/api/notices", 202, odd);
            assertThat(gateway.tell(BANK, ACCOUNT, "お知らせ")).as(odd).isEmpty();
        }
    }

    @Test
    @Tag("LK-09")
    void callsNoBankOverTheInterfaceOf2020AndNoneWithoutAnAddress() {
        Bank of2020 = new FixedBanks().find(OF_2020, Instant.EPOCH).orElseThrow();

        assertThatThrownBy(() -> gateway.announce(of2020, ACCOUNT, Optional.empty(), secrets))
                .isInstanceOf(BankUnavailable.class);
        HttpBankGateway without = gateway(settings(Duration.ofSeconds(1), 1, Optional.empty()));
        assertThatThrownBy(() -> without.announce(BANK, ACCOUNT, Optional.empty(), secrets))
                .isInstanceOf(BankUnavailable.class);
        assertThat(without.redeem(BANK, ACCOUNT, secrets, "the-code")).isInstanceOf(NoAnswer.class);
        assertThat(without.debit(BANK, MANDATE, CHARGE, Money.yen(1))).isEqualTo(new Unknown());
        assertThat(without.inquire(BANK, CHARGE)).isEqualTo(new Unknown());
        assertThat(without.tell(BANK, ACCOUNT, "text")).isEmpty();
        assertThat(server.seen).isEmpty();
    }

    @ParameterizedTest
    @Tag("TB7")
    @ValueSource(strings = {"file:///etc/passwd", "ftp://bank.example", "https:/nohost", "https://b.example/?x=1"})
    void takesNoAddressButAPlainWebAddress(String address) {
        assertThatThrownBy(() -> new BankAccess(URI.create(address), "id", "secret"))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private DebitAnswer debit() {
        return gateway.debit(BANK, MANDATE, CHARGE, Money.yen(30_000));
    }

    private BankAuthentication redeem(String idToken) {
        server.on("/jwks.json", 200, KEY.keySet());
        server.on("/oauth/token", 200, tokens(idToken));
        return gateway.redeem(BANK, ACCOUNT, secrets, "the-code");
    }

    private static String tokens(String idToken) {
        return "{\"access_token\":\"mandate-token\",\"token_type\":\"Bearer\",\"id_token\":\"" + idToken + "\"}";
    }

    private JwtClaims claims() {
        return BankKey.claims(server.url().toString(), secrets.nonce(), ACCOUNT, HOLDER);
    }

    private static JwtClaims with(JwtClaims claims, String name, Object value) {
        Object claim =
                value instanceof Long seconds ? NumericDate.fromSeconds(seconds).getValue() : value;
        claims.setClaim(name, claim);
        return claims;
    }

    private static JwtClaims without(JwtClaims claims, String name) {
        claims.unsetClaim(name);
        return claims;
    }

    private HttpBankGateway gateway(Duration timeout, int callsAtOnce) {
        return gateway(
                settings(timeout, callsAtOnce, Optional.of(new BankAccess(server.url(), "sekisho", "secret &"))));
    }

    private static HttpBankGateway gateway(BankSettings settings) {
        BankHttp http = new BankHttp(settings, Instant::now, new SimpleMeterRegistry());
        return new HttpBankGateway(settings, http, new BankKeys(http), Instant::now);
    }

    private static BankSettings settings(Duration timeout, int callsAtOnce, Optional<BankAccess> access) {
        return new BankSettings(
                URI.create("https://sekisho.example/v1/bank-returns"),
                Duration.ofSeconds(1),
                LONGEST_ANSWER,
                Set.of(),
                new BreakerTerms(64, 64, Duration.ZERO),
                bank -> new Bounds(timeout, callsAtOnce, true),
                bank -> access.filter(known -> bank.equals(FIRST)));
    }

    private static void dribble(HttpExchange exchange, CountDownLatch done) throws IOException {
        exchange.sendResponseHeaders(200, 0);
        exchange.getResponseBody().write("{\"status\":".getBytes(StandardCharsets.US_ASCII));
        exchange.getResponseBody().flush();
        await(done);
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        }
    }
}

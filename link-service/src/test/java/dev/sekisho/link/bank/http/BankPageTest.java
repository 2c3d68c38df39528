package dev.sekisho.link.bank.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.sekisho.link.bank.BankAuthentication;
import dev.sekisho.link.bank.BankAuthentication.Authenticated;
import dev.sekisho.link.bank.BankAuthentication.NoAnswer;
import dev.sekisho.link.bank.BankAuthentication.NotBelieved;
import dev.sekisho.link.bank.BankAuthentication.OtherAccount;
import dev.sekisho.link.bank.BankUnavailable;
import dev.sekisho.link.bank.ClaimedHolder;
import dev.sekisho.link.bank.HolderWord;
import dev.sekisho.link.bank.PageSecrets;
import dev.sekisho.link.evidence.ProofKind;
import java.io.IOException;
import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import javax.crypto.spec.SecretKeySpec;
import org.jose4j.jws.AlgorithmIdentifiers;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.NumericDate;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The bank's own page and its signed word about the depositor. */
class BankPageTest extends AtOneBank {

    private static final String SIGNED_BY = "key-1";
    private static final BankKey KEY = new BankKey(SIGNED_BY);
    private static final BankKey STRANGER = new BankKey(SIGNED_BY);

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

    private BankAuthentication redeem(String idToken) {
        server.on("/jwks.json", 200, KEY.keySet());
        server.on("/oauth/token", 200, tokens(idToken));
        return gateway.redeem(BANK, ACCOUNT, secrets, "the-code");
    }

    private static String tokens(String idToken) {
        return "{\"access_token\":\"mandate-token\",\"token_type\":\"Bearer\",\"id_token\":\"" + idToken + "\"}";
    }

    private static JwtClaims with(JwtClaims claims, String name, Object value) {
        Object claim =
                value instanceof Long seconds ? NumericDate.fromSeconds(seconds).getValue() : value;
        claims.setClaim(name, claim);
        return claims;
    }
}

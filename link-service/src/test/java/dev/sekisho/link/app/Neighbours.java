package dev.sekisho.link.app;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.containing;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.matchingJsonPath;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.put;
import static com.github.tomakehurst.wiremock.client.WireMock.putRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static com.github.tomakehurst.wiremock.client.WireMock.urlMatching;

import com.github.tomakehurst.wiremock.client.HttpAdminClient;
import com.github.tomakehurst.wiremock.client.MappingBuilder;
import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.client.WireMock;
import com.github.tomakehurst.wiremock.http.Fault;
import com.github.tomakehurst.wiremock.matching.RequestPattern;
import com.github.tomakehurst.wiremock.verification.LoggedRequest;
import dev.sekisho.link.bank.BankAccount;
import dev.sekisho.link.bank.http.BankKey;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.consumer.InvalidJwtException;

/** What identity-service and a bank, by default the first, say in a test, and what they were told. */
final class Neighbours {

    static final BankKey KEY = new BankKey("bank-key");

    private static final String CLEARANCES = "/internal/v1/clearances/";

    private static final String REPORTS = "/internal/v1/depositor-reports/";

    private final String url = "http://127.0.0.1:" + System.getProperty(FakeNeighbours.PORT);
    private final WireMock server = new WireMock("127.0.0.1", Integer.getInteger(FakeNeighbours.PORT));
    /** Counts without reading what was counted: the tables ask thousands of times. */
    private final HttpAdminClient counter = new HttpAdminClient("127.0.0.1", Integer.getInteger(FakeNeighbours.PORT));

    private final String bank;

    Neighbours() {
        this("0998");
    }

    /** With this bank in place of the first. */
    Neighbours(String bankCode) {
        this.bank = "/banks/" + bankCode;
    }

    /** Everybody answers as an honest customer at a working bank would find them. */
    void allIsWell() {
        server.resetMappings();
        server.register(put(urlMatching(CLEARANCES + "[^/]+")).willReturn(okJson("{\"state\":\"CODE_SENT\"}")));
        server.register(
                post(urlMatching(CLEARANCES + "[^/]+/resends")).willReturn(okJson("{\"state\":\"CODE_SENT\"}")));
        server.register(post(urlEqualTo(bank + "/oauth/par"))
                .willReturn(json(201, "{\"request_uri\":\"urn:visit\",\"expires_in\":600}")));
        server.register(get(urlEqualTo(bank + "/jwks.json")).willReturn(okJson(KEY.keySet())));
        server.register(post(urlEqualTo(bank + "/api/notices")).willReturn(json(202, "{\"receipt\":\"receipt-1\"}")));
    }

    /** Every depositor's word becomes this case. */
    void reportsBecome(String caseNumber) {
        reportsAnswered(okJson("{\"reportId\":\"" + UUID.randomUUID() + "\",\"caseNumber\":\"" + caseNumber + "\"}"));
    }

    void reportsAnswered(ResponseDefinitionBuilder answer) {
        server.register(put(urlMatching(REPORTS + "[^/]+")).willReturn(answer));
    }

    /** What compensation-service was told under a word's id. */
    List<String> reportsOf(UUID word) {
        return server.find(putRequestedFor(urlEqualTo(REPORTS + word))).stream()
                .map(LoggedRequest::getBodyAsString)
                .toList();
    }

    void identityRefuses(String... reasons) {
        String all = Arrays.stream(reasons)
                .map(code -> "{\"code\":\"" + code + "\",\"ja\":\"理由\",\"en\":\"a reason\"}")
                .collect(Collectors.joining(","));
        identityAsked(okJson("{\"state\":\"REFUSED\",\"reasons\":[" + all + "]}"));
    }

    void identityAsked(ResponseDefinitionBuilder answer) {
        server.register(put(urlMatching(CLEARANCES + "[^/]+")).willReturn(answer));
    }

    /** What identity-service was asked about this request. */
    String asked(String request) {
        return server.find(putRequestedFor(urlEqualTo(CLEARANCES + request)))
                .get(0)
                .getBodyAsString();
    }

    void resendAnswered(ResponseDefinitionBuilder answer) {
        server.register(post(urlMatching(CLEARANCES + "[^/]+/resends")).willReturn(answer));
    }

    /** The right code clears the customer as the person of that name. */
    void codeClears(UUID wallet, String kana) {
        codeAnswered(okJson(cleared(wallet, kana)));
    }

    static String cleared(UUID wallet, String kana) {
        return "{\"state\":\"CLEARED\",\"subject\":{\"accountId\":\"" + wallet + "\",\"personId\":\""
                + personOf(wallet)
                + "\",\"assurance\":1,\"customerClass\":\"NON_SUBSCRIBER\",\"phoneWorth\":\"CONTRACT_VERIFIED\","
                + "\"identityMethod\":\"IC_CHIP\",\"identityRoot\":\"STATE\",\"nameKana\":\"" + kana
                + "\",\"kanaSource\":\"FURIGANA_IN_CREDENTIAL\",\"birthDate\":\"1980-01-01\"}}";
    }

    /** Always the same person for one wallet. */
    static UUID personOf(UUID wallet) {
        return UUID.nameUUIDFromBytes(wallet.toString().getBytes(StandardCharsets.US_ASCII));
    }

    void codeAnswered(ResponseDefinitionBuilder answer) {
        server.register(post(urlMatching(CLEARANCES + "[^/]+/attempts")).willReturn(answer));
    }

    /** The bank asks its depositor in the app, and wants to be asked about it once a second. */
    void appAsks() {
        server.register(post(urlEqualTo(bank + "/oauth/bc-authorize"))
                .willReturn(okJson("{\"auth_req_id\":\"approval\",\"expires_in\":600,\"interval\":1}")));
        appAnswers(json(400, "{\"error\":\"authorization_pending\"}"));
    }

    void appAnswers(ResponseDefinitionBuilder answer) {
        tokenAnswered(answer);
    }

    /** What was signed and sent to the bank's app for an account. */
    JwtClaims askedInApp(BankAccount account) {
        return server.find(postRequestedFor(urlEqualTo(bank + "/oauth/bc-authorize"))).stream()
                .map(sent -> form(sent.getBodyAsString()).get("request"))
                .map(Neighbours::unverified)
                .filter(claims -> account.number().equals(claims.getClaimValue("account_number")))
                .reduce((earlier, later) -> later)
                .orElseThrow();
    }

    private static JwtClaims unverified(String signed) {
        try {
            return JwtClaims.parse(new String(
                    java.util.Base64.getUrlDecoder().decode(signed.split("\\.")[1]), StandardCharsets.UTF_8));
        } catch (InvalidJwtException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** The bank's word that this depositor approved. */
    ResponseDefinitionBuilder approved(BankAccount account, String holderKana) {
        JwtClaims claims = BankKey.claims(
                url + bank, String.valueOf(askedInApp(account).getClaimValue("nonce")), account, holderKana);
        claims.setStringListClaim("amr", List.of("swk", "fpt"));
        claims.setStringClaim("urn:openid:params:jwt:claim:auth_req_id", "approval");
        return okJson("{\"access_token\":\"mandate-" + account.number() + "\",\"token_type\":\"Bearer\",\"id_token\":\""
                + KEY.sign(claims) + "\"}");
    }

    /** What the bank sends when this depositor has answered. */
    JwtClaims notification(BankAccount account) {
        JwtClaims claims = BankKey.claims(url + bank, "", account, "");
        claims.unsetClaim("nonce");
        claims.setClaim("client_notification_token", askedInApp(account).getClaimValue("client_notification_token"));
        claims.setStringClaim("urn:openid:params:jwt:claim:auth_req_id", "approval");
        return claims;
    }

    void parAnswered(ResponseDefinitionBuilder answer) {
        server.register(post(urlEqualTo(bank + "/oauth/par")).willReturn(answer));
    }

    /** The form of the last visit that was announced for an account. */
    Map<String, String> announced(BankAccount account) {
        List<LoggedRequest> visits = server.find(postRequestedFor(urlEqualTo(bank + "/oauth/par"))
                .withRequestBody(containing("account_number=" + account.number())));
        return form(visits.get(visits.size() - 1).getBodyAsString());
    }

    /** The bank signs for this account and holder to the visit's own nonce. */
    void bankSignsFor(BankAccount account, String holderKana) {
        JwtClaims claims = BankKey.claims(url + bank, announced(account).get("nonce"), account, holderKana);
        tokenAnswered(okJson("{\"access_token\":\"mandate-" + account.number()
                + "\",\"token_type\":\"Bearer\",\"id_token\":\"" + KEY.sign(claims) + "\"}"));
    }

    /** The bank compares what was announced with its record, and signs what came of it. */
    void bankConfirms(BankAccount account, boolean same) {
        JwtClaims claims = BankKey.claims(url + bank, announced(account).get("nonce"), account, "");
        claims.unsetClaim("holder_kana");
        claims.setClaim("holder_kana_matches", same);
        claims.setClaim("birth_date_matches", true);
        tokenAnswered(okJson("{\"access_token\":\"mandate-" + account.number()
                + "\",\"token_type\":\"Bearer\",\"id_token\":\"" + KEY.sign(claims) + "\"}"));
    }

    void tokenAnswered(ResponseDefinitionBuilder answer) {
        server.register(post(urlEqualTo(bank + "/oauth/token")).willReturn(answer));
    }

    void debitAnswered(UUID charge, ResponseDefinitionBuilder answer) {
        server.register(debitOf(charge).willReturn(answer));
    }

    /** What the bank answers when it is asked for its statement of a day. */
    void statementAnswered(LocalDate day, ResponseDefinitionBuilder answer) {
        server.register(get(urlEqualTo(bank + "/api/statements/" + day)).willReturn(answer));
    }

    void everyDebitAnswered(ResponseDefinitionBuilder answer) {
        server.register(post(urlEqualTo(bank + "/api/debits")).willReturn(answer));
    }

    void inquiryAnswered(UUID charge, ResponseDefinitionBuilder answer) {
        server.register(get(urlEqualTo(bank + "/api/debits/" + charge)).willReturn(answer));
    }

    void creditAnswered(UUID payout, ResponseDefinitionBuilder answer) {
        server.register(post(urlEqualTo(bank + "/api/credits"))
                .withRequestBody(matchingJsonPath("$.request_id", containing(payout.toString())))
                .willReturn(answer));
    }

    void creditInquiryAnswered(UUID payout, ResponseDefinitionBuilder answer) {
        server.register(get(urlEqualTo(bank + "/api/credits/" + payout)).willReturn(answer));
    }

    int creditsOf(UUID payout) {
        return server.find(postRequestedFor(urlEqualTo(bank + "/api/credits"))
                        .withRequestBody(matchingJsonPath("$.request_id", containing(payout.toString()))))
                .size();
    }

    void noticeAnswered(ResponseDefinitionBuilder answer) {
        server.register(post(urlEqualTo(bank + "/api/notices")).willReturn(answer));
    }

    int debitsOf(UUID charge) {
        return server.find(postRequestedFor(urlEqualTo(bank + "/api/debits"))
                        .withRequestBody(matchingJsonPath("$.request_id", containing(charge.toString()))))
                .size();
    }

    long noticesTo(BankAccount account) {
        return server.find(postRequestedFor(urlEqualTo(bank + "/api/notices"))
                        .withRequestBody(matchingJsonPath("$.account_number", containing(account.number()))))
                .size();
    }

    /** How often identity-service or the bank was asked anything at all. */
    int callsInAll() {
        return counter.countRequestsMatching(RequestPattern.everything()).getCount();
    }

    static ResponseDefinitionBuilder json(int status, String body) {
        return aResponse()
                .withStatus(status)
                .withHeader("Content-Type", "application/json")
                .withBody(body);
    }

    static ResponseDefinitionBuilder lost() {
        return aResponse().withFault(Fault.EMPTY_RESPONSE);
    }

    private MappingBuilder debitOf(UUID charge) {
        return post(urlEqualTo(bank + "/api/debits"))
                .withRequestBody(matchingJsonPath("$.request_id", containing(charge.toString())));
    }

    private static Map<String, String> form(String body) {
        return Arrays.stream(body.split("&"))
                .map(field -> field.split("=", 2))
                .collect(Collectors.toMap(
                        field -> field[0], field -> URLDecoder.decode(field[1], StandardCharsets.UTF_8)));
    }
}

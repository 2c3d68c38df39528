package dev.sekisho.deploy.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.sekisho.sandbox.infra.Ports;
import dev.sekisho.sandbox.infra.gateway.Authority;
import dev.sekisho.sandbox.infra.gateway.GatewayClient;
import dev.sekisho.sandbox.infra.gateway.GatewayClient.Reply;
import dev.sekisho.sandbox.infra.gateway.GatewayFiles;
import dev.sekisho.sandbox.infra.gateway.GatewayServer;
import dev.sekisho.sandbox.infra.gateway.Holder;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import javax.net.ssl.SSLException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A real nginx with the configuration that is deployed: who comes through, and what of a request does. */
@Tag("TB9")
@Tag("PL-01")
class GatewayTest {

    private static final String BANK = "0998";
    private static final String HOST = "bank-0998." + GatewayFiles.DOMAIN;
    private static final String OTHER_HOST = "bank-0997." + GatewayFiles.DOMAIN;
    private static final String STALE_HOST = "bank-0996." + GatewayFiles.DOMAIN;
    private static final String PUBLIC_HOST = "link." + GatewayFiles.DOMAIN;
    private static final String PAGES_HOST = "pages." + GatewayFiles.DOMAIN;
    private static final String ASK = "POST /v1/link-checks";

    private static final Authority AUTHORITY = Authority.named("Authority of bank 0998");
    private static final Authority OTHER_AUTHORITY = Authority.named("Authority of bank 0997");
    private static final Authority STALE_AUTHORITY = Authority.named("Authority of bank 0996");
    private static final Holder OWN = AUTHORITY.issue("bank 0998");
    private static final Holder BUSY = AUTHORITY.issue("bank 0998, batch");
    private static final Holder REVOKED = AUTHORITY.issue("bank 0998, lost");
    private static final Holder OTHERS = OTHER_AUTHORITY.issue("bank 0997");
    private static final Holder OF_STALE = STALE_AUTHORITY.issue("bank 0996");
    private static final Holder SERVER =
            Authority.named("Authority of the operator").issue("gateway", "*." + GatewayFiles.DOMAIN);

    private static EchoingServices services;
    private static GatewayServer gateway;
    private static int banksPort;
    private static int publicPort;

    @TempDir
    static Path folder;

    @BeforeAll
    static void start() {
        Optional<Path> nginx = GatewayServer.nginx();
        if (nginx.isEmpty()) {
            System.out.println("GatewayTest did not run: no nginx by SEKISHO_NGINX nor on the PATH");
        }
        assumeTrue(nginx.isPresent(), "no nginx by SEKISHO_NGINX nor on the PATH");
        services = new EchoingServices(List.of("identity-service", "link-service", "compensation-service"));
        banksPort = Ports.free();
        publicPort = Ports.free();
        GatewayFiles files = GatewayFiles.of(folder, Path.of("kustomize/gateway/conf"))
                .server(SERVER)
                .bank(BANK, AUTHORITY.pem(), AUTHORITY.revocations(REVOKED))
                .bank("0997", OTHER_AUTHORITY.pem(), OTHER_AUTHORITY.revocations())
                .bank("0996", STALE_AUTHORITY.pem(), STALE_AUTHORITY.staleRevocations())
                .services(services.ports())
                .servers(banksPort, publicPort, BANK, "0997", "0996");
        gateway = GatewayServer.start(nginx.get(), files, List.of(banksPort, publicPort));
    }

    @AfterAll
    static void stop() {
        if (gateway != null) {
            gateway.close();
            services.close();
        }
    }

    private static GatewayClient bank(Holder holder) {
        return GatewayClient.with(holder, banksPort, SERVER);
    }

    private static GatewayClient anybody() {
        return GatewayClient.anonymous(publicPort, SERVER);
    }

    private static String header(String name, Reply reply) {
        return String.join(
                "|",
                reply.body()
                        .lines()
                        .filter(line -> line.startsWith(name + ": "))
                        .map(line -> line.substring(name.length() + 2))
                        .toList());
    }

    @Test
    void aBankComesThroughWithItsCertificateAndNothingElseOfItsOwnSaying() throws Exception {
        Reply reply = bank(OWN)
                .send(
                        HOST,
                        ASK,
                        "{}",
                        "X-Client-Certificate: forged",
                        "X-Client-Certificate: twice",
                        "X_Client_Certificate: underscored",
                        "X-Forwarded-For: 198.51.100.7",
                        "Forwarded: for=198.51.100.7",
                        "X-Real-IP: 198.51.100.7",
                        "X-Forwarded-Host: elsewhere.example",
                        "X-Device-Id: forged",
                        "Authorization: Bearer kept");

        assertThat(reply.status()).isEqualTo(200);
        assertThat(reply.body()).startsWith("link-service /v1/link-checks\n");
        assertThat(passedOn(header("x-client-certificate", reply))).isEqualTo(OWN.certificate());
        assertThat(header("x-forwarded-for", reply)).isEqualTo("127.0.0.1");
        assertThat(header("authorization", reply)).isEqualTo("Bearer kept");
        assertThat(reply.body())
                .doesNotContain("forged", "underscored", "elsewhere", "198.51")
                .doesNotContain("x-real-ip", "forwarded:", "x-device-id");
    }

    private static Object passedOn(String escaped) throws CertificateException {
        String pem = URLDecoder.decode(escaped.replace("+", "%2B"), StandardCharsets.US_ASCII);
        return CertificateFactory.getInstance("X.509")
                .generateCertificate(new ByteArrayInputStream(pem.getBytes(StandardCharsets.US_ASCII)));
    }

    static Stream<Arguments> nobody() {
        Authority sameName = Authority.named("Authority of bank 0998");
        return Stream.of(
                Arguments.of("expired", AUTHORITY.issueExpired("bank 0998"), HOST),
                Arguments.of(
                        "of an authority of nobody's",
                        Authority.named("Anybody").issue("bank 0998"),
                        HOST),
                Arguments.of("of an authority that only bears the name", sameName.issue("bank 0998"), HOST),
                Arguments.of("another bank's", OTHERS, HOST),
                Arguments.of("its own, at another bank's server", OWN, OTHER_HOST),
                Arguments.of("revoked", REVOKED, HOST),
                Arguments.of("of an authority whose list of revocations nobody renewed", OF_STALE, STALE_HOST),
                Arguments.of("the gateway's own", SERVER, HOST));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("nobody")
    void aCertificateThatDoesNotCountIsAnsweredWith401(String what, Holder holder, String host) throws Exception {
        refused(bank(holder).send(host, ASK, "{}", "X-Client-Certificate: " + OWN.thumbprint()));
    }

    @Test
    void withoutACertificateNobodyIsABankWhateverTheHeaderSays() throws Exception {
        String forged = URLEncoder.encode(OWN.certificatePem(), StandardCharsets.US_ASCII);

        refused(GatewayClient.anonymous(banksPort, SERVER)
                .send(HOST, ASK, "{}", "X-Client-Certificate: " + forged, "X-SSL-Client-Verify: SUCCESS"));
    }

    private static void refused(Reply reply) {
        assertThat(reply.status()).isEqualTo(401);
        assertThat(reply.head()).contains("application/problem+json");
        assertThat(reply.body()).contains("problems/unauthenticated").doesNotContain("link-service", "nginx");
    }

    @Test
    void thePlaceThatIsDeployedIsAConfiguration(@TempDir Path other) throws IOException {
        Path place = Path.of("kustomize/gateway/place");
        GatewayFiles files = GatewayFiles.of(other, Path.of("kustomize/gateway/conf"))
                .server(SERVER)
                .bank("0990", AUTHORITY.pem(), AUTHORITY.revocations())
                .write("conf/place-servers.conf", Files.readString(place.resolve("servers.conf")))
                .write("conf/place-services.conf", here(place.resolve("services.conf")));

        assertThat(GatewayServer.judge(GatewayServer.nginx().orElseThrow(), files))
                .contains("test is successful")
                .doesNotContain("warn");
    }

    /** Names of a cluster are known in a cluster. */
    private static String here(Path services) throws IOException {
        return Files.readString(services).replaceAll("[a-z-]+\\.sekisho\\.svc\\.cluster\\.local", "127.0.0.1");
    }

    @Test
    void aHandshakeForOneBankIsNoneForAnother() throws Exception {
        assertThat(bank(OWN).sendAcross(HOST, OTHER_HOST, ASK).status()).isEqualTo(421);
    }

    @Test
    void nobodysServerIsNotEvenGreeted() {
        assertThatThrownBy(() -> bank(OWN).send("elsewhere." + GatewayFiles.DOMAIN, ASK, "{}"))
                .isInstanceOf(SSLException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"TLSv1.2", "TLSv1.3"})
    void thePresentVersionsOfTlsAreSpoken(String version) throws Exception {
        Reply reply = bank(OWN).sendBy(version, HOST, ASK);

        assertThat(reply.protocol()).isEqualTo(version);
        assertThat(reply.status()).isEqualTo(200);
    }

    @Test
    void tls11IsRefusedForItsVersionAndTheSameHelloOf12IsNot() throws Exception {
        assertThat(Hello.answerTo(Hello.TLS_1_1, HOST, banksPort)).isEqualTo("alert 70");
        assertThat(Hello.answerTo(Hello.TLS_1_1, PUBLIC_HOST, publicPort)).isEqualTo("alert 70");
        assertThat(Hello.answerTo(Hello.TLS_1_2, HOST, banksPort)).isEqualTo("hello");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/internal/v1/suspension-book",
                "/q/health/ready",
                "/q/openapi",
                "/",
                "/v1/brakes",
                "/v1/staff-foundations",
                "/v1/oauth-clients",
                "/v1/link-checks/../../internal/v1/suspension-book",
                "/v1/link-checks/%2e%2e/%2e%2e/internal/v1/suspension-book",
                "/v1/link-checks/..%2f..%2finternal",
                "/internal/../v1/link-checks",
                "/internal%2f..%2fv1/link-checks",
                "//v1/link-checks",
                "/v1//link-checks",
                "/v1/link-checks;a=b",
                "/V1/link-checks",
            })
    void whatIsNotForBanksIsNowhere(String path) throws Exception {
        Reply reply = bank(OWN).send(HOST, "GET " + path, "");

        assertThat(reply.status()).isIn(400, 404);
        assertThat(reply.body()).contains("https://sekisho.dev/problems/");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/internal/v1/x", "/q/metrics", "/v1/../q/metrics", "/v1/%2e%2e/internal", "/v1//x", "/"})
    void whatIsForNobodyIsNowhere(String path) throws Exception {
        Reply reply = anybody().send(PUBLIC_HOST, "GET " + path, "");

        assertThat(reply.status()).isIn(400, 404);
        assertThat(reply.body()).contains("https://sekisho.dev/problems/");
    }

    @Test
    void aCustomerComesThroughAndIsNoBank() throws Exception {
        Reply reply = anybody()
                .send(
                        PUBLIC_HOST,
                        "GET /v1/status/history?from=2026-01-01",
                        "",
                        "X-Client-Certificate: forged",
                        "X-Forwarded-For: 198.51.100.7",
                        "X-Device-Id: phone-1");

        assertThat(reply.body()).startsWith("link-service /v1/status/history?from=2026-01-01\n");
        assertThat(reply.body()).doesNotContain("x-client-certificate");
        // What stands left of the hop before us was its word; a service reads from the right.
        assertThat(header("x-forwarded-for", reply)).isEqualTo("198.51.100.7, 127.0.0.1");
        assertThat(header("x-device-id", reply)).isEqualTo("phone-1");
    }

    @ParameterizedTest
    @CsvSource({
        "/status, link-service",
        "/ways-to-check/0998, link-service",
        "/board, link-service",
        "/notices?day=2020-09-10, compensation-service",
        "/console/cases/C-1, compensation-service",
        "/sign-in?room=board, identity-service",
        "/assets/0123456789abcdef/sekisho.css, identity-service",
    })
    void aRoomIsShownByItsServiceOnTheOneHostOfPages(String path, String service) throws Exception {
        Reply reply = anybody()
                .send(PAGES_HOST, "GET " + path, "", "X-Client-Certificate: forged", "Sec-Fetch-Site: same-origin");

        assertThat(reply.body()).startsWith(service + " " + path + "\n");
        assertThat(reply.body()).doesNotContain("x-client-certificate");
        assertThat(header("host", reply)).isEqualTo(PAGES_HOST);
        assertThat(header("sec-fetch-site", reply)).isEqualTo("same-origin");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/", "/v1/status", "/internal/v1/x", "/q/metrics", "/statusx", "/status/../q", "/board/%2e%2e/q"
            })
    void nothingElseIsOnTheHostOfPages(String path) throws Exception {
        assertThat(anybody().send(PAGES_HOST, "GET " + path, "").status()).isIn(400, 404);
    }

    @Test
    void noRoomIsOnAHostOfTheApi() throws Exception {
        assertThat(anybody().send(PUBLIC_HOST, "GET /board", "").status()).isEqualTo(404);
    }

    @Test
    void aBanksStaffSignInWhereTheirPortalIs() throws Exception {
        assertThat(bank(OWN).send(HOST, "POST /sign-in", "").body()).startsWith("identity-service /sign-in\n");
        assertThat(bank(OWN).send(HOST, "GET /portal", "").body()).startsWith("link-service /portal\n");
        assertThat(bank(OWN)
                        .send(HOST, "GET /assets/0123456789abcdef/sekisho.css", "")
                        .status())
                .isEqualTo(200);
        assertThat(bank(OWN).send(HOST, "GET /board", "").status()).isEqualTo(404);
    }

    @Test
    void whatIsTooLongNeverArrives() throws Exception {
        assertThat(bank(OWN).send(HOST, ASK, "x".repeat(65_537)).status()).isEqualTo(413);
        assertThat(bank(OWN).send(HOST, ASK, "x".repeat(65_536)).status()).isEqualTo(200);
    }

    @Test
    void aServiceThatIsAwayIsSaidToBe() throws Exception {
        Reply reply = anybody().send("charge." + GatewayFiles.DOMAIN, "GET /v1/wallets", "");

        assertThat(reply.status()).isEqualTo(503);
        assertThat(reply.head()).contains("Retry-After");
        assertThat(reply.body()).contains("problems/unavailable");
    }

    @Test
    void aCertificateThatAsksTooMuchWaitsAndNoOther() throws IOException {
        List<Integer> answers = bank(BUSY).sendAtOnce(HOST, ASK, 200);

        assertThat(answers).hasSize(200).containsOnly(200, 429);
        assertThat(bank(OWN).send(HOST, ASK, "{}").status()).isEqualTo(200);
    }

    @Test
    void itsLogNamesTheCallAndTheCertificateAndNothingThatWasSaid() throws Exception {
        bank(OWN)
                .send(
                        HOST,
                        "POST /v1/fraud-reports?kana=artificial-name",
                        "{}",
                        "Authorization: Bearer artificial-token");

        // A call is written down after it was answered.
        String path = "/v1/fraud-reports";
        for (int i = 0; i < 500 && !gateway.log().contains(path); i++) {
            TimeUnit.MILLISECONDS.sleep(20);
        }
        assertThat(gateway.log()).contains(path, fingerprintOf(OWN));
        assertThat(gateway.log()).doesNotContain("artificial", "BEGIN");
    }

    /** nginx knows a certificate by SHA-1, in hex; good enough to count by, and never to believe. */
    private static String fingerprintOf(Holder holder) throws Exception {
        byte[] digest =
                MessageDigest.getInstance("SHA-1").digest(holder.certificate().getEncoded());
        return HexFormat.of().formatHex(digest);
    }
}

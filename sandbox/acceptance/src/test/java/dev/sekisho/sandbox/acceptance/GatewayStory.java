package dev.sekisho.sandbox.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.sekisho.sandbox.actor.BankSystem;
import dev.sekisho.sandbox.actor.Depositor;
import dev.sekisho.sandbox.actor.Places;
import dev.sekisho.sandbox.infra.Ports;
import dev.sekisho.sandbox.infra.SuiteService;
import dev.sekisho.sandbox.infra.gateway.Authority;
import dev.sekisho.sandbox.infra.gateway.GatewayClient;
import dev.sekisho.sandbox.infra.gateway.GatewayClient.Reply;
import dev.sekisho.sandbox.infra.gateway.GatewayFiles;
import dev.sekisho.sandbox.infra.gateway.GatewayServer;
import dev.sekisho.sandbox.infra.gateway.Holder;
import dev.sekisho.sandbox.launcher.RunningSuite;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/**
 * Two banks' systems come through the gateway as it is deployed to the running services. nginx is not brought along:
 * where none is found the story says so and is not told.
 */
@ExtendWith(OneSuite.class)
@Order(9)
@Tag("TB9")
@Tag("PL-01")
class GatewayStory {

    private static final Path DEPLOYED = Path.of("../../deploy/kustomize/gateway/conf");
    private static final String BANK = Town.TWO_FACTOR_BANK;
    private static final String OTHER = Town.APP_BANK;
    private static final String HOST = "bank-" + BANK + "." + GatewayFiles.DOMAIN;
    private static final String OTHER_HOST = "bank-" + OTHER + "." + GatewayFiles.DOMAIN;

    private final Authority authority = Authority.named("Authority of bank " + BANK);
    private final Authority otherAuthority = Authority.named("Authority of bank " + OTHER);
    private final Holder server =
            Authority.named("Authority of the operator").issue("gateway", "*." + GatewayFiles.DOMAIN);
    private final Holder own = authority.issue("bank " + BANK);
    private final Holder spare = authority.issue("bank " + BANK + ", spare");
    private final Holder lost = authority.issue("bank " + BANK + ", lost");
    private final Holder others = otherAuthority.issue("bank " + OTHER);

    private int banksPort;
    private int publicPort;

    private GatewayServer gateway(Path nginx, Path folder, RunningSuite suite) {
        banksPort = Ports.free();
        publicPort = Ports.free();
        Map<String, Integer> ports = new TreeMap<>();
        SuiteService.ALL.forEach(
                service -> ports.put(service.name(), suite.url(service).getPort()));
        GatewayFiles files = GatewayFiles.of(folder, DEPLOYED)
                .server(server)
                .bank(BANK, authority.pem(), authority.revocations(lost))
                .bank(OTHER, otherAuthority.pem(), otherAuthority.revocations())
                .services(ports)
                .servers(banksPort, publicPort, BANK, OTHER);
        return GatewayServer.start(nginx, files, List.of(banksPort, publicPort));
    }

    private GatewayClient with(Holder holder) {
        return GatewayClient.with(holder, banksPort, server);
    }

    @Test
    void aTokenIsWorthSomethingWithTheCertificateItIsBoundToAndThroughTheGatewayOnly(
            RunningSuite suite, @TempDir Path folder) throws Exception {
        Optional<Path> nginx = GatewayServer.nginx();
        if (nginx.isEmpty()) {
            System.out.println("GatewayStory was not told: no nginx by SEKISHO_NGINX nor on the PATH");
        }
        assumeTrue(nginx.isPresent(), "no nginx by SEKISHO_NGINX nor on the PATH");
        Town town = new Town(suite);
        Depositor depositor = town.accountOf(town.person());
        try (GatewayServer gateway = gateway(nginx.get(), folder, suite)) {
            BankSystem bank = BankSystem.registered(town.places(), BANK, HOST, own);
            BankSystem other = BankSystem.registered(town.places(), OTHER, OTHER_HOST, others);
            assertThat(bank.token(with(spare)).status()).isEqualTo(401);
            String token = BankSystem.tokenIn(bank.token(with(own)));

            Reply asked = bank.check(with(own), token, depositor);

            assertThat(asked.status()).as(asked.body()).isEqualTo(200);
            assertThat(asked.body()).contains("\"linked\":false");
            refusedElsewhere(bank, other, token, depositor);
            refusedPastTheGateway(town.places(), token);
            refusedInPublic(token);
            assertThat(gateway.log()).doesNotContain(token);
        }
    }

    private void refusedElsewhere(BankSystem bank, BankSystem other, String token, Depositor depositor) {
        String forged = "X-Client-Certificate: " + escaped(own);
        GatewayClient anonymous = GatewayClient.anonymous(banksPort, server);

        assertThat(bank.check(with(spare), token, depositor, forged).status())
                .as("the same bank's other certificate, and the right one forged into the header")
                .isEqualTo(401);
        assertThat(bank.check(anonymous, token, depositor, forged).status())
                .as("no certificate")
                .isEqualTo(401);
        assertThat(bank.check(with(lost), token, depositor, forged).status())
                .as("a revoked certificate")
                .isEqualTo(401);
        assertThat(bank.check(with(others), token, depositor, forged).status())
                .as("another bank's certificate at this bank's server")
                .isEqualTo(401);
        assertThat(other.check(with(others), token, depositor, forged).status())
                .as("another bank with this bank's token")
                .isEqualTo(401);
        assertThat(other.check(with(others), BankSystem.tokenIn(other.token(with(others))), depositor)
                        .status())
                .as("another bank with its own")
                .isEqualTo(200);
    }

    /** Who reaches a service past the gateway brings no header that counts. */
    private static void refusedPastTheGateway(Places places, String token) throws Exception {
        HttpResponse<String> answer = HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(places.link().resolve("/v1/link-checks"))
                                .header("Authorization", "Bearer " + token)
                                .header("Content-Type", "application/json")
                                .POST(HttpRequest.BodyPublishers.ofString("{}"))
                                .build(),
                        HttpResponse.BodyHandlers.ofString());
        assertThat(answer.statusCode()).isEqualTo(401);
    }

    private void refusedInPublic(String token) throws Exception {
        Reply reply = GatewayClient.anonymous(publicPort, server)
                .send(
                        "link." + GatewayFiles.DOMAIN,
                        "POST /v1/link-checks",
                        "{}",
                        "Content-Type: application/json",
                        "Authorization: Bearer " + token,
                        "X-Client-Certificate: " + escaped(own));
        assertThat(reply.status())
                .as("the way of customers, with the certificate in the header")
                .isEqualTo(401);
    }

    private static String escaped(Holder holder) {
        return URLEncoder.encode(holder.certificatePem(), StandardCharsets.US_ASCII)
                .replace("+", "%20");
    }
}

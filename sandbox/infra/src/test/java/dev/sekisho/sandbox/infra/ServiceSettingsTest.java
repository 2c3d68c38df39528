package dev.sekisho.sandbox.infra;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.Signature;
import java.security.interfaces.ECPrivateKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a service is told, and the keys and passwords that this names. */
class ServiceSettingsTest {

    @TempDir
    private Path folder;

    private SandboxSecrets secrets;
    private SandboxKeys keys;

    @BeforeEach
    void create() {
        secrets = SandboxSecrets.in(folder.resolve("secrets"));
        keys = SandboxKeys.in(folder.resolve("keys"), SuiteService.ALL);
    }

    @Test
    void aServiceLearnsItsOwnDatabasePrincipalAndKeysAndThePublicKeysOfAll() {
        Map<String, String> told = settings().of(SuiteService.LINK);

        assertThat(told)
                .containsEntry("sekisho.environment", "sandbox")
                .containsEntry("quarkus.datasource.jdbc.url", "jdbc:postgresql://127.0.0.1:5/link")
                .containsEntry("quarkus.datasource.username", "link_app")
                .containsEntry("quarkus.flyway.username", "link_owner")
                .containsEntry("quarkus.flyway.placeholders.app_role", "link_app")
                .containsEntry("kafka.bootstrap.servers", "127.0.0.1:6")
                .containsEntry("mp.jwt.verify.audiences", "link-service")
                .containsEntry("sekisho.origin.trusted-proxies", "127.0.0.0/8,::1/128")
                .containsEntry(
                        "sekisho.assertion.private-key",
                        keys.privateKey("link-service").toString())
                .containsEntry(
                        "sekisho.assertion.trusted.\"support-tool\"",
                        keys.publicKey("support-tool").toString())
                .containsEntry(
                        "sekisho.assertion.trusted.\"charge-service\"",
                        keys.publicKey("charge-service").toString())
                .doesNotContainKey("sekisho.identity.token.private-key")
                .doesNotContainKey("sekisho.world-url");
        assertThat(told.get("kafka.sasl.jaas.config")).contains("\"link-service\"");
        assertThat(told.get("quarkus.datasource.password")).isNotEqualTo(told.get("quarkus.flyway.password"));
    }

    @Test
    void onlyIdentityServiceGetsTheKeyOfTheTokens() {
        assertThat(settings().of(SuiteService.IDENTITY))
                .containsEntry(
                        "sekisho.identity.token.private-key",
                        keys.privateKey(SandboxKeys.CUSTOMER_TOKENS).toString());
    }

    @Test
    void onlyIdentityServiceIsToldOfTheFoundersAndOnlyHashesOfTheirCodes() {
        String founders = settings().of(SuiteService.IDENTITY).get("sekisho.identity.staff.founders");

        assertThat(founders)
                .matches("founder-1@sekisho\\.example:[0-9a-f]{64},founder-2@sekisho\\.example:[0-9a-f]{64}")
                .doesNotContain(secrets.founderCode(1), secrets.founderCode(2));
        assertThat(settings().of(SuiteService.LINK)).doesNotContainKey("sekisho.identity.staff.founders");
    }

    @Test
    void underTheLauncherAServiceLearnsWhereEverybodyListens() {
        Map<String, String> told = settings().of(SuiteService.LINK, new EveryoneOnAPort());

        assertThat(told)
                .containsAllEntriesOf(settings().of(SuiteService.LINK))
                .containsEntry("quarkus.http.host", "127.0.0.1")
                .containsEntry("quarkus.http.port", "1002")
                .containsEntry("quarkus.management.port", "2002")
                .containsEntry("sekisho.world-url", "http://127.0.0.1:1010")
                .containsEntry("sekisho.identity-url", "http://127.0.0.1:1001")
                .containsEntry("sekisho.pages.identity-url", "http://127.0.0.1:1001")
                .containsEntry("sekisho.link.public-url", "http://127.0.0.1:1002");
        assertThat(ServiceSettings.ofWorld(folder, keys, new EveryoneOnAPort()))
                .containsEntry("quarkus.http.port", "1010")
                .containsEntry("sekisho.world.data", folder.toString())
                .containsEntry("sekisho.world.bank-notification-url", "http://127.0.0.1:1002/v1/bank-notifications")
                .containsEntry(
                        "sekisho.world.operator-key",
                        keys.publicKey("link-service").toString())
                .containsEntry("sekisho.world.receipt-webhook-url", "http://127.0.0.1:1001/v1/message-receipts")
                .containsEntry("sekisho.world.ekyc-webhook-url", "http://127.0.0.1:1001/v1/ekyc-webhooks/kakunin");
    }

    @Test
    void anUnknownNameIsAServiceOfItsOwn() {
        SuiteService kit = SuiteService.named("kit-service");

        assertThat(kit.database()).isEqualTo("kit");
        assertThat(kit.factsTopic()).isEqualTo("sekisho.kit.facts");
        assertThat(kit.reads()).contains("sekisho.kit.facts", "sekisho.link.facts");
        assertThat(SuiteService.named("link-service")).isSameAs(SuiteService.LINK);
        for (String bad : new String[] {"", "Kit", "kit service", "-kit", "kit-", "kit'", "9kit"}) {
            assertThatThrownBy(() -> SuiteService.named(bad)).isInstanceOf(IllegalArgumentException.class);
        }
    }

    @Test
    void keysArePrivateFilesThatFitTogetherAndStay() throws Exception {
        byte[] before = Files.readAllBytes(keys.privateKey("support-tool"));
        SandboxKeys.in(keys.folder(), SuiteService.ALL);
        assertThat(Files.readAllBytes(keys.privateKey("support-tool"))).isEqualTo(before);

        try (Stream<Path> files = Files.list(keys.folder())) {
            assertThat(files.toList())
                    .hasSize(2 * (7 + 4))
                    .allSatisfy(file -> assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                            .isEqualTo("rw-------"));
        }

        KeyFactory factory = KeyFactory.getInstance("EC");
        ECPrivateKey signing =
                (ECPrivateKey) factory.generatePrivate(new PKCS8EncodedKeySpec(der(keys.privateKey("link-service"))));
        PublicKey checking = factory.generatePublic(new X509EncodedKeySpec(der(keys.publicKey("link-service"))));
        assertThat(signing.getParams().getCurve().getField().getFieldSize()).isEqualTo(256);
        Signature signature = Signature.getInstance("SHA256withECDSA");
        signature.initSign(signing);
        signature.update(before);
        byte[] signed = signature.sign();
        signature.initVerify(checking);
        signature.update(before);
        assertThat(signature.verify(signed)).isTrue();
    }

    @Test
    @Tag("PL-02")
    void theAuditLogOfEachServiceHasAKeyOfItsOwnAndAFileOutsideOfTheDatabase() throws Exception {
        Map<String, String> told = settings().of(SuiteService.LINK);

        assertThat(told)
                .containsEntry(
                        "sekisho.audit.private-key",
                        keys.privateKey("audit-link-service").toString())
                .containsEntry(
                        "sekisho.audit.checkpoint-file",
                        folder.resolve("audit/link-service/checkpoints").toString());
        KeyFactory factory = KeyFactory.getInstance("Ed25519");
        Signature signature = Signature.getInstance("Ed25519");
        signature.initSign(
                factory.generatePrivate(new PKCS8EncodedKeySpec(der(keys.privateKey("audit-link-service")))));
        byte[] text = {1, 2, 3};
        signature.update(text);
        byte[] signed = signature.sign();
        signature.initVerify(factory.generatePublic(new X509EncodedKeySpec(der(keys.publicKey("audit-link-service")))));
        signature.update(text);
        assertThat(signature.verify(signed)).isTrue();
        assertThat(Files.readAllBytes(keys.publicKey("audit-charge-service")))
                .isNotEqualTo(Files.readAllBytes(keys.publicKey("audit-link-service")));
    }

    @Test
    void passwordsStayAndDifferByPurpose() {
        SandboxSecrets again = SandboxSecrets.in(secrets.file());

        assertThat(again.postgres("link_app")).isEqualTo(secrets.postgres("link_app"));
        assertThat(secrets.postgres("admin")).isNotEqualTo(secrets.kafka("admin"));
        assertThat(SandboxSecrets.in(folder.resolve("other")).kafka("admin")).isNotEqualTo(secrets.kafka("admin"));
        assertThat(secrets.toString()).doesNotContain(secrets.kafka("admin"));
        KafkaLogin login = KafkaLogin.of("127.0.0.1:6", "admin", secrets);
        assertThat(login.toString()).doesNotContain(login.password());
    }

    private ServiceSettings settings() {
        return new ServiceSettings(5, "127.0.0.1:6", keys, secrets, SuiteService.ALL);
    }

    private static byte[] der(Path pem) throws Exception {
        String body = Files.readString(pem, StandardCharsets.US_ASCII).replaceAll("-----[A-Z ]+-----|\\s", "");
        return Base64.getDecoder().decode(body);
    }

    /** The last digits of the documented ports. */
    private record EveryoneOnAPort() implements ServiceSettings.Neighbourhood {

        @Override
        public URI world() {
            return URI.create("http://127.0.0.1:1010");
        }

        @Override
        public int portOf(SuiteService service) {
            return service.port() - 17_100;
        }

        @Override
        public int managementPortOf(SuiteService service) {
            return service.managementPort() - 17_100;
        }

        @Override
        public int worldManagementPort() {
            return 2010;
        }
    }
}

package dev.sekisho.sandbox.infra;

import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The one place that computes what a service must be told to reach its database, Kafka, the keys, the other services
 * and the world: names of configuration properties with their values.
 */
public final class ServiceSettings {

    private static final String ISSUER = "https://identity.sekisho.example";

    private static final String EKYC_WEBHOOK = "/v1/ekyc-webhooks/kakunin";
    private static final String MITOME_WEBHOOK = "/v1/ekyc-webhooks/mitome";

    private static final String PAGER = "/pager/calls";
    private static final String RECEIPTS = "/v1/message-receipts";
    private static final String BANK_NOTIFICATIONS = "/v1/bank-notifications";

    private final String jdbcUrlPrefix;
    private final String kafkaBootstrap;
    private final SandboxKeys keys;
    private final SandboxSecrets secrets;
    private final List<SuiteService> services;

    /**
     * @param postgresPort on the loopback address
     * @param kafkaBootstrap host and port of the broker
     * @param services whose assertions are trusted, beside those of the tools
     */
    public ServiceSettings(
            int postgresPort,
            String kafkaBootstrap,
            SandboxKeys keys,
            SandboxSecrets secrets,
            List<SuiteService> services) {
        this.jdbcUrlPrefix = "jdbc:postgresql://127.0.0.1:" + postgresPort + "/";
        this.kafkaBootstrap = kafkaBootstrap;
        this.keys = keys;
        this.secrets = secrets;
        this.services = List.copyOf(services);
    }

    /** What is the same in tests and under the launcher: the machinery, without neighbours. */
    public Map<String, String> of(SuiteService service) {
        Map<String, String> all = new TreeMap<>();
        all.put("sekisho.environment", "sandbox");
        // The wallet's backend and the banks' gateway are on this machine.
        all.put("sekisho.origin.trusted-proxies", "127.0.0.0/8,::1/128");
        database(service, all);
        KafkaLogin.of(kafkaBootstrap, service.name(), secrets)
                .settings()
                .forEach((name, value) -> all.put("kafka." + name, value));
        tokens(service, all);
        auditLog(service, all);
        if (service.equals(SuiteService.IDENTITY)) {
            all.put(
                    "sekisho.identity.token.private-key",
                    keys.privateKey(SandboxKeys.CUSTOMER_TOKENS).toString());
            all.put("sekisho.identity.kakunin.webhook-secret", "sandbox-webhook-secret");
            all.put("sekisho.identity.mitome.webhook-secret", "sandbox-mitome-secret");
            // All of the sandbox's people come from this machine.
            all.put("sekisho.identity.code-limits.per-unknown-site", "1000000");
            all.put("sekisho.identity.staff.founders", SandboxFounders.setting(secrets));
        }
        return all;
    }

    /** The same with addresses: where the service listens, its neighbours, the world. */
    public Map<String, String> of(SuiteService service, Neighbourhood neighbourhood) {
        Map<String, String> all = new TreeMap<>(of(service));
        listening(neighbourhood.portOf(service), neighbourhood.managementPortOf(service), all);
        all.put("quarkus.swagger-ui.enabled", "true");
        if (service.equals(SuiteService.LINK)) {
            // Banks send customers back here.
            all.put("sekisho.link.public-url", neighbourhood.urlOf(service).toString());
        }
        if (service.equals(SuiteService.COMPENSATION)) {
            all.put("sekisho.compensation.escalation.pager.url", neighbourhood.world() + PAGER);
        }
        all.put("sekisho.world-url", neighbourhood.world().toString());
        all.put(
                "sekisho.identity-url",
                neighbourhood.urlOf(SuiteService.IDENTITY).toString());
        all.put("sekisho.link-url", neighbourhood.urlOf(SuiteService.LINK).toString());
        all.put("sekisho.charge-url", neighbourhood.urlOf(SuiteService.CHARGE).toString());
        all.put(
                "sekisho.compensation-url",
                neighbourhood.urlOf(SuiteService.COMPENSATION).toString());
        pages(neighbourhood, all);
        anchors(service, neighbourhood, all);
        return all;
    }

    /** Browsers reach each service's pages at its own port. */
    private static void pages(Neighbourhood neighbourhood, Map<String, String> all) {
        all.put(
                "sekisho.pages.identity-url",
                neighbourhood.urlOf(SuiteService.IDENTITY).toString());
        all.put("sekisho.pages.link-url", neighbourhood.urlOf(SuiteService.LINK).toString());
        all.put(
                "sekisho.pages.compensation-url",
                neighbourhood.urlOf(SuiteService.COMPENSATION).toString());
    }

    /** Each service anchors the logs of all the others. */
    private void anchors(SuiteService service, Neighbourhood neighbourhood, Map<String, String> all) {
        for (SuiteService other : services) {
            if (!other.equals(service)) {
                String anchor = "sekisho.audit.anchors.\"" + other.name() + "\".";
                all.put(anchor + "url", neighbourhood.urlOf(other).toString());
                all.put(
                        anchor + "public-key",
                        keys.publicKey(SandboxKeys.auditLogOf(other)).toString());
            }
        }
    }

    /** What the world must be told: where it listens, where it keeps its books, whom vendor and gateway answer. */
    public static Map<String, String> ofWorld(Path data, SandboxKeys keys, Neighbourhood neighbourhood) {
        Map<String, String> all = new TreeMap<>();
        listening(neighbourhood.world().getPort(), neighbourhood.worldManagementPort(), all);
        all.put("sekisho.world.data", data.toString());
        all.put("sekisho.world.public-url", neighbourhood.world().toString());
        all.put("sekisho.world.ekyc-webhook-url", neighbourhood.urlOf(SuiteService.IDENTITY) + EKYC_WEBHOOK);
        all.put("sekisho.world.mitome-webhook-url", neighbourhood.urlOf(SuiteService.IDENTITY) + MITOME_WEBHOOK);
        all.put("sekisho.world.receipt-webhook-url", neighbourhood.urlOf(SuiteService.IDENTITY) + RECEIPTS);
        all.put("sekisho.world.bank-notification-url", neighbourhood.urlOf(SuiteService.LINK) + BANK_NOTIFICATIONS);
        all.put(
                "sekisho.world.operator-key",
                keys.publicKey(SuiteService.LINK.name()).toString());
        return all;
    }

    private static void listening(int port, int managementPort, Map<String, String> all) {
        all.put("quarkus.http.host", "127.0.0.1");
        all.put("quarkus.http.port", Integer.toString(port));
        all.put("quarkus.management.host", "127.0.0.1");
        all.put("quarkus.management.port", Integer.toString(managementPort));
        // Read by people here, and the launcher looks for the word ERROR.
        all.put("quarkus.log.console.json.enabled", "false");
    }

    private void database(SuiteService service, Map<String, String> all) {
        all.put("quarkus.datasource.jdbc.url", jdbcUrlPrefix + service.database());
        all.put("quarkus.datasource.username", service.appRole());
        all.put("quarkus.datasource.password", secrets.postgres(service.appRole()));
        all.put("quarkus.flyway.username", service.ownerRole());
        all.put("quarkus.flyway.password", secrets.postgres(service.ownerRole()));
        all.put("quarkus.flyway.placeholders.app_role", service.appRole());
    }

    /** The log's checkpoints are kept beside the keys, outside of the database. */
    private void auditLog(SuiteService service, Map<String, String> all) {
        all.put(
                "sekisho.audit.private-key",
                keys.privateKey(SandboxKeys.auditLogOf(service)).toString());
        all.put("sekisho.audit.checkpoint-file", checkpointsIn(keys.folder().resolveSibling("audit"), service));
    }

    private static String checkpointsIn(Path folder, SuiteService service) {
        return folder.resolve(service.name()).resolve("checkpoints").toString();
    }

    private void tokens(SuiteService service, Map<String, String> all) {
        all.put("sekisho.assertion.private-key", keys.privateKey(service.name()).toString());
        for (String principal : SandboxKeys.principals(services)) {
            all.put(
                    "sekisho.assertion.trusted.\"" + principal + "\"",
                    keys.publicKey(principal).toString());
        }
        all.put("mp.jwt.verify.publickey.location", "file:" + keys.publicKey(SandboxKeys.CUSTOMER_TOKENS));
        all.put("mp.jwt.verify.issuer", ISSUER);
        all.put("mp.jwt.verify.audiences", service.name());
    }

    /** Where the suite listens. */
    public interface Neighbourhood {
        URI world();

        int portOf(SuiteService service);

        int managementPortOf(SuiteService service);

        int worldManagementPort();

        default URI urlOf(SuiteService service) {
            return URI.create("http://127.0.0.1:" + portOf(service));
        }
    }
}

package dev.sekisho.deploy;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sekisho.deploy.CloudNativePg.ClusterSpec;
import dev.sekisho.deploy.CloudNativePg.DatabaseCluster;
import dev.sekisho.deploy.CloudNativePg.ImageCatalog;
import dev.sekisho.deploy.CloudNativePg.Initdb;
import dev.sekisho.deploy.CloudNativePg.ObjectStore;
import dev.sekisho.deploy.CloudNativePg.Role;
import dev.sekisho.deploy.CloudNativePg.ScheduledBackup;
import dev.sekisho.sandbox.infra.SuiteService;
import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicy;
import io.strimzi.api.kafka.model.kafka.Kafka;
import io.strimzi.api.kafka.model.kafka.KafkaClusterSpec;
import io.strimzi.api.kafka.model.kafka.listener.GenericKafkaListener;
import io.strimzi.api.kafka.model.nodepool.KafkaNodePool;
import io.strimzi.api.kafka.model.topic.KafkaTopic;
import io.strimzi.api.kafka.model.user.KafkaUser;
import io.strimzi.api.kafka.model.user.KafkaUserAuthorizationSimple;
import io.strimzi.api.kafka.model.user.acl.AclRule;
import io.strimzi.api.kafka.model.user.acl.AclRuleGroupResource;
import io.strimzi.api.kafka.model.user.acl.AclRuleTopicResource;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Kafka and PostgreSQL as they would be applied: what the services need of them, no less and no more. */
class PlatformTest {

    private static final Cluster KAFKA = Cluster.rendered(Repository.DEPLOY.resolve("kustomize/platform/kafka"));
    private static final Cluster POSTGRES = Cluster.rendered(Repository.DEPLOY.resolve("kustomize/platform/postgres"));

    /** Connections of a pool that a service has, its migrations, and what people and the operator need. */
    private static final int OF_MIGRATIONS = 2;

    private static final int TO_SPARE = 20;

    static List<SuiteService> services() {
        return SuiteService.ALL;
    }

    private static <T extends HasMetadata> T named(String name, Class<T> type, Cluster cluster) {
        return cluster.all(type).stream()
                .filter(one -> one.getMetadata().getName().equals(name))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no " + type.getSimpleName() + " " + name));
    }

    @Test
    void eachIsInOneRestrictedNamespace() {
        Check check = new NamespaceIsRestricted();

        assertThat(Stream.of(KAFKA, POSTGRES).flatMap(check::findings)).isEmpty();
    }

    @Test
    @Tag("TD3")
    void topicsAreThoseOfTheCodeAndNoOthers() {
        Set<String> wanted = SuiteService.ALL.stream()
                .flatMap(service -> Stream.of(service.factsTopic(), service.deadLettersTopic()))
                .collect(Collectors.toCollection(TreeSet::new));

        List<KafkaTopic> topics = KAFKA.all(KafkaTopic.class);

        assertThat(topics)
                .extracting(topic -> topic.getMetadata().getName())
                .containsExactlyInAnyOrderElementsOf(wanted);
        assertThat(topics).allSatisfy(topic -> {
            assertThat(topic.getMetadata().getLabels()).containsEntry("strimzi.io/cluster", "sekisho");
            assertThat(topic.getSpec().getReplicas()).isEqualTo(3);
            assertThat(topic.getSpec().getConfig())
                    .containsEntry("min.insync.replicas", 2)
                    .containsEntry("unclean.leader.election.enable", "false")
                    .containsEntry("cleanup.policy", "delete");
        });
    }

    @ParameterizedTest
    @MethodSource("services")
    @Tag("TD3")
    void aServiceMayDoWhatItDoesAndNothingElse(SuiteService service) {
        Set<String> wanted = new TreeSet<>(
                Set.of("Write topic " + service.factsTopic(), "Write topic " + service.deadLettersTopic()));
        for (String topic : topicsReadInTheCodeOf(service)) {
            wanted.add("Read topic " + topic);
            wanted.add("Read group " + service.name());
        }

        KafkaUser user = named(service.name(), KafkaUser.class, KAFKA);

        assertThat(user.getMetadata().getLabels()).containsEntry("strimzi.io/cluster", "sekisho");
        assertThat(user.getSpec().getAuthentication().getType()).isEqualTo("scram-sha-512");
        KafkaUserAuthorizationSimple allowed =
                (KafkaUserAuthorizationSimple) user.getSpec().getAuthorization();
        assertThat(allowed.getAcls().stream().flatMap(PlatformTest::said)).containsExactlyInAnyOrderElementsOf(wanted);
    }

    @Test
    @Tag("TD3")
    void nobodyElseIsAPrincipal() {
        assertThat(KAFKA.all(KafkaUser.class))
                .extracting(user -> user.getMetadata().getName())
                .containsExactlyInAnyOrderElementsOf(Repository.SERVICES);
        Kafka kafka = named("sekisho", Kafka.class, KAFKA);
        assertThat(kafka.getSpec().getKafka().getAuthorization().getType()).isEqualTo("simple");
        assertThat(kafka.getSpec().getKafka().getAuthorization())
                .extracting("superUsers")
                .isNull();
    }

    private static Stream<String> said(AclRule rule) {
        assertThat(rule.getHost()).isIn(null, "*");
        String resource;
        if (rule.getResource() instanceof AclRuleTopicResource topic) {
            assertThat(topic.getPatternType().toValue()).isEqualTo("literal");
            resource = "topic " + topic.getName();
        } else {
            AclRuleGroupResource group = (AclRuleGroupResource) rule.getResource();
            assertThat(group.getPatternType().toValue()).isEqualTo("literal");
            resource = "group " + group.getName();
        }
        return rule.getOperations().stream().map(operation -> operation.toValue() + " " + resource);
    }

    /** The topics that its sources name, without its own: that is where its listeners are subscribed. */
    private static Set<String> topicsReadInTheCodeOf(SuiteService service) {
        String code = Repository.mainSources(Stream.of(service.name())).stream()
                .map(Yaml::read)
                .collect(Collectors.joining("\n"));
        Set<String> read = Pattern.compile("Topics\\.([A-Z]+)_FACTS")
                .matcher(code)
                .results()
                .map(topic -> "sekisho." + topic.group(1).toLowerCase(Locale.ROOT) + ".facts")
                .collect(Collectors.toCollection(TreeSet::new));
        read.remove(service.factsTopic());
        assertThat(read).isEqualTo(service.reads());
        return read;
    }

    @Test
    @Tag("TD1")
    void aFactThatWasTakenIsOnTwoNodesOfThree() {
        KafkaNodePool nodes = KAFKA.all(KafkaNodePool.class).get(0);
        KafkaClusterSpec kafka = named("sekisho", Kafka.class, KAFKA).getSpec().getKafka();

        assertThat(nodes.getSpec().getReplicas()).isEqualTo(3);
        assertThat(kafka.getRack()).extracting("topologyKey").isEqualTo("topology.kubernetes.io/zone");
        assertThat(kafka.getConfig())
                .containsEntry("default.replication.factor", 3)
                .containsEntry("min.insync.replicas", 2)
                .containsEntry("offsets.topic.replication.factor", 3)
                .containsEntry("auto.create.topics.enable", "false")
                .containsEntry("unclean.leader.election.enable", "false");
        String written = nodes.toString();
        assertThat(written).contains("deleteClaim=false").doesNotContain("deleteClaim=true");
    }

    @ParameterizedTest
    @MethodSource("services")
    @Tag("TD3")
    void aServiceFindsTheBrokersWhereTheyListenAndSaysWhoItIsAsTheyAsk(SuiteService service) {
        GenericKafkaListener listener = named("sekisho", Kafka.class, KAFKA)
                .getSpec()
                .getKafka()
                .getListeners()
                .get(0);
        Map<String, String> told = told(service);

        assertThat(told)
                .containsEntry("kafka.bootstrap.servers", "sekisho-kafka-bootstrap.kafka.svc:" + listener.getPort())
                .containsEntry(
                        "kafka.sasl.mechanism", listener.getAuth().getType().toUpperCase(Locale.ROOT))
                .containsEntry("kafka.security.protocol", "SASL_SSL");
        assertThat(listener.isTls()).isTrue();
        assertThat(listener.getNetworkPolicyPeers())
                .allSatisfy(peer -> assertThat(peer.getNamespaceSelector().getMatchLabels())
                        .containsEntry("kubernetes.io/metadata.name", "sekisho"));
        assertThat(listener.getNetworkPolicyPeers()).isNotEmpty();
    }

    private static Map<String, String> told(SuiteService service) {
        return Repository.properties(Yaml.read(Repository.BASE.resolve("settings/" + service.name() + ".properties")));
    }

    @ParameterizedTest
    @MethodSource("services")
    void aServiceFindsItsOwnDatabaseByItsOwnRoles(SuiteService service) {
        ClusterSpec cluster = spec(service);
        Map<String, String> told = told(service);

        assertThat(told.get("quarkus.datasource.jdbc.url"))
                .startsWith("jdbc:postgresql://" + service.database() + "-rw.postgres.svc:5432/"
                        + cluster.bootstrap().initdb().database() + "?sslmode=verify-full&");
        assertThat(told)
                .containsEntry("quarkus.datasource.username", role(cluster).name())
                .containsEntry(
                        "quarkus.flyway.username", cluster.bootstrap().initdb().owner());
        assertThat(cluster.bootstrap().initdb().owner()).isEqualTo(service.ownerRole());
        assertThat(role(cluster).name()).isEqualTo(service.appRole());
    }

    private static ClusterSpec spec(SuiteService service) {
        return named(service.database(), DatabaseCluster.class, POSTGRES).spec();
    }

    private static Role role(ClusterSpec cluster) {
        assertThat(cluster.managed().roles()).hasSize(1);
        return cluster.managed().roles().get(0);
    }

    @ParameterizedTest
    @MethodSource("services")
    void theApplicationsRoleMayDoWhatTheMigrationsGrantAndNothingByDefault(SuiteService service) {
        ClusterSpec cluster = spec(service);
        Role app = role(cluster);

        assertThat(app.login()).isTrue();
        assertThat(List.of(app.superuser(), app.createdb(), app.createrole(), app.replication(), app.bypassrls()))
                .containsOnly(false);
        assertThat(app.passwordSecret().name())
                .isNotEqualTo(cluster.bootstrap().initdb().secret().name());
        assertThat(cluster.enableSuperuserAccess()).isFalse();
        assertThat(cluster.postgresql().hba()).containsExactly("hostnossl all all all reject");
        // The rights that the services are tested with on a real PostgreSQL, word for word.
        assertThat(statements(cluster.bootstrap().initdb()))
                .containsExactlyInAnyOrderElementsOf(statementsOfTheSandbox(service));
    }

    private static List<String> statements(Initdb initdb) {
        assertThat(initdb.postInitSql()).startsWith("create role " + initdb.database() + "_app login");
        return Stream.concat(initdb.postInitSql().stream().skip(1), initdb.postInitApplicationSql().stream())
                .toList();
    }

    /** What sandbox/infra runs, but for the role that compares books in tests. */
    private static List<String> statementsOfTheSandbox(SuiteService service) {
        String code = Yaml.read(
                Repository.ROOT.resolve("sandbox/infra/src/main/java/dev/sekisho/sandbox/infra/ServiceDatabases.java"));
        Map<String, String> names = Map.of(
                "database", service.database(),
                "owner", service.ownerRole(),
                "service.ownerRole()", service.ownerRole(),
                "service.appRole()", service.appRole(),
                "RECONCILER", "reconciler");
        return Pattern.compile("run\\(connection, (\"(?:grant|revoke|alter)[^;]+)\\);")
                .matcher(code)
                .results()
                .map(run -> Pattern.compile("\"\\s*\\+\\s*([\\w.()]+)(?:\\s*\\+\\s*\")?")
                        .matcher(run.group(1))
                        .replaceAll(name -> names.get(name.group(1)))
                        .replace("\"", "")
                        .replace(", reconciler", ""))
                .filter(statement -> !statement.contains("reconciler"))
                .toList();
    }

    @ParameterizedTest
    @MethodSource("services")
    @Tag("TC5")
    void whatWasAnsweredIsOnTwoDisksInTwoZones(SuiteService service) {
        ClusterSpec cluster = spec(service);

        assertThat(cluster.instances()).isEqualTo(3);
        assertThat(cluster.postgresql().synchronous())
                .isEqualTo(new CloudNativePg.Synchronous("any", 1, "required", true));
        assertThat(cluster.postgresql().parameters())
                .containsEntry("synchronous_commit", "on")
                .doesNotContainKeys("fsync", "full_page_writes");
        assertThat(cluster.affinity())
                .isEqualTo(new CloudNativePg.Affinity(true, "topology.kubernetes.io/zone", "required"));
        assertThat(cluster.bootstrap().initdb().dataChecksums()).isTrue();
        assertThat(cluster.resources().requests().get("memory"))
                .isEqualTo(cluster.resources().limits().get("memory"));
    }

    @ParameterizedTest
    @MethodSource("services")
    void itIsBackedUpEachNightAndInBetweenByItsLogEncrypted(SuiteService service) {
        ClusterSpec cluster = spec(service);
        ObjectStore store = named(service.database(), ObjectStore.class, POSTGRES);
        ScheduledBackup backup = named(service.database(), ScheduledBackup.class, POSTGRES);

        assertThat(cluster.plugins()).hasSize(1).allSatisfy(plugin -> {
            assertThat(plugin.walArchiver()).isTrue();
            assertThat(plugin.parameters()).containsEntry("barmanObjectName", service.database());
            assertThat(backup.spec().pluginConfiguration().name()).isEqualTo(plugin.name());
        });
        assertThat(store.spec().retentionPolicy()).isEqualTo("35d");
        assertThat(store.spec().configuration().destinationPath()).endsWith("-" + service.database());
        assertThat(List.of(
                        store.spec().configuration().wal(),
                        store.spec().configuration().data()))
                .allSatisfy(packing -> assertThat(packing.encryption()).isEqualTo("AES256"));
        assertThat(backup.spec().method()).isEqualTo("plugin");
        assertThat(backup.spec().cluster().name()).isEqualTo(service.database());
        assertThat(backup.spec().schedule()).matches("0 \\d+ \\d+ \\* \\* \\*");
    }

    @Test
    void imagesArePinnedAndOfTheMajorVersionThatTheServicesAreTestedOn() {
        ImageCatalog images = POSTGRES.all(ImageCatalog.class).get(0);
        String tested = Yaml.read(Repository.ROOT.resolve("pom.xml"))
                .replaceAll("(?s).*<postgres.binaries.version>(\\d+)\\..*", "$1");

        assertThat(images.spec().images()).hasSize(1).allSatisfy(image -> {
            assertThat(image.image()).matches(".+@sha256:[0-9a-f]{64}");
            assertThat(Integer.toString(image.major())).isEqualTo(tested);
        });
        assertThat(POSTGRES.all(DatabaseCluster.class)).allSatisfy(cluster -> {
            assertThat(cluster.spec().imageCatalogRef().name())
                    .isEqualTo(images.getMetadata().getName());
            assertThat(cluster.spec().imageCatalogRef().major())
                    .isEqualTo(images.spec().images().get(0).major());
        });
    }

    @ParameterizedTest
    @MethodSource("services")
    @Tag("TD3")
    void aDatabaseIsReachedByItsServiceAndNotByTheOthers(SuiteService service) {
        NetworkPolicy policy = named(service.database(), NetworkPolicy.class, POSTGRES);

        assertThat(policy.getSpec().getPodSelector().getMatchLabels())
                .isEqualTo(Map.of("cnpg.io/cluster", service.database()));
        assertThat(policy.getSpec().getIngress()).hasSize(1).allSatisfy(rule -> {
            assertThat(rule.getPorts())
                    .extracting(port -> port.getPort().getIntVal())
                    .containsExactly(5432);
            assertThat(rule.getFrom()).hasSize(1).allSatisfy(peer -> {
                assertThat(peer.getNamespaceSelector().getMatchLabels())
                        .isEqualTo(Map.of("kubernetes.io/metadata.name", "sekisho"));
                assertThat(peer.getPodSelector().getMatchLabels())
                        .isEqualTo(Map.of("app.kubernetes.io/name", service.name()));
            });
        });
        NetworkPolicy denied = named("default-deny", NetworkPolicy.class, POSTGRES);
        assertThat(denied.getSpec().getIngress()).isEmpty();
        assertThat(denied.getSpec().getPolicyTypes()).containsExactly("Ingress");
    }

    static Stream<Combination> ofDatabasesHere() {
        return Combination.all().filter(combination -> !combination.components().contains("outside-database"));
    }

    @ParameterizedTest
    @MethodSource("ofDatabasesHere")
    @Tag("TD15")
    void thereAreConnectionsForEveryReplicaAlsoInTheMiddleOfARelease(Combination combination) {
        Cluster cluster = combination.cluster();
        String kit = Yaml.read(
                Repository.ROOT.resolve("service-kit/src/main/resources/META-INF/microprofile-config.properties"));
        int pool = Integer.parseInt(Repository.properties(kit).get("quarkus.datasource.jdbc.max-size"));

        for (SuiteService service : SuiteService.ALL) {
            String own = SettingsExist.given(service.name(), cluster).get("quarkus.datasource.jdbc.max-size");
            int each = own == null ? pool : Integer.parseInt(own);
            int pods = cluster.deployment(service.name()).getSpec().getReplicas() + 1;
            assertThat(pods * (each + OF_MIGRATIONS) + TO_SPARE)
                    .as(service.name())
                    .isLessThanOrEqualTo(Integer.parseInt(
                            spec(service).postgresql().parameters().get("max_connections")));
        }
    }
}

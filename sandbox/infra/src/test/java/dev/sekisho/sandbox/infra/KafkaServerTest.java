package dev.sekisho.sandbox.infra;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.sekisho.kernel.event.Topics;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.acl.AclBindingFilter;
import org.apache.kafka.common.errors.AuthorizationException;
import org.apache.kafka.common.errors.ClusterAuthorizationException;
import org.apache.kafka.common.errors.GroupAuthorizationException;
import org.apache.kafka.common.errors.SaslAuthenticationException;
import org.apache.kafka.common.errors.TopicAuthorizationException;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A real broker: who may write and read what, and what is left after a restart. */
@Tag("TD3")
class KafkaServerTest {

    private static TemporaryFolder folder;
    private static SandboxSecrets secrets;
    private static KafkaServer server;

    @BeforeAll
    static void start() {
        folder = TemporaryFolder.create();
        secrets = SandboxSecrets.in(folder.path().resolve("secrets"));
        server = startAgain();
    }

    @AfterAll
    static void stop() {
        server.close();
        folder.close();
    }

    private static KafkaServer startAgain() {
        return KafkaServer.start(folder.path().resolve("kafka"), Ports.free(), Ports.free(), secrets, SuiteService.ALL);
    }

    @Test
    void aServiceWritesItsOwnFactsAndDeadLetters() throws Exception {
        send("charge-service", Topics.CHARGE_FACTS, "a fact");
        send("charge-service", Topics.deadLettersOf("charge-service"), "a letter");
    }

    @Test
    void aServiceCannotWriteTheFactsOfAnother() {
        refusedToWrite("charge-service", Topics.LINK_FACTS);
        refusedToWrite("link-service", Topics.CHARGE_FACTS);
        refusedToWrite("compensation-service", Topics.IDENTITY_FACTS);
        refusedToWrite("identity-service", Topics.deadLettersOf("link-service"));
        refusedToWrite("reconciler", Topics.CHARGE_FACTS);
    }

    @Test
    void aServiceReadsWhatItConsumesInItsOwnGroupOnly() throws Exception {
        send("link-service", Topics.LINK_FACTS, "a link");
        assertThat(firstOf("charge-service", "charge-service", Topics.LINK_FACTS))
                .isEqualTo("a link");
        assertThat(firstOf("reconciler", "reconciler", Topics.LINK_FACTS)).isEqualTo("a link");
        assertThat(SuiteService.IDENTITY.reads()).containsExactly(Topics.CHARGE_FACTS);
        assertThatThrownBy(() -> firstOf("identity-service", "identity-service", Topics.LINK_FACTS))
                .isInstanceOf(TopicAuthorizationException.class);

        assertThatThrownBy(() -> firstOf("charge-service", "charge-service", Topics.IDENTITY_FACTS))
                .isInstanceOf(TopicAuthorizationException.class);
        assertThatThrownBy(() -> firstOf("compensation-service", "compensation-service", Topics.IDENTITY_FACTS))
                .isInstanceOf(TopicAuthorizationException.class);
        assertThatThrownBy(() -> firstOf("charge-service", "compensation-service", Topics.LINK_FACTS))
                .isInstanceOf(GroupAuthorizationException.class);
    }

    @Test
    void aServiceCannotMakeTopicsOrPermissions() {
        try (Admin admin = Admin.create(login("charge-service", server))) {
            assertThatThrownBy(() -> admin.createTopics(List.of(new NewTopic("mine", 1, (short) 1)))
                            .all()
                            .get())
                    .isInstanceOf(ExecutionException.class)
                    .hasCauseInstanceOf(TopicAuthorizationException.class);
            assertThatThrownBy(() ->
                            admin.describeAcls(AclBindingFilter.ANY).values().get())
                    .hasCauseInstanceOf(ClusterAuthorizationException.class);
        }
    }

    @Test
    void aWrongPasswordIsRefused() {
        Map<String, Object> settings =
                new HashMap<>(new KafkaLogin(server.bootstrapServers(), "charge-service", "wrong").settings());
        try (Admin admin = Admin.create(settings)) {
            assertThatThrownBy(() -> admin.listTopics().names().get())
                    .hasCauseInstanceOf(SaslAuthenticationException.class);
        }
    }

    @Test
    void keepsTopicsPrincipalsAndRecordsWhenStartedAgain() throws Exception {
        send("identity-service", Topics.IDENTITY_FACTS, "kept");

        server.close();
        server = startAgain();

        assertThat(firstOf("reconciler", "reconciler", Topics.IDENTITY_FACTS)).isEqualTo("kept");
        try (Admin admin = Admin.create(login(KafkaServer.ADMIN, server))) {
            var topics = admin.describeTopics(List.of(Topics.CHARGE_FACTS, Topics.deadLettersOf("charge-service")))
                    .allTopicNames()
                    .get();
            assertThat(topics.get(Topics.CHARGE_FACTS).partitions()).hasSize(6);
            assertThat(topics.get(Topics.deadLettersOf("charge-service")).partitions())
                    .hasSize(1);
        }
    }

    private static void refusedToWrite(String principal, String topic) {
        assertThatThrownBy(() -> send(principal, topic, "forged"))
                .as(principal + " writes to " + topic)
                .hasCauseInstanceOf(AuthorizationException.class);
    }

    private static Map<String, Object> login(String principal, KafkaServer server) {
        return new HashMap<>(
                KafkaLogin.of(server.bootstrapServers(), principal, secrets).settings());
    }

    private static void send(String principal, String topic, String value) throws Exception {
        Map<String, Object> settings = login(principal, server);
        settings.put(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, "true");
        try (KafkaProducer<String, String> producer =
                new KafkaProducer<>(settings, new StringSerializer(), new StringSerializer())) {
            producer.send(new ProducerRecord<>(topic, "key", value)).get();
        }
    }

    private static String firstOf(String principal, String group, String topic) {
        Map<String, Object> settings = login(principal, server);
        settings.put(ConsumerConfig.GROUP_ID_CONFIG, group);
        settings.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
        settings.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, "false");
        try (KafkaConsumer<String, String> consumer =
                new KafkaConsumer<>(settings, new StringDeserializer(), new StringDeserializer())) {
            consumer.subscribe(List.of(topic));
            return Awaitility.await()
                    .atMost(Duration.ofSeconds(60))
                    .until(
                            () -> {
                                for (ConsumerRecord<String, String> found : consumer.poll(Duration.ofMillis(100))) {
                                    return found.value();
                                }
                                return null;
                            },
                            found -> found != null);
        }
    }
}

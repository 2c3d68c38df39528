package dev.sekisho.sandbox.infra;

import static java.util.Map.entry;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import org.apache.kafka.common.Uuid;
import org.apache.kafka.metadata.storage.Formatter;

/** The folder of one broker: formatted once, with the super user in its first records, and its settings. */
final class KafkaFolder {

    private static final int NODE = 1;
    private static final String CONTROLLER = "CONTROLLER";
    private static final String SCRAM = "SCRAM-SHA-256";

    private final Path data;

    private KafkaFolder(Path data) {
        this.data = data;
    }

    /** Formatting again over a formatted folder changes nothing. */
    static KafkaFolder formatted(Path place, SandboxSecrets secrets) {
        Path data = place.toAbsolutePath().resolve("data");
        try {
            PrivateFiles.folder(data);
            String admin = "[name=" + KafkaServer.ADMIN + ",password=" + secrets.kafka(KafkaServer.ADMIN) + "]";
            new Formatter()
                    .setPrintStream(new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8))
                    .setNodeId(NODE)
                    .setClusterId(clusterId(data))
                    .setDirectories(List.of(data.toString()))
                    .setMetadataLogDirectory(data.toString())
                    .setIgnoreFormatted(true)
                    .setControllerListenerName(CONTROLLER)
                    .setScramArguments(List.of(SCRAM + "=" + admin))
                    .run();
            return new KafkaFolder(data);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (Exception e) {
            throw new IllegalStateException("Kafka's folder could not be formatted: " + data, e);
        }
    }

    private static String clusterId(Path data) throws IOException {
        Path known = data.resolve("meta.properties");
        if (!Files.exists(known)) {
            return Uuid.randomUuid().toString();
        }
        Properties meta = new Properties();
        try (InputStream in = Files.newInputStream(known)) {
            meta.load(in);
        }
        return meta.getProperty("cluster.id");
    }

    Map<String, Object> settings(int port, int controllerPort, SandboxSecrets secrets) {
        String password = secrets.kafka(KafkaServer.ADMIN);
        String login = "username=\"" + KafkaServer.ADMIN + "\" password=\"" + password + "\"";
        String scram = "org.apache.kafka.common.security.scram.ScramLoginModule required " + login + ";";
        // The controller cannot keep SCRAM users before it runs, so the node logs in to itself by a plain password.
        String plain = "org.apache.kafka.common.security.plain.PlainLoginModule required " + login + " user_"
                + KafkaServer.ADMIN + "=\"" + password + "\";";
        return Map.ofEntries(
                entry("process.roles", "broker,controller"),
                entry("node.id", Integer.toString(NODE)),
                entry("controller.quorum.voters", NODE + "@127.0.0.1:" + controllerPort),
                entry("listeners", "CLIENT://127.0.0.1:" + port + "," + CONTROLLER + "://127.0.0.1:" + controllerPort),
                entry("advertised.listeners", "CLIENT://127.0.0.1:" + port),
                entry("listener.security.protocol.map", "CLIENT:SASL_PLAINTEXT," + CONTROLLER + ":SASL_PLAINTEXT"),
                entry("controller.listener.names", CONTROLLER),
                entry("inter.broker.listener.name", "CLIENT"),
                entry("sasl.mechanism.inter.broker.protocol", SCRAM),
                entry("sasl.mechanism.controller.protocol", "PLAIN"),
                entry("listener.name.client.sasl.enabled.mechanisms", SCRAM),
                entry("listener.name.client.scram-sha-256.sasl.jaas.config", scram),
                entry("listener.name.controller.sasl.enabled.mechanisms", "PLAIN"),
                entry("listener.name.controller.plain.sasl.jaas.config", plain),
                entry("authorizer.class.name", "org.apache.kafka.metadata.authorizer.StandardAuthorizer"),
                entry("super.users", "User:" + KafkaServer.ADMIN),
                entry("allow.everyone.if.no.acl.found", "false"),
                entry("log.dirs", data.toString()),
                entry("auto.create.topics.enable", "false"),
                entry("offsets.topic.replication.factor", "1"),
                entry("offsets.topic.num.partitions", "4"),
                entry("transaction.state.log.replication.factor", "1"),
                entry("transaction.state.log.min.isr", "1"),
                entry("transaction.state.log.num.partitions", "1"),
                entry("share.coordinator.state.topic.replication.factor", "1"),
                entry("share.coordinator.state.topic.min.isr", "1"),
                entry("share.coordinator.state.topic.num.partitions", "1"),
                entry("group.initial.rebalance.delay.ms", "0"),
                entry("num.network.threads", "2"),
                entry("num.io.threads", "2"),
                entry("background.threads", "2"),
                // After a crash the node waits this long for its own earlier self.
                entry("broker.session.timeout.ms", "6000"),
                entry("broker.heartbeat.interval.ms", "1000"),
                // The default would take half of a small heap at once.
                entry("log.cleaner.dedupe.buffer.size", "8388608"));
    }
}

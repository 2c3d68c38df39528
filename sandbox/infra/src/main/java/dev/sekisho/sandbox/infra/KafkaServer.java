package dev.sekisho.sandbox.infra;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import org.apache.kafka.common.utils.Time;

/**
 * A real Kafka broker in this JVM (KRaft, one node, loopback only): every client logs in by SCRAM-SHA-256 and may do
 * what its principal's ACLs allow, nothing else. When {@link #start} returns, topics, principals and ACLs stand.
 */
public final class KafkaServer implements AutoCloseable {

    /** The super user's principal: for setting up and for tests, never for a service. */
    public static final String ADMIN = "admin";

    private final KafkaRaftServer server;
    private final int port;

    private KafkaServer(KafkaRaftServer server, int port) {
        this.server = server;
        this.port = port;
    }

    /**
     * Starts over a folder that keeps its data.
     *
     * @param port where clients connect
     * @param controllerPort where the node talks to itself
     */
    public static KafkaServer start(
            Path place, int port, int controllerPort, SandboxSecrets secrets, List<SuiteService> services) {
        KafkaFolder folder = KafkaFolder.formatted(place, secrets);
        KafkaServer server = new KafkaServer(boot(folder.settings(port, controllerPort, secrets)), port);
        try {
            new KafkaAccess(server.bootstrapServers(), secrets).provide(services);
            return server;
        } catch (RuntimeException e) {
            server.close();
            throw e;
        }
    }

    /** Kafka finds its plug-ins by the thread's class loader, which in a test runner is not the one that has them. */
    private static KafkaRaftServer boot(Map<String, Object> settings) {
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        thread.setContextClassLoader(KafkaRaftServer.class.getClassLoader());
        try {
            KafkaRaftServer raft = new KafkaRaftServer(new KafkaConfig(settings, false), Time.SYSTEM);
            raft.startup();
            return raft;
        } finally {
            thread.setContextClassLoader(before);
        }
    }

    public String bootstrapServers() {
        return "127.0.0.1:" + port;
    }

    public void awaitEnd() {
        server.awaitShutdown();
    }

    @Override
    public void close() {
        server.shutdown();
        server.awaitShutdown();
    }
}

package dev.sekisho.sandbox.infra;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;

/** PostgreSQL and Kafka in one temporary folder, started side by side in this JVM, gone when it is closed. */
public final class SandboxBackends implements AutoCloseable {

    private final TemporaryFolder folder;
    private final SandboxSecrets secrets;
    private final SandboxKeys keys;
    private final List<SuiteService> services;
    private final CompletableFuture<PostgresServer> postgres;
    private final CompletableFuture<KafkaServer> kafka;

    private SandboxBackends(List<SuiteService> services) {
        this.services = List.copyOf(services);
        this.folder = TemporaryFolder.create();
        this.secrets = SandboxSecrets.in(folder.path().resolve("secrets"));
        this.keys = SandboxKeys.in(folder.path().resolve("keys"), services);
        this.postgres = CompletableFuture.supplyAsync(this::startPostgres, SandboxBackends::inItsOwnThread);
        this.kafka = CompletableFuture.supplyAsync(this::startKafka, SandboxBackends::inItsOwnThread);
    }

    /** Returns when both serve. @param services those that get a database, topics, principals and keys */
    public static SandboxBackends start(List<SuiteService> services) {
        SandboxBackends backends = new SandboxBackends(services);
        try {
            CompletableFuture.allOf(backends.postgres, backends.kafka).join();
            return backends;
        } catch (CompletionException e) {
            backends.close();
            throw e;
        }
    }

    private static void inItsOwnThread(Runnable task) {
        new Thread(task, "start-sandbox").start();
    }

    private PostgresServer startPostgres() {
        PostgresServer server = PostgresServer.start(folder.postgres(), Ports.free(), secrets);
        server.provide(services);
        return server;
    }

    private KafkaServer startKafka() {
        return KafkaServer.start(folder.path().resolve("kafka"), Ports.free(), Ports.free(), secrets, services);
    }

    public PostgresServer postgres() {
        return postgres.join();
    }

    public KafkaServer kafka() {
        return kafka.join();
    }

    public SandboxSecrets secrets() {
        return secrets;
    }

    public SandboxKeys keys() {
        return keys;
    }

    public ServiceSettings settings() {
        return new ServiceSettings(postgres().port(), kafka().bootstrapServers(), keys, secrets, services);
    }

    @Override
    public void close() {
        CompletableFuture<Void> kafkaStopped =
                kafka.thenAcceptAsync(KafkaServer::close, SandboxBackends::inItsOwnThread);
        CompletableFuture<Void> postgresStopped = postgres.thenAccept(PostgresServer::close);
        CompletableFuture.allOf(kafkaStopped, postgresStopped)
                .handle((stopped, failed) -> failed)
                .join();
        folder.close();
    }
}

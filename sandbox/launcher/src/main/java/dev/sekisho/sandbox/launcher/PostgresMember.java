package dev.sekisho.sandbox.launcher;

import dev.sekisho.sandbox.infra.PostgresServer;
import dev.sekisho.sandbox.infra.ProcessLedger;
import dev.sekisho.sandbox.infra.SandboxSecrets;
import dev.sekisho.sandbox.infra.SuiteService;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.BooleanSupplier;

/** The database as a member of the suite. */
final class PostgresMember implements Member {

    private final Path folder;
    private final int port;
    private final SandboxSecrets secrets;
    private final ProcessLedger ledger;
    private PostgresServer server;

    PostgresMember(Path folder, int port, SandboxSecrets secrets, ProcessLedger ledger) {
        this.folder = folder;
        this.port = port;
        this.secrets = secrets;
        this.ledger = ledger;
    }

    @Override
    public String name() {
        return PortPlan.POSTGRES;
    }

    @Override
    public synchronized CompletableFuture<String> start(BooleanSupplier wanted) {
        if (!wanted.getAsBoolean()) {
            throw new SuiteFailure(name() + " is not wanted any more");
        }
        try {
            server = PostgresServer.start(folder, port, secrets);
            ledger.add(name(), server.process().pid());
            server.provide(SuiteService.ALL);
            return server.process().onExit().thenApply(ended -> name() + " ended");
        } catch (RuntimeException e) {
            throw new SuiteFailure("PostgreSQL could not be started: " + e.getMessage(), e);
        }
    }

    @Override
    public synchronized Optional<ProcessHandle> process() {
        return Optional.ofNullable(server).map(PostgresServer::process);
    }

    @Override
    public synchronized void stop() {
        if (server != null) {
            server.close();
        }
    }

    @Override
    public synchronized void kill() {
        if (server != null) {
            server.process().destroyForcibly();
            server.process().onExit().join();
        }
    }
}

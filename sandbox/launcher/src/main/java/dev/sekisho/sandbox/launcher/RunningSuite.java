package dev.sekisho.sandbox.launcher;

import dev.sekisho.sandbox.infra.KafkaLogin;
import dev.sekisho.sandbox.infra.SuiteService;
import java.net.URI;
import java.nio.file.Path;
import java.util.Map;

/**
 * The suite while it runs: where everything is, with which credentials, and the means to crash and restart its members.
 * Names of members are those of the services, {@code world}, {@code postgres} and {@code kafka}.
 */
public final class RunningSuite implements AutoCloseable {

    private final Installation installation;
    private final Crew crew;
    private final Runnable whenEnded;
    private final Thread hook = new Thread(this::end, "stop-suite");

    RunningSuite(Installation installation, Crew crew, Runnable whenEnded) {
        this.installation = installation;
        this.crew = crew;
        this.whenEnded = whenEnded;
    }

    public URI url(SuiteService service) {
        return installation.ports().urlOf(service);
    }

    /** Where health and metrics are. */
    public URI managementUrl(SuiteService service) {
        return URI.create("http://127.0.0.1:" + installation.ports().managementPortOf(service));
    }

    public URI world() {
        return installation.ports().world();
    }

    /** {@code <principal>.private.pem} and {@code <principal>.public.pem}, tools included. */
    public Path keys() {
        return installation.keys().folder();
    }

    public String jdbcUrl(SuiteService service) {
        return "jdbc:postgresql://127.0.0.1:" + installation.ports().port(PortPlan.POSTGRES) + "/" + service.database();
    }

    /** @param role of a service, or {@code reconciler}, which reads every database, or {@code postgres} */
    public String databasePassword(String role) {
        return installation.secrets().postgres(role);
    }

    /** Settings of a Kafka client. @param principal a service, {@code reconciler} (reads all topics) or {@code admin} */
    public Map<String, String> kafka(String principal) {
        return KafkaLogin.of(installation.kafkaBootstrap(), principal, installation.secrets())
                .settings();
    }

    public Path log(String member) {
        return installation.state().log(member);
    }

    /** Ends a member as a crash would ({@code kill -9}); the others go on. */
    public void kill(String member) {
        crew.kill(member);
    }

    /** Starts a member again, on its old port and data, ending it in order first if it runs; waits until it serves. */
    public void restart(String member) {
        crew.restart(member);
    }

    /** The number of a member's process. */
    public long pid(String member) {
        return crew.member(member).process().orElseThrow().pid();
    }

    /** False as soon as it is stopping, whoever began that. */
    public boolean runs() {
        return crew.runs();
    }

    /** Waits until everything has ended. @return why */
    public String awaitEnd() {
        return crew.awaitEnd();
    }

    StateFolder state() {
        return installation.state();
    }

    void endWithThisProcess() {
        Runtime.getRuntime().addShutdownHook(hook);
    }

    /** Ends all members in order; a temporary suite leaves nothing. */
    @Override
    public void close() {
        end();
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException shutdownInProgress) {
            // Then the hook does the same and waits for the same.
        }
    }

    private synchronized void end() {
        crew.close();
        whenEnded.run();
    }
}

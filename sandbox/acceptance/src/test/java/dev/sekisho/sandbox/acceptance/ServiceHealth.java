package dev.sekisho.sandbox.acceptance;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.sekisho.sandbox.infra.SuiteService;
import dev.sekisho.sandbox.launcher.RunningSuite;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;

/** What a running service says of its own health. */
final class ServiceHealth {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private final String health;

    ServiceHealth(RunningSuite suite, SuiteService service) {
        this.health = suite.managementUrl(service) + "/q/health/";
    }

    /** @param what {@code ready}, {@code live} or a group */
    JsonNode of(String what) {
        HttpRequest question = HttpRequest.newBuilder(URI.create(health + what)).build();
        try {
            return JSON.readTree(HTTP.send(question, BodyHandlers.ofString()).body());
        } catch (IOException away) {
            throw new UncheckedIOException(away);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }

    /** What the service knows of the suspension book. */
    JsonNode book() {
        return of("group/suspension").path("checks").path(0).path("data");
    }
}

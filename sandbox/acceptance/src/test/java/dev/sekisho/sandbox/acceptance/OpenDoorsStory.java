package dev.sekisho.sandbox.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sekisho.sandbox.actor.Patience;
import dev.sekisho.sandbox.infra.SuiteService;
import dev.sekisho.sandbox.launcher.RunningSuite;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What stands on each door: the API and its documents on the public one, what operators need on the other. */
@ExtendWith(OneSuite.class)
@Order(5)
class OpenDoorsStory {

    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    @Test
    @Tag("TD13")
    void whatIsForOperatorsIsNotOnThePublicDoor(RunningSuite suite) throws Exception {
        for (SuiteService service : SuiteService.ALL) {
            for (String path : List.of(
                    "/q/health",
                    "/q/health/live",
                    "/q/health/ready",
                    "/q/metrics",
                    "/q/dev",
                    "/q/dev-ui",
                    "/q/arc",
                    "/q/info",
                    "/metrics",
                    "/health",
                    "/actuator",
                    "/actuator/heapdump",
                    "/heapdump",
                    "/debug",
                    "/h2-console",
                    "/.env",
                    "/.git/config",
                    "/jolokia",
                    "/swagger.json",
                    "/WEB-INF/web.xml")) {
                assertThat(status(suite.url(service), path))
                        .as(service.name() + path)
                        .isEqualTo(404);
            }
        }
    }

    @Test
    void eachServiceDocumentsItsApi(RunningSuite suite) throws Exception {
        for (SuiteService service : SuiteService.ALL) {
            assertThat(body(suite.url(service), "/q/openapi"))
                    .as(service.name())
                    .contains("openapi: 3")
                    .contains("/v1/");
            assertThat(status(suite.url(service), "/q/swagger-ui/"))
                    .as(service.name())
                    .isEqualTo(200);
        }
    }

    @Test
    void eachServiceIsReadyAndCounted(RunningSuite suite) throws Exception {
        for (SuiteService service : SuiteService.ALL) {
            Patience.until(
                    service.name() + " is ready by itself after its database was killed",
                    Duration.ofSeconds(60),
                    () -> readiness(suite.managementUrl(service)),
                    status -> status == 200);
            assertThat(body(suite.managementUrl(service), "/q/metrics")).contains("sekisho_facts_sent_total");
        }
    }

    @Test
    @Tag("TD11")
    void aBodyOverTheLimitAndAHeaderOverTheLimitAreTurnedAway(RunningSuite suite) throws Exception {
        for (SuiteService service : SuiteService.ALL) {
            var large = HttpRequest.newBuilder(suite.url(service).resolve("/v1/anything"))
                    .header("Content-Type", "application/json")
                    .POST(HttpRequest.BodyPublishers.ofString("{\"x\":\"" + "x".repeat(70_000) + "\"}"))
                    .build();
            assertThat(send(large).statusCode()).isEqualTo(413);
            var heads = HttpRequest.newBuilder(suite.url(service).resolve("/v1/anything"))
                    .header("X-Large", "x".repeat(20_000))
                    .build();
            assertThat(send(heads).statusCode()).isBetween(400, 499);
        }
    }

    private int readiness(URI management) {
        try {
            return status(management, "/q/health/ready");
        } catch (IOException | InterruptedException failed) {
            throw new AssertionError(failed);
        }
    }

    private int status(URI at, String path) throws IOException, InterruptedException {
        return send(HttpRequest.newBuilder(at.resolve(path)).build()).statusCode();
    }

    private String body(URI at, String path) throws IOException, InterruptedException {
        return send(HttpRequest.newBuilder(at.resolve(path)).build()).body();
    }

    private HttpResponse<String> send(HttpRequest request) throws IOException, InterruptedException {
        return http.send(request, HttpResponse.BodyHandlers.ofString());
    }
}

package dev.sekisho.sandbox.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sekisho.sandbox.infra.SuiteService;
import dev.sekisho.sandbox.launcher.RunningSuite;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What alerts and dashboards ask for is asked of the running services: the names are there, under these very names. */
@ExtendWith(OneSuite.class)
@Order(10)
@Tag("TD13")
class MetricsStory {

    private static final Path MONITORING = Path.of("../../deploy/kustomize/components/monitoring");
    private static final Pattern NAME = Pattern.compile("\\b(?:sekisho|http_server|jvm)_[a-z_]+");
    private static final Pattern LINE = Pattern.compile("^([a-z_]+)[{ ]", Pattern.MULTILINE);

    /** Counted from the first time that it happens, which is a bad day: only the code can say that they are (MonitoringTest). */
    private static final Pattern ONLY_WHEN_IT_HAPPENS =
            Pattern.compile("sekisho_(escalations_failed|facts_dead|identity_codes_exhausted|link_sealing_failures"
                    + "|link_patterns|identity_codes_answered|link_bank_calls)_total"
                    + "|sekisho_link_bank_broken|sekisho_posture_reviews");

    @Test
    void everyNameThatIsWatchedIsToldByAService(RunningSuite suite) throws Exception {
        Set<String> told = new TreeSet<>();
        for (SuiteService service : SuiteService.ALL) {
            // Something was asked of it: an answer is among the answers.
            body(suite.url(service).resolve("/v1/nothing-here"));
            String metrics = body(suite.managementUrl(service).resolve("/q/metrics"));
            LINE.matcher(metrics).results().forEach(line -> told.add(line.group(1)));
            assertThat(metrics).contains("http_server_requests_seconds_bucket{", "le=\"3.0\"");
        }

        Set<String> watched = watched();

        assertThat(watched).hasSizeGreaterThan(40);
        assertThat(watched.stream()
                        .filter(name -> !told.contains(name))
                        .filter(name -> !ONLY_WHEN_IT_HAPPENS.matcher(name).matches()))
                .isEmpty();
    }

    private static Set<String> watched() throws IOException {
        Set<String> names = new TreeSet<>();
        try (Stream<Path> files = Files.walk(MONITORING)) {
            List<Path> written = files.filter(Files::isRegularFile)
                    .filter(file -> !file.endsWith("kustomization.yaml"))
                    .toList();
            for (Path file : written) {
                NAME.matcher(Files.readString(file)).results().forEach(name -> names.add(name.group()));
            }
        }
        return names;
    }

    private static String body(URI address) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(address).build();
        return HttpClient.newHttpClient()
                .send(request, HttpResponse.BodyHandlers.ofString())
                .body();
    }
}

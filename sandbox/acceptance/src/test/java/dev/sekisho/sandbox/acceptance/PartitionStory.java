package dev.sekisho.sandbox.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.sekisho.sandbox.actor.Brake;
import dev.sekisho.sandbox.actor.Patience;
import dev.sekisho.sandbox.actor.StaffDesk;
import dev.sekisho.sandbox.actor.WayBack;
import dev.sekisho.sandbox.infra.SuiteService;
import dev.sekisho.sandbox.launcher.RunningSuite;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.extension.ExtendWith;

/** A replica that lives and hears nothing: its lease is the bound of a brake. It takes that long, so only full runs tell it. */
@ExtendWith(OneSuite.class)
@EnabledIfSystemProperty(named = "sekisho.full", matches = "true")
@Order(9)
class PartitionStory {

    private static final Duration HEALING = Duration.ofSeconds(60);
    private static final String CHARGE = "charge-service";

    @Test
    @Tag("IN-01")
    @Tag("PL-04")
    @Tag("TD4")
    void aReplicaThatIsCutOffIsWaitedForUntilItsLeaseRanOutAndStopsOnceItHears(RunningSuite suite) throws Exception {
        Town town = new Town(suite);
        Brake brake = new Brake(town.places());
        List<JsonNode> lines = new ArrayList<>();

        JsonNode end;
        signal("-STOP", suite.pid(CHARGE));
        try {
            end = brake.pull(List.of("TRANSFER"), lines::add);
        } finally {
            signal("-CONT", suite.pid(CHARGE));
        }

        assertThat(end.path("complete").asBoolean()).as("%s", lines).isTrue();
        assertThat(end.path("missing")).singleElement().satisfies(missing -> {
            assertThat(missing.path("service").asText()).isEqualTo(CHARGE);
            assertThat(missing.path("leaseRanOut").asBoolean()).isTrue();
        });
        long epoch = lines.get(0).path("epoch").asLong();
        Patience.until(
                "it has the book in which transfers are stopped",
                HEALING,
                new ServiceHealth(suite, SuiteService.CHARGE)::book,
                copy -> copy.path("epoch").asLong() >= epoch);

        WayBack way = new WayBack(town.places(), new StaffDesk(town.places()));
        assertThat(way.open(
                        "", way.propose("", List.of("TRANSFER"), town.world().now())))
                .isEqualTo("RESUMED");
    }

    private static void signal(String signal, long pid) throws IOException, InterruptedException {
        assertThat(new ProcessBuilder("kill", signal, Long.toString(pid))
                        .inheritIO()
                        .start()
                        .waitFor())
                .isZero();
    }
}

package dev.sekisho.sandbox.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.sekisho.sandbox.infra.SuiteService;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PortPlanTest {

    @Test
    void aPortInUseIsNamedWithItsServiceAndTheOptionThatMovesIt() throws IOException {
        try (ServerSocket other = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            PortPlan plan = PortPlan.free().with("link-service=" + other.getLocalPort());

            assertThat(plan.obstacles())
                    .as("another build may have taken one of the others meanwhile")
                    .filteredOn(line -> line.contains(" of link-service "))
                    .containsExactly("port " + other.getLocalPort() + " of link-service is used by another program:"
                            + " end that one, or move this with --port link-service=NUMBER");
        }
    }

    @Test
    void everyUsedPortIsNamedAtOnce() {
        assertThat(PortPlan.usual().obstacles(port -> port != 18102 && port != 18192))
                .hasSize(2)
                .anyMatch(line -> line.contains("link-service"))
                .anyMatch(line -> line.contains("kafka"));
        assertThat(PortPlan.usual().obstacles(port -> true)).isEmpty();
    }

    @Test
    void aMoveTellsWhatIsWrongWithIt() {
        PortPlan plan = PortPlan.usual();
        assertThat(plan.with("world=65535").world()).hasPort(65535);
        for (String bad :
                new String[] {"world=65536", "world=0", "world=-1", "world=", "world", "world=1x", "world=99999999999"
                }) {
            assertThatThrownBy(() -> plan.with(bad))
                    .as(bad)
                    .isInstanceOf(SuiteFailure.class)
                    .hasMessageContaining("NAME=PORT");
        }
        assertThatThrownBy(() -> plan.with("bank=1")).hasMessageContaining("the names are identity-service");
        assertThatThrownBy(() -> plan.with("world=18132")).hasMessage("port 18132 is given to world and to postgres");
    }

    @Test
    void aPlanIsReadAgainAsItWasWritten(@TempDir Path folder) throws IOException {
        PortPlan plan = PortPlan.free();
        plan.writeTo(folder.resolve("ports"));

        assertThat(PortPlan.readFrom(folder.resolve("ports"))).isEqualTo(plan);
        assertThat(PortPlan.readFrom(folder.resolve("none"))).isEqualTo(PortPlan.usual());
    }

    @Test
    void theUsualPortsAreTheDocumentedOnes() {
        PortPlan plan = PortPlan.usual();
        assertThat(plan.urlOf(SuiteService.IDENTITY)).hasToString("http://127.0.0.1:18101");
        assertThat(plan.managementPortOf(SuiteService.COMPENSATION)).isEqualTo(19104);
        assertThat(plan.world()).hasToString("http://127.0.0.1:18110");
    }
}

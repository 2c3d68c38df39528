package dev.sekisho.kit.boot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.eclipse.microprofile.health.HealthCheckResponse.Status;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("PL-04")
class ProductionReadinessTest {

    private static final ProductionRequirement BROKEN = () -> Stream.of("sekisho.some.secret: is the sandbox's");

    @Test
    void productionIsReadyWithoutSandboxSettings() {
        var readiness = new ProductionReadiness(SandboxPlace.production("kit-service"), List.of(Stream::empty));

        assertThat(readiness.call().getStatus()).isEqualTo(Status.UP);
    }

    @Test
    void productionIsNotReadyOnASandboxSettingAndNamesIt() {
        var readiness = new ProductionReadiness(SandboxPlace.production("kit-service"), List.of(BROKEN));

        assertThat(readiness.call().getStatus()).isEqualTo(Status.DOWN);
        assertThat(readiness.call().getData().orElseThrow())
                .containsEntry("refused-1", "sekisho.some.secret: is the sandbox's");
    }

    @Test
    void productionIsNotReadyWithASimulatedWorld() {
        Place place = SandboxPlace.productionWithAWorld("kit-service");

        assertThat(new ProductionReadiness(place, List.of(new NoWorldInProduction(place)))
                        .call()
                        .getStatus())
                .isEqualTo(Status.DOWN);
    }

    @Test
    void theSandboxMayHaveAll() {
        var readiness = new ProductionReadiness(SandboxPlace.of("kit-service"), List.of(BROKEN));

        assertThat(readiness.call().getStatus()).isEqualTo(Status.UP);
    }

    @Test
    void thereIsNoThirdKindOfPlace() {
        assertThatThrownBy(() -> new Place("kit-service", "staging", Optional.empty()))
                .isInstanceOf(IllegalArgumentException.class);
    }
}

package dev.sekisho.kit.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("PL-02")
class AuditKeyRequiredTest {

    @Test
    void productionIsNotReadyWithoutTheKeyOfItsLogAndNamesTheProperty() {
        assertThat(new AuditKeyRequired(new Told(Optional.empty())).violations())
                .singleElement()
                .asString()
                .startsWith("sekisho.audit.private-key:");
    }

    @Test
    void productionIsReadyWithIt() {
        assertThat(new AuditKeyRequired(new Told(Optional.of(Path.of("key.pem")))).violations())
                .isEmpty();
    }

    private record Told(Optional<Path> privateKey) implements AuditConfig {

        @Override
        public String origin() {
            return "sekisho.dev/audit/kit-service";
        }

        @Override
        public Optional<Path> checkpointFile() {
            return Optional.empty();
        }

        @Override
        public Duration every() {
            return Duration.ofSeconds(1);
        }

        @Override
        public Duration anchorEvery() {
            return Duration.ofMinutes(1);
        }

        @Override
        public Map<String, Witnessed> anchors() {
            return Map.of();
        }
    }
}

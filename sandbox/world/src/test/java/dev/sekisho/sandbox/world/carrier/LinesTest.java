package dev.sekisho.sandbox.world.carrier;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sekisho.sandbox.world.journal.DataFolder;
import java.nio.file.Path;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LinesTest {

    @TempDir
    Path path;

    @ParameterizedTest
    @CsvSource({
        "+817012345678, MOBILE, true",
        "+818012345678, MOBILE, true",
        "+819012345678, MOBILE, true",
        "+815012345678, VOIP, false",
        "+81312345678, UNKNOWN,",
        "+81901234567, UNKNOWN,",
        "+12025550123, UNKNOWN,"
    })
    void aNumberIsWorthWhatItsPrefixSays(String number, LineType type, Boolean verified) {
        Line line = Line.usual(number);

        assertThat(line.lineType()).isEqualTo(type);
        assertThat(line.contractVerified()).isEqualTo(verified);
    }

    @Test
    void whatWasSetCountsAlsoAfterARestart() {
        var line = new Line(LineType.DATA_SIM, "見本", false, Instant.parse("2026-11-01T00:00:00Z"), null);
        try (var folder = DataFolder.open(path)) {
            new Lines(folder).set("+819012345678", line);
        }
        try (var folder = DataFolder.open(path)) {
            assertThat(new Lines(folder).of("+819012345678")).isEqualTo(line);
        }
    }
}

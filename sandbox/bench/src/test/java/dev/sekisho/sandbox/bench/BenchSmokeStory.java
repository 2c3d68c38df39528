package dev.sekisho.sandbox.bench;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sekisho.sandbox.launcher.Checkout;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;

/** The bench in its smallest form: what is measured is there, and nothing is judged by a time. */
class BenchSmokeStory {

    @Test
    void partsThatNeedNoSuiteAreMeasured(@TempDir Path folder) throws Exception {
        Set<Part> parts = EnumSet.of(Part.CHARGE, Part.LINK, Part.VELOCITY, Part.UNIQUENESS, Part.MEMORY);

        Report report = measured(parts, folder);

        assertThat(report.figures())
                .extracting(Figure::id)
                .contains("Y1", "P2", "P3", "P4", "P6 wallet", "P6 bank", "P11 suspension", "P11 cap", "P11 caps")
                .contains("P14", "V0", "V1", "V2", "U0", "U1", "U2");
    }

    /** A suite takes a minute: in full runs only. */
    @Test
    @EnabledIfSystemProperty(named = "sekisho.full", matches = "true")
    void whatNeedsTheWholeSuiteIsMeasuredAndTheBooksAgreeAfterwards(@TempDir Path folder) throws Exception {
        Report report = measured(EnumSet.of(Part.WHOLE, Part.CODES, Part.INGEST, Part.PAST), folder);

        assertThat(report.figures())
                .extracting(Figure::id)
                .contains(
                        "Y2",
                        "P1",
                        "P5",
                        "P8",
                        "P8 start",
                        "P9",
                        "P9 drained",
                        "P10",
                        "P13",
                        "P15 ingest",
                        "D1",
                        "P15 trace",
                        "P15 look back",
                        "P16");
        assertThat(report.checks()).anyMatch(check -> check.contains("reconciler"));
    }

    private static Report measured(Set<Part> parts, Path folder) throws Exception {
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        Report report = new Measurement(Sizes.SMOKE, Checkout.find(), out).of(parts);
        report.writeInto(folder);
        assertThat(report.figures())
                .allSatisfy(
                        figure -> assertThat(figure.median()).as(figure.id()).isPositive());
        assertThat(Files.readString(folder.resolve("bench.md"))).contains("these figures mean nothing");
        assertThat(folder.resolve("bench.json")).isNotEmptyFile();
        return report;
    }
}

package dev.sekisho.sandbox.bench;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sekisho.sandbox.launcher.Checkout;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The whole bench in its smallest form: everything is measured, nothing is judged by a time. */
class BenchSmokeStory {

    @Test
    void everyFigureIsMeasuredAndTheBooksAgreeAfterwards(@TempDir Path folder) throws Exception {
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        Report report = new Measurement(Sizes.SMOKE, Checkout.find(), out).of(EnumSet.allOf(Part.class));
        report.writeInto(folder);

        assertThat(report.figures())
                .extracting(Figure::id)
                .contains(
                        "Y1",
                        "Y2",
                        "P1",
                        "P2",
                        "P3",
                        "P4",
                        "P5",
                        "P6 wallet",
                        "P6 bank",
                        "P8",
                        "P8 start",
                        "P9",
                        "P9 drained",
                        "P10",
                        "P11 suspension",
                        "P11 cap",
                        "P11 caps",
                        "P16",
                        "P13",
                        "P14",
                        "P15 ingest",
                        "V0",
                        "V1",
                        "V2",
                        "U0",
                        "U1",
                        "U2");
        assertThat(report.figures())
                .allSatisfy(
                        figure -> assertThat(figure.median()).as(figure.id()).isPositive());
        assertThat(report.checks()).anyMatch(check -> check.contains("reconciler"));
        assertThat(Files.readString(folder.resolve("bench.md"))).contains("these figures mean nothing");
        assertThat(folder.resolve("bench.json")).isNotEmptyFile();
    }
}

package dev.sekisho.sandbox.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class FigureTest {

    @Test
    void theMedianCountsAndTheExtremesAreNamed() {
        Figure odd = new Figure("P1", "whole way / Y2", "ratio", List.of(3.0, 1.0, 2.0), "must 0.8");
        Figure even = new Figure("P1", "whole way / Y2", "ratio", List.of(4.0, 1.0, 2.0, 3.0), "must 0.8");

        assertThat(odd.median()).isEqualTo(2.0);
        assertThat(even.median()).isEqualTo(2.5);
        assertThat(even.least()).isEqualTo(1.0);
        assertThat(even.most()).isEqualTo(4.0);
    }

    @Test
    void aFigureWithoutARoundIsNone() {
        assertThatThrownBy(() -> new Figure("P1", "", "ratio", List.of(), ""))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void theReportNamesMachineFiguresAndChecks() throws Exception {
        Report report = new Report(
                Sizes.FULL,
                Map.of("cores", "2"),
                List.of(new Figure("P1", "the whole way / Y2", "ratio", List.of(0.5), "must 0.8, aim 1.5")),
                List.of("the books agree"));

        assertThat(report.markdown())
                .contains("| cores | 2 |", "| P1 | the whole way / Y2 | ratio | 0.50 |", "- the books agree")
                .doesNotContain("mean nothing");
        assertThat(report.json()).contains("\"median\" : 0.5", "\"cores\" : \"2\"");
    }
}

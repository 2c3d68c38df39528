package dev.sekisho.compensation.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The bars of the figures' page. */
@Tag("A43")
class FigureChartTest {

    private static final Instant DAY = Instant.parse("2026-09-11T00:00:00Z");

    @Test
    void theHighestBarFillsTheAxisAndTheOthersFollowInProportion() {
        FigureChart chart = FigureChart.of(List.of(
                new FigureChart.Known(DAY, 0, 0, 0),
                new FigureChart.Known(DAY.plusSeconds(86_400), 19_900_000, 9_950_000, 0)));

        assertThat(chart.mostYen()).isEqualTo(19_900_000);
        assertThat(chart.bars()).hasSize(6);
        assertThat(chart.bars()).extracting(FigureChart.Bar::height).containsExactly(0, 0, 0, 180, 90, 0);
        assertThat(chart.bars()).allMatch(bar -> bar.y() + bar.height() == FigureChart.BOTTOM);
        assertThat(chart.bars())
                .allMatch(bar -> bar.x() >= FigureChart.LEFT && bar.x() + bar.width() <= FigureChart.WIDTH);
        assertThat(chart.days()).extracting(FigureChart.Day::at).containsExactly(DAY, DAY.plusSeconds(86_400));
    }

    @Test
    void whereNothingWasKnownThereIsAnAxisAllTheSame() {
        assertThat(FigureChart.of(List.of(new FigureChart.Known(DAY, 0, 0, 0))).mostYen())
                .isEqualTo(1);
        assertThat(FigureChart.of(List.of()).bars()).isEmpty();
    }
}

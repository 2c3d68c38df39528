package dev.sekisho.compensation.console;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * Bars of what was known day after day, each day's bases beside each other; lengths are in the drawing's own units.
 *
 * @param mostYen what the highest bar could say: the top of the axis
 */
public record FigureChart(List<Bar> bars, List<Day> days, long mostYen) {

    public static final int WIDTH = 720;
    public static final int HEIGHT = 240;
    public static final int LEFT = 110;
    public static final int BOTTOM = 200;
    private static final int TOP = 20;
    private static final int BASES = 3;

    public FigureChart {
        bars = List.copyOf(bars);
        days = List.copyOf(days);
    }

    /** What was known at a moment, in yen. */
    public record Known(Instant at, long reportedYen, long confirmedYen, long paidYen) {

        long most() {
            return Math.max(reportedYen, Math.max(confirmedYen, paidYen));
        }
    }

    /** A bar. @param basis its place among the bases, from 0 */
    public record Bar(int basis, long yen, int x, int y, int width, int height) {}

    /** A moment below the axis. */
    public record Day(Instant at, int x) {}

    /** @param known in the order of time */
    public static FigureChart of(List<Known> known) {
        long most = Math.max(1, known.stream().mapToLong(Known::most).max().orElse(1));
        int slot = (WIDTH - LEFT) / Math.max(1, known.size());
        int wide = slot / (BASES + 1);
        List<Bar> bars = new ArrayList<>();
        List<Day> days = new ArrayList<>();
        for (int each = 0; each < known.size(); each++) {
            int left = LEFT + each * slot;
            Known one = known.get(each);
            days.add(new Day(one.at(), left));
            long[] yen = {one.reportedYen(), one.confirmedYen(), one.paidYen()};
            for (int basis = 0; basis < BASES; basis++) {
                int high = Math.toIntExact(Math.multiplyExact(yen[basis], BOTTOM - TOP) / most);
                bars.add(new Bar(basis, yen[basis], left + basis * wide, BOTTOM - high, wide - 2, high));
            }
        }
        return new FigureChart(bars, days, most);
    }
}

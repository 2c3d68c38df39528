package dev.sekisho.sandbox.bench;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * All figures that have a target, in one picture (SVG): how far each round is from what must be reached. Right of the line is
 * better, whether more or less is wanted of a figure; a ring is what is aimed at.
 */
final class Plot {

    private static final Pattern TARGET = Pattern.compile("must ([0-9.]+), aim ([0-9.]+)");

    private static final int ROW = 26;
    private static final int TOP = 34;
    private static final int LEFT = 120;
    private static final int WIDTH = 640;
    private static final int RIGHT = 20;
    private static final double DECADES = 2;

    private Plot() {}

    static String svg(List<Figure> figures) {
        List<Line> lines =
                figures.stream().flatMap(each -> Line.of(each).stream()).toList();
        int height = TOP + ROW * (lines.size() + 1);
        StringBuilder svg = new StringBuilder(text(
                "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"%d\" height=\"%d\" font-family=\"sans-serif\""
                        + " font-size=\"12\">\n<rect width=\"100%%\" height=\"100%%\" fill=\"white\"/>\n",
                LEFT + WIDTH + RIGHT, height));
        for (double factor : new double[] {0.01, 0.1, 0.3, 1, 3, 10, 100}) {
            svg.append(text(
                    "<line x1=\"%1$.1f\" y1=\"%2$d\" x2=\"%1$.1f\" y2=\"%3$d\" stroke=\"%4$s\"/>\n"
                            + "<text x=\"%1$.1f\" y=\"20\" text-anchor=\"middle\">%5$s</text>\n",
                    x(factor),
                    TOP - 6,
                    height - ROW / 2,
                    factor == 1 ? "black" : "#dddddd",
                    factor == 1 ? "must" : "x " + trimmed(factor)));
        }
        for (int row = 0; row < lines.size(); row++) {
            svg.append(lines.get(row).drawnAt(TOP + ROW * row + ROW / 2));
        }
        return svg.append("</svg>\n").toString();
    }

    private static double x(double factor) {
        double decades = Math.max(-DECADES, Math.min(DECADES, Math.log10(factor)));
        return LEFT + (decades + DECADES) / (2 * DECADES) * WIDTH;
    }

    private static String trimmed(double number) {
        return number == Math.rint(number) ? Long.toString((long) number) : Double.toString(number);
    }

    private static String text(String format, Object... values) {
        return String.format(Locale.ROOT, format, values);
    }

    /** One figure's rounds, each as so many times better than what must be reached. */
    private record Line(String id, List<Double> rounds, double median, double aim) {

        static Optional<Line> of(Figure figure) {
            Matcher target = TARGET.matcher(figure.target());
            if (!target.find()) {
                return Optional.empty();
            }
            double must = Double.parseDouble(target.group(1));
            double aim = Double.parseDouble(target.group(2));
            boolean moreIsBetter = aim > must;
            return Optional.of(new Line(
                    figure.id(),
                    figure.rounds().stream()
                            .map(value -> times(value, must, moreIsBetter))
                            .toList(),
                    times(figure.median(), must, moreIsBetter),
                    times(aim, must, moreIsBetter)));
        }

        private static double times(double value, double must, boolean moreIsBetter) {
            return moreIsBetter ? value / must : must / value;
        }

        String drawnAt(int y) {
            String dots = rounds.stream()
                    .map(round -> text(
                            "<circle cx=\"%.1f\" cy=\"%d\" r=\"3\" fill=\"#3b6ea5\" fill-opacity=\"0.5\"/>%n",
                            x(round), y))
                    .collect(Collectors.joining());
            return text("<text x=\"8\" y=\"%d\">%s</text>%n", y + 4, id)
                    + dots
                    + text(
                            "<line x1=\"%1$.1f\" y1=\"%2$d\" x2=\"%1$.1f\" y2=\"%3$d\" stroke=\"#3b6ea5\" stroke-width=\"3\"/>%n",
                            x(median), y - 8, y + 8)
                    + text("<circle cx=\"%.1f\" cy=\"%d\" r=\"5\" fill=\"none\" stroke=\"#c0504d\"/>%n", x(aim), y);
        }
    }
}

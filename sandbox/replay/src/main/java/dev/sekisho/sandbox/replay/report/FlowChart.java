package dev.sekisho.sandbox.replay.report;

import static dev.sekisho.sandbox.replay.report.Node.at;
import static dev.sekisho.sandbox.replay.report.Node.styled;

import dev.sekisho.sandbox.replay.result.Attempt;
import dev.sekisho.sandbox.replay.result.PolicyRun;
import dev.sekisho.sandbox.replay.result.Stopped;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;

/** What thieves had and did, on the left, flowing to who stopped them first, on the right; width is the number of attempts. */
final class FlowChart {

    /** Whom nobody stopped at all. */
    static final String NOBODY = "—";

    private static final int WIDTH = 860;
    private static final int LEFT = 300;
    private static final int RIGHT = 520;
    private static final int BAR = 10;
    private static final int TOP = 8;
    private static final double THICKNESS = 180;
    private static final double GAP = 16;

    private final PolicyRun run;
    private final Map<Flow, Integer> flows = new TreeMap<>();
    private final Map<String, Band> paths;
    private final Map<String, Band> ends;

    FlowChart(PolicyRun run) {
        this.run = run;
        run.attempts().forEach(attempt -> flows.merge(Flow.of(attempt), 1, Integer::sum));
        this.paths = stacked(Flow::path);
        this.ends = stacked(Flow::end);
    }

    /** The greatest on top, the same order each time. */
    private Map<String, Band> stacked(Function<Flow, String> side) {
        Map<String, Integer> counts = new TreeMap<>();
        flows.forEach((flow, count) -> counts.merge(side.apply(flow), count, Integer::sum));
        List<String> names = counts.keySet().stream()
                .sorted(Comparator.<String, Integer>comparing(counts::get).reversed())
                .toList();
        Map<String, Band> bands = new LinkedHashMap<>();
        double y = TOP;
        for (String name : names) {
            double height = Math.max(1, counts.get(name) * scale());
            bands.put(name, new Band(y, height, counts.get(name)));
            y += Math.max(height, GAP) + GAP / 2;
        }
        return bands;
    }

    private double scale() {
        return THICKNESS / Math.max(1, run.attempts().size());
    }

    Node svg() {
        double height = Math.max(bottom(paths), bottom(ends)) + TOP;
        List<Object> parts = new ArrayList<>(List.of(
                at("xmlns", "http://www.w3.org/2000/svg"),
                at("viewBox", String.format(Locale.ROOT, "0 0 %d %.0f", WIDTH, height)),
                at("role", "img"),
                Node.of(
                        "title",
                        Words.policy(run.policy()).both() + ": "
                                + Words.of("試みと最初に止めたもの", "attempts and what stopped them first")
                                        .both())));
        parts.addAll(ribbons());
        paths.forEach((name, band) -> parts.addAll(bar(LEFT - BAR, LEFT - BAR - 8, "end", name, band, "path")));
        ends.forEach((name, band) -> parts.addAll(bar(RIGHT, RIGHT + BAR + 8, "start", name, band, tone(name))));
        return Node.of("svg", parts);
    }

    private static double bottom(Map<String, Band> bands) {
        return bands.values().stream()
                .mapToDouble(band -> band.y + Math.max(band.height, GAP))
                .max()
                .orElse(0);
    }

    private List<Node> ribbons() {
        Map<String, Double> left = new TreeMap<>();
        Map<String, Double> right = new TreeMap<>();
        List<Node> ribbons = new ArrayList<>();
        for (String path : paths.keySet()) {
            for (String end : ends.keySet()) {
                Integer count = flows.get(new Flow(path, end));
                if (count != null) {
                    double thick = count * scale();
                    double from = paths.get(path).y + left.merge(path, thick, Double::sum) - thick;
                    double into = ends.get(end).y + right.merge(end, thick, Double::sum) - thick;
                    ribbons.add(ribbon(from, into, thick, end, path + " → " + label(end) + ": " + count));
                }
            }
        }
        return ribbons;
    }

    private static Node ribbon(double from, double into, double thick, String end, String words) {
        double middle = (LEFT + RIGHT) / 2.0;
        String shape = String.format(
                Locale.ROOT,
                "M%d,%.1f C%.1f,%.1f %.1f,%.1f %d,%.1f V%.1f C%.1f,%.1f %.1f,%.1f %d,%.1f Z",
                LEFT,
                from,
                middle,
                from,
                middle,
                into,
                RIGHT,
                into,
                into + thick,
                middle,
                into + thick,
                middle,
                from + thick,
                LEFT,
                from + thick);
        return Node.of("path", styled("ribbon " + tone(end)), at("d", shape), Node.of("title", words));
    }

    private static List<Node> bar(double x, double textX, String anchor, String name, Band band, String tone) {
        return List.of(
                Node.of(
                        "rect",
                        styled("bar " + tone),
                        at("x", x),
                        at("y", band.y),
                        at("width", BAR),
                        at("height", band.height)),
                Node.of(
                        "text",
                        styled("label"),
                        at("x", textX),
                        at("y", band.y + Math.max(band.height, GAP) / 2 + 4),
                        at("text-anchor", anchor),
                        label(name) + " (" + band.count + ")"));
    }

    private static String label(String name) {
        return name.equals(NOBODY) ? "止められず / nobody stopped it" : name;
    }

    private static String tone(String end) {
        return end.equals(NOBODY) ? "of2020" : "ofsekisho";
    }

    private record Band(double y, double height, int count) {}

    /** Attempts of one path that met the same first control. */
    private record Flow(String path, String end) implements Comparable<Flow> {

        static Flow of(Attempt attempt) {
            return new Flow(
                    attempt.path(),
                    attempt.stops().stream().findFirst().map(Stopped::control).orElse(NOBODY));
        }

        @Override
        public int compareTo(Flow other) {
            return Comparator.comparing(Flow::path).thenComparing(Flow::end).compare(this, other);
        }
    }
}

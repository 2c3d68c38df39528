package dev.sekisho.sandbox.replay.report;

import static dev.sekisho.sandbox.replay.report.Node.at;
import static dev.sekisho.sandbox.replay.report.Node.styled;

import dev.sekisho.sandbox.replay.result.MoneyPoint;
import dev.sekisho.sandbox.replay.result.PolicyRun;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.ToLongFunction;
import java.util.stream.LongStream;

/** Money over business time: a line for each policy, as steps, since money leaves at moments and not between them. */
final class MoneyChart {

    static final int WIDTH = 860;
    static final int HEIGHT = 250;

    private static final ZoneId TOKYO = ZoneId.of("Asia/Tokyo");
    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("uuuu-MM", Locale.ROOT);
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("MM-dd", Locale.ROOT);
    private static final DateTimeFormatter HOUR = DateTimeFormatter.ofPattern("dd HH:mm", Locale.ROOT);
    private static final int LEFT = 84;
    private static final int RIGHT = 20;
    private static final int TOP = 34;
    private static final int BOTTOM = 30;
    private static final int STEPS = 4;
    private static final int DATES = 7;
    /** Two lines on one another are both to be seen. */
    private static final double APART = 2.5;

    private final Words title;
    private final List<PolicyRun> runs;
    private final ToLongFunction<MoneyPoint> amount;
    private final long from;
    private final long to;
    private final long step;

    MoneyChart(Words title, List<PolicyRun> runs, ToLongFunction<MoneyPoint> amount) {
        this.title = title;
        this.runs = runs.stream().filter(run -> !run.money().isEmpty()).toList();
        this.amount = amount;
        this.from = times().min().orElse(0);
        this.to = Math.max(from + 1, times().max().orElse(1));
        long most = this.runs.stream()
                .flatMap(run -> run.money().stream())
                .mapToLong(amount)
                .max()
                .orElse(0);
        this.step = Yen.step(Math.max(most, STEPS), STEPS);
    }

    private LongStream times() {
        return runs.stream()
                .flatMap(run -> run.money().stream())
                .mapToLong(point -> point.at().getEpochSecond());
    }

    Node svg() {
        List<Object> parts = new ArrayList<>(List.of(
                at("xmlns", "http://www.w3.org/2000/svg"),
                at("viewBox", "0 0 " + WIDTH + " " + HEIGHT),
                at("role", "img"),
                Node.of("title", title.both())));
        parts.addAll(grid());
        parts.addAll(dates());
        for (int i = 0; i < runs.size(); i++) {
            parts.add(line(runs.get(i), i * APART));
        }
        parts.addAll(key());
        return Node.of("svg", parts);
    }

    private List<Node> grid() {
        List<Node> lines = new ArrayList<>();
        for (int i = 0; i <= STEPS; i++) {
            double y = y(i * step);
            lines.add(Node.of(
                    "line",
                    styled(i == 0 ? "axis" : "grid"),
                    at("x1", LEFT),
                    at("x2", WIDTH - RIGHT),
                    at("y1", y),
                    at("y2", y)));
            lines.add(Node.of(
                    "text",
                    styled("tick"),
                    at("x", LEFT - 8),
                    at("y", y + 4),
                    at("text-anchor", "end"),
                    Yen.beside(i * step)));
        }
        return lines;
    }

    private List<Node> dates() {
        List<Node> texts = new ArrayList<>();
        for (int i = 0; i < DATES; i++) {
            long second = from + (to - from) * i / (DATES - 1);
            texts.add(Node.of(
                    "text",
                    styled("tick"),
                    at("x", x(second)),
                    at("y", HEIGHT - 8),
                    at("text-anchor", i == 0 ? "start" : i == DATES - 1 ? "end" : "middle"),
                    date(second)));
        }
        return texts;
    }

    private String date(long second) {
        ZonedDateTime moment = Instant.ofEpochSecond(second).atZone(TOKYO);
        long days = (to - from) / 86_400;
        return (days > 180 ? MONTH : days > DATES ? DAY : HOUR).format(moment);
    }

    private Node line(PolicyRun run, double raised) {
        StringBuilder path = new StringBuilder();
        double height = y(amount.applyAsLong(run.money().get(0)));
        for (MoneyPoint point : run.money()) {
            double x = x(point.at().getEpochSecond());
            double next = y(amount.applyAsLong(point));
            path.append(String.format(
                    Locale.ROOT,
                    "%s%.1f,%.1f L%.1f,%.1f ",
                    path.length() == 0 ? "M" : "L",
                    x,
                    height - raised,
                    x,
                    next - raised));
            height = next;
        }
        path.append(String.format(Locale.ROOT, "L%.1f,%.1f", x(to), height - raised));
        return Node.of("path", styled("line " + colour(run)), at("d", path.toString()));
    }

    private List<Node> key() {
        List<Node> key = new ArrayList<>();
        for (int i = 0; i < runs.size(); i++) {
            PolicyRun run = runs.get(i);
            long last = amount.applyAsLong(run.money().get(run.money().size() - 1));
            double x = LEFT + i * (WIDTH - LEFT) / 2.0;
            key.add(Node.of(
                    "line",
                    styled("line " + colour(run)),
                    at("x1", x),
                    at("x2", x + 22),
                    at("y1", TOP - 19),
                    at("y2", TOP - 19)));
            key.add(Node.of(
                    "text",
                    styled("label"),
                    at("x", x + 28),
                    at("y", TOP - 15),
                    Words.policy(run.policy()).both() + ": " + Words.yen(last).ja()));
        }
        return key;
    }

    static String colour(PolicyRun run) {
        return run.policy().equals("2020") ? "of2020" : "ofsekisho";
    }

    private double x(long second) {
        return LEFT + (double) (second - from) / (to - from) * (WIDTH - LEFT - RIGHT);
    }

    private double y(long yen) {
        return HEIGHT - BOTTOM - (double) yen / (STEPS * step) * (HEIGHT - BOTTOM - TOP);
    }
}

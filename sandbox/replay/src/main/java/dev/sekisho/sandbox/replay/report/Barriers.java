package dev.sekisho.sandbox.replay.report;

import static dev.sekisho.sandbox.replay.report.Node.styled;

import dev.sekisho.sandbox.replay.result.Attempt;
import dev.sekisho.sandbox.replay.result.PolicyRun;
import dev.sekisho.sandbox.replay.result.Stopped;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Who stopped whom first, and who would have been next: one barrier behind another. */
final class Barriers {

    private Barriers() {}

    static Node section(List<PolicyRun> runs) {
        List<Object> parts = new ArrayList<>(List.of(
                Node.of("h2", Words.of("誰が最初に止めたか", "Who stopped it first").nodes()),
                Node.of(
                        "p",
                        styled("note"),
                        Words.of(
                                        "各サービス自身の判断と拒否の記録による。台本の想定ではない。",
                                        "By the services’ own decisions and refusals, not by what the script expected.")
                                .nodes())));
        for (PolicyRun run : runs) {
            parts.add(Node.of("h3", Words.policy(run.policy()).nodes()));
            parts.add(Node.of("figure", new FlowChart(run).svg()));
            if (run.attempts().stream().anyMatch(attempt -> !attempt.stops().isEmpty())) {
                parts.add(table(run));
            }
        }
        return Node.of("section", parts);
    }

    private static Node table(PolicyRun run) {
        Table table = new Table()
                .head("統制", "control")
                .head("サービス", "service")
                .head("基準", "baseline")
                .head("最初に止めた", "was first")
                .head("出会った", "was met")
                .head("サービスの言葉", "the service’s words");
        Map<String, Met> met = met(run);
        met.values().stream()
                .sorted(Comparator.comparingInt(Met::first)
                        .thenComparingInt(Met::any)
                        .reversed()
                        .thenComparing(each -> each.example().control()))
                .forEach(each -> table.line(
                        "plain",
                        Node.of("code", each.example().control()),
                        each.example().service(),
                        each.example().baseline() == null ? "" : each.example().baseline(),
                        Words.count(each.first(), "件", "attempts"),
                        Words.count(each.any(), "件", "attempts"),
                        Words.of(said(each.example().ja()), said(each.example().en()))));
        return Node.of("div", depth(run), table.node());
    }

    private static String said(String words) {
        return words == null || words.isEmpty() ? "—" : words;
    }

    private static Node depth(PolicyRun run) {
        Map<String, Integer> deepest = new LinkedHashMap<>();
        run.attempts().stream()
                .sorted(Comparator.comparing(Attempt::path))
                .forEach(attempt -> deepest.merge(attempt.path(), distinct(attempt), Math::max));
        List<Node> lines = deepest.entrySet().stream()
                .map(entry -> Node.of(
                        "li",
                        Node.of("code", entry.getKey()),
                        Words.of(
                                        "：一つの道で最大 " + entry.getValue() + " の別々の統制に止められた",
                                        ": up to " + entry.getValue() + " different controls on one way")
                                .nodes()))
                .toList();
        return Node.of("ul", lines);
    }

    private static int distinct(Attempt attempt) {
        return attempt.stops().stream()
                .map(Stopped::control)
                .collect(Collectors.toSet())
                .size();
    }

    private static Map<String, Met> met(PolicyRun run) {
        Map<String, Met> met = new LinkedHashMap<>();
        for (Attempt attempt : run.attempts()) {
            List<Stopped> stops = attempt.stops();
            for (int i = 0; i < stops.size(); i++) {
                Stopped stop = stops.get(i);
                boolean again = stops.subList(0, i).stream()
                        .anyMatch(earlier -> earlier.control().equals(stop.control()));
                if (!again) {
                    met.merge(stop.control(), new Met(stop, i == 0 ? 1 : 0, 1), Met::plus);
                }
            }
        }
        return met;
    }

    private record Met(Stopped example, int first, int any) {

        Met plus(Met other) {
            return new Met(example, first + other.first, any + other.any);
        }
    }
}

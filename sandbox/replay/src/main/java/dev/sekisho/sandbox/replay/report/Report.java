package dev.sekisho.sandbox.replay.report;

import static dev.sekisho.sandbox.replay.report.Node.at;
import static dev.sekisho.sandbox.replay.report.Node.styled;

import dev.sekisho.sandbox.replay.result.MoneyPoint;
import dev.sekisho.sandbox.replay.result.ReplayResult;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A result as a folder: {@code replay.html} for people, {@code replay.json} for programs, {@code replay.svg} to show. */
public final class Report {

    private final ReplayResult result;

    public Report(ReplayResult result) {
        this.result = result;
    }

    public String html() {
        return new Page(result).html();
    }

    /** The money that was stolen over time, under both policies, with commit, size and seed below. */
    public String svg() {
        Words title = Words.of("盗まれた金額（累計）", "stolen, in total");
        Node chart = new MoneyChart(title, result.runs(), MoneyPoint::stolenYen).svg();
        String below = "./sekisho replay --size " + result.size() + " --seed " + result.seed() + ", "
                + result.machine().getOrDefault("commit", "unknown") + calibrated();
        int height = MoneyChart.HEIGHT + 56;
        return Node.of(
                        "svg",
                        at("xmlns", "http://www.w3.org/2000/svg"),
                        at("width", MoneyChart.WIDTH),
                        at("height", height),
                        at("viewBox", "0 0 " + MoneyChart.WIDTH + " " + height),
                        Node.of("style", Style.ofPicture()),
                        Node.of("rect", at("width", "100%"), at("height", "100%"), at("fill", "white")),
                        Node.of("text", styled("label"), at("x", 12), at("y", 22), title.both()),
                        Node.of("g", at("transform", "translate(0 28)"), chart),
                        Node.of("text", styled("tick"), at("x", 12), at("y", height - 8), below))
                .written();
    }

    private String calibrated() {
        boolean set = result.runs().stream().anyMatch(run -> run.calibration().isPresent());
        return set ? "; totals of 2020 are calibrated to the published ones" : "";
    }

    public void writeInto(Path folder) {
        try {
            Files.createDirectories(folder);
            Files.writeString(folder.resolve(ResultFile.NAME), ResultFile.written(result));
            Files.writeString(folder.resolve("replay.html"), html());
            Files.writeString(folder.resolve("replay.svg"), svg());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

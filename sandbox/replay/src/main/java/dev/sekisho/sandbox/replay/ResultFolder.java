package dev.sekisho.sandbox.replay;

import dev.sekisho.sandbox.launcher.Checkout;
import dev.sekisho.sandbox.launcher.Machine;
import dev.sekisho.sandbox.replay.report.Report;
import dev.sekisho.sandbox.replay.report.ResultFile;
import dev.sekisho.sandbox.replay.result.ReplayResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Where results lie. A replay, an ablation and siblings each replace what stood there of their own, and keep the rest if it was
 * found at the same commit: one page is about one commit.
 */
final class ResultFolder {

    private static final String COMMIT = "commit";

    private final Path folder;
    private final Map<String, String> machine;

    ResultFolder(Path folder, Checkout checkout) {
        this(folder, Machine.describe(checkout.root()));
    }

    ResultFolder(Path folder, Map<String, String> machine) {
        this.folder = folder;
        this.machine = machine;
    }

    /** What lies there of this commit, as found by a call with this size and seed; empty where nothing does. */
    ReplayResult present(String size, long seed) {
        Optional<ReplayResult> kept = kept();
        return new ReplayResult(
                machine,
                Instant.now().truncatedTo(ChronoUnit.SECONDS),
                size,
                seed,
                kept.map(ReplayResult::runs).orElse(List.of()),
                kept.flatMap(ReplayResult::ablation),
                kept.map(ReplayResult::siblings).orElse(List.of()));
    }

    /** The same with the size and seed that are there already, for what has none of its own. */
    ReplayResult present(Size otherwise, long seed) {
        return kept().map(found -> present(found.size(), found.seed()))
                .orElseGet(() -> present(otherwise.word(), seed));
    }

    private Optional<ReplayResult> kept() {
        Path file = folder.resolve(ResultFile.NAME);
        return Files.isRegularFile(file)
                ? Optional.of(ResultFile.read(file))
                        .filter(found ->
                                machine.get(COMMIT).equals(found.machine().get(COMMIT)))
                : Optional.empty();
    }

    /** Writes page, file and picture. @return the folder */
    Path keep(ReplayResult result) {
        new Report(result).writeInto(folder);
        return folder;
    }
}

package dev.sekisho.sandbox.replay;

import dev.sekisho.sandbox.launcher.Checkout;
import dev.sekisho.sandbox.launcher.StateFolder;
import dev.sekisho.sandbox.replay.report.Report;
import dev.sekisho.sandbox.replay.report.ResultFile;
import dev.sekisho.sandbox.replay.result.Ablation;
import dev.sekisho.sandbox.replay.result.PolicyRun;
import dev.sekisho.sandbox.replay.result.ReplayResult;
import dev.sekisho.sandbox.replay.result.Sibling;
import dev.sekisho.sandbox.replay.sibling.Siblings;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** The program behind {@code ./sekisho replay}: the attack of 2019 and 2020 against the real services. */
public final class Replay {

    private static final int MISUSED = 2;

    private final Checkout checkout;
    private final Consumer<String> out;

    Replay(Checkout checkout, Consumer<String> out) {
        this.checkout = checkout;
        this.out = out;
    }

    public static void main(String[] words) {
        try {
            new Replay(Checkout.find(), System.out::println).run(List.of(words));
            System.exit(0);
        } catch (Misuse misuse) {
            System.err.println(misuse.getMessage());
            System.exit(MISUSED);
        }
    }

    private void run(List<String> words) {
        String kind = words.isEmpty() ? "" : words.get(0);
        switch (kind) {
            case "ablation" -> ablate(Options.parse(words.subList(1, words.size())));
            case "siblings" -> playSiblings(Options.parse(words.subList(1, words.size())));
            case "page" -> writePage(Options.parse(words.subList(1, words.size())));
            default -> replay(Options.parse(words));
        }
    }

    private void ablate(Options options) {
        Map<String, List<String>> groups = PolicyGroups.read(checkout.root().resolve("docs/policies.md"));
        Ablation made = new GroupsOff(new Play(checkout, out), options.size(), options.seed(), this::tell).each(groups);
        ResultFolder results = folder(options);
        keep(results, results.present(options.size(), options.seed()).withAblation(made));
    }

    private void playSiblings(Options options) {
        List<Sibling> played = new Siblings(checkout, out).play();
        ResultFolder results = folder(options);
        keep(results, results.present(options.size(), options.seed()).withSiblings(played));
    }

    /** Once more from the file that is there, whatever commit found it. */
    private void writePage(Options options) {
        Path folder = path(options);
        new Report(ResultFile.read(folder.resolve(ResultFile.NAME))).writeInto(folder);
        out.accept("Written: " + folder);
    }

    private void keep(ResultFolder results, ReplayResult result) {
        out.accept("Written: " + results.keep(result) + " (replay.html for people, replay.json for programs)");
    }

    private ResultFolder folder(Options options) {
        return new ResultFolder(path(options), checkout);
    }

    private Path path(Options options) {
        return options.folder().orElseGet(() -> StateFolder.of(checkout).root().resolve("replay"));
    }

    private void replay(Options options) {
        out.accept("Replay of 2019 and 2020, size " + options.size().word() + ", seed " + options.seed());
        List<PolicyRun> runs = new ArrayList<>();
        for (Policy policy : options.policies()) {
            PolicyRun run = new Play(checkout, out).of(new MainScenario(options.size(), options.seed()), policy);
            tell(run);
            runs.add(run);
        }
        ResultFolder results = folder(options);
        keep(results, results.present(options.size().word(), options.seed()).withRuns(runs));
    }

    void tell(PolicyRun run) {
        out.accept("");
        out.accept("Under the policy %s%s: %,d yen stolen from %d bank accounts, in %d attempts"
                .formatted(
                        run.policy(),
                        run.without().isEmpty() ? "" : " without " + run.without(),
                        run.stolenYen(),
                        run.victims(),
                        run.attempts().size()));
        run.calibration()
                .ifPresent(set -> out.accept("  calibrated, not found: %d cases, %,d yen, %d banks; %s"
                        .formatted(set.cases(), set.yen(), set.banks(), set.source())));
        run.findings().forEach(finding -> out.accept("  " + finding));
        out.accept(
                "  honest customers: %d of %d linked, %d held, %d reviews (the longest %d business days), %d of %d charges"
                        .formatted(
                                run.friction().linked(),
                                run.friction().linksWanted(),
                                run.friction().held(),
                                run.friction().reviews(),
                                run.friction().longestReviewDays(),
                                run.friction().charged(),
                                run.friction().chargesWanted()));
        out.accept("  took %d s".formatted(run.took().toSeconds()));
    }
}

package dev.sekisho.sandbox.replay;

import dev.sekisho.sandbox.launcher.Checkout;
import dev.sekisho.sandbox.launcher.Machine;
import dev.sekisho.sandbox.launcher.StateFolder;
import dev.sekisho.sandbox.replay.report.Report;
import dev.sekisho.sandbox.replay.result.PolicyRun;
import dev.sekisho.sandbox.replay.result.ReplayResult;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
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
            new Replay(Checkout.find(), System.out::println).run(Options.parse(List.of(words)));
            System.exit(0);
        } catch (Misuse misuse) {
            System.err.println(misuse.getMessage());
            System.exit(MISUSED);
        }
    }

    private void run(Options options) {
        out.accept("Replay of 2019 and 2020, size " + options.size().word() + ", seed " + options.seed());
        List<PolicyRun> runs = new ArrayList<>();
        for (Policy policy : options.policies()) {
            PolicyRun run = new Play(checkout, out).of(new MainScenario(options.size(), options.seed()), policy);
            tell(run);
            runs.add(run);
        }
        ReplayResult result = new ReplayResult(
                Machine.describe(checkout.root()),
                Instant.now().truncatedTo(ChronoUnit.SECONDS),
                options.size().word(),
                options.seed(),
                runs,
                List.of(),
                List.of());
        Path folder =
                options.folder().orElseGet(() -> StateFolder.of(checkout).root().resolve("replay"));
        new Report(result).writeInto(folder);
        out.accept("Written: replay.json, replay.html and replay.svg in " + folder);
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

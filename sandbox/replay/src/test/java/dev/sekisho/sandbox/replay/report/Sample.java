package dev.sekisho.sandbox.replay.report;

import dev.sekisho.sandbox.replay.result.Ablation;
import dev.sekisho.sandbox.replay.result.Attempt;
import dev.sekisho.sandbox.replay.result.Calibration;
import dev.sekisho.sandbox.replay.result.Friction;
import dev.sekisho.sandbox.replay.result.MoneyPoint;
import dev.sekisho.sandbox.replay.result.PolicyRun;
import dev.sekisho.sandbox.replay.result.Reaction;
import dev.sekisho.sandbox.replay.result.ReplayResult;
import dev.sekisho.sandbox.replay.result.Sibling;
import dev.sekisho.sandbox.replay.result.Stage;
import dev.sekisho.sandbox.replay.result.Stopped;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Made-up results, small enough to be counted by hand. */
public final class Sample {

    static final Instant BEGAN = Instant.parse("2019-10-05T03:00:00Z");

    static final Stopped PROOF = new Stopped(
            "identity-service",
            "IDENTITY_PROOF",
            "ID-01",
            Stage.LINK_REQUEST,
            "本人確認が済んでいません。",
            "The identity was not proved.");
    static final Stopped NAME =
            new Stopped("link-service", "NAME", "LK-02", Stage.LINK_DECISION, "名義が異なります。", "The names differ.");

    private Sample() {}

    static Attempt stolen(String id, String bank, long yen) {
        return new Attempt(id, "mail-and-pin", BEGAN, bank, false, Stage.END, List.of(), yen);
    }

    static Attempt stopped(String id, String path, Stopped... stops) {
        return new Attempt(id, path, BEGAN, "0998", false, stops[stops.length - 1].stage(), List.of(stops), 0);
    }

    static PolicyRun run(String policy, List<String> without, List<Attempt> attempts, Friction friction) {
        long stolen = attempts.stream().mapToLong(Attempt::stolenYen).sum();
        List<MoneyPoint> money = List.of(
                new MoneyPoint(BEGAN, 0, 0),
                new MoneyPoint(BEGAN.plus(Duration.ofDays(200)), stolen / 2, 400_000),
                new MoneyPoint(BEGAN.plus(Duration.ofDays(340)), stolen, 900_000));
        return new PolicyRun(
                "main",
                policy,
                without,
                Duration.ofSeconds(61),
                attempts,
                money,
                friction,
                new Reaction(Optional.of(BEGAN), Optional.of(BEGAN.plus(Duration.ofDays(9))), Optional.empty()),
                policy.equals("2020")
                        ? Optional.of(new Calibration(128, 28_850_000, 11, "published figures of 2020-10-27"))
                        : Optional.empty(),
                List.of("checked under " + policy));
    }

    static Friction friction(int linked, int held, int days) {
        return new Friction(200, 100, linked, held, 2, days, 300, 299);
    }

    static PolicyRun of2020() {
        return run(
                "2020",
                List.of(),
                List.of(stolen("t1", "0001", 300_000), stolen("t2", "0002", 600_000), stolen("t3", "0002", 100_000)),
                friction(100, 0, 0));
    }

    static PolicyRun ofSekisho() {
        return run(
                "sekisho",
                List.of(),
                List.of(
                        stopped("t1", "mail-and-pin", PROOF, NAME),
                        stopped("t2", "mail-and-pin", PROOF),
                        stopped("t3", "own-papers", NAME, NAME)),
                friction(98, 1, 1));
    }

    static PolicyRun withoutTheName() {
        return run(
                "sekisho",
                List.of("link-service:NAME"),
                List.of(
                        stopped("t1", "mail-and-pin", PROOF),
                        stopped("t2", "mail-and-pin", PROOF),
                        stolen("t3", "0998", 30_000)),
                friction(99, 1, 1));
    }

    public static ReplayResult result() {
        return new ReplayResult(
                Map.of("commit", "abc1234567", "cores", "2", "processor", "made up"),
                Instant.parse("2026-11-30T12:00:00Z"),
                "tiny",
                42,
                List.of(of2020(), ofSekisho()),
                Optional.of(
                        new Ablation("tiny", 42, ofSekisho(), List.of(new Ablation.Reduced("name", withoutTheName())))),
                List.of(new Sibling("mules", "名義貸しの口座", "Mules <& \"co\">", "made up", of2020(), ofSekisho())));
    }
}

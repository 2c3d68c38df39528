package dev.sekisho.sandbox.replay;

import dev.sekisho.sandbox.replay.people.Raid;
import dev.sekisho.sandbox.replay.result.Calibration;
import java.util.List;
import java.util.Objects;

/** To which published totals the raids were set. */
final class Calibrated {

    private static final String SOURCE =
            "NTT DOCOMO, damage as of 2020-10-27 18:00: 128 cases, 28.85 million yen, 11 banks (as published on"
                    + " iza.ne.jp, 2020-10-28)";

    private Calibrated() {}

    static Calibration to(List<Raid> raids, Size size) {
        List<Raid> main =
                raids.stream().filter(raid -> raid.path().equals(Raid.PIN)).toList();
        long yen = main.stream().mapToLong(Calibrated::planned).sum();
        int banks = (int) main.stream()
                .map(raid -> raid.victim().account().bankCode())
                .distinct()
                .count();
        String source = size == Size.FULL ? SOURCE : "a share of: " + SOURCE;
        return new Calibration(main.size(), yen, banks, Objects.requireNonNull(source));
    }

    private static long planned(Raid raid) {
        return raid.plunder().firstMonth().stream().mapToLong(Long::longValue).sum()
                + raid.plunder().secondMonth().stream()
                        .mapToLong(Long::longValue)
                        .sum();
    }
}

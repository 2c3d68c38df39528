package dev.sekisho.compensation.threshold;

import java.time.Duration;
import java.time.Instant;
import java.util.Objects;

/**
 * When a bank is stopped by itself: so many cases within the window, and so many times the bank's own mean. The first number
 * keeps a bank without a past from being stopped by one case, the second a large bank by its ordinary ones.
 *
 * @param cases within the window, at least
 * @param timesMean how many times the mean of a window, at least
 * @param meanOver the time before the window over which the mean is taken
 * @param youngLink links younger than this count; so does every case of a depositor who is no customer
 * @param alarmCases from so many on a person has to look
 * @param banks so many banks stopped so within the window stop all
 */
public record ThresholdRule(
        int cases, Duration window, int timesMean, Duration meanOver, Duration youngLink, int alarmCases, int banks) {

    public ThresholdRule {
        Objects.requireNonNull(youngLink, "youngLink");
        if (alarmCases < 1 || cases < alarmCases || timesMean < 1 || banks < 2) {
            throw new IllegalArgumentException(
                    "an alarm comes before a stop, and a stop of one bank before that of all");
        }
        if (window.isNegative() || window.isZero() || meanOver.compareTo(window) < 0) {
            throw new IllegalArgumentException("a mean is taken over more than one window");
        }
    }

    public Verdict judge(Counts counts) {
        if (counts.recent() >= cases && isFarAboveTheMean(counts)) {
            return Verdict.STOP;
        }
        return counts.recent() >= alarmCases ? Verdict.ALARM : Verdict.NOTHING;
    }

    boolean stopsAll(int banksStopped) {
        return banksStopped >= banks;
    }

    /** The window's first moment lies right after this. */
    Instant windowStart(Instant now) {
        return now.minus(window);
    }

    Instant meanStart(Instant now) {
        return windowStart(now).minus(meanOver);
    }

    /** In whole numbers: recent / window &gt;= timesMean * before / meanOver. */
    private boolean isFarAboveTheMean(Counts counts) {
        long recent = Math.multiplyExact(counts.recent(), meanOver.toSeconds());
        long mean = Math.multiplyExact(counts.before(), window.toSeconds());
        return recent >= Math.multiplyExact(mean, (long) timesMean);
    }
}

package dev.sekisho.link.silence;

import dev.sekisho.kernel.id.BankCode;
import dev.sekisho.link.bank.SilenceThreshold;
import dev.sekisho.link.clock.MachineClock;
import dev.sekisho.link.silence.Tally.Cause;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * Looks at what the banks made of our debits within a sliding window, and raises an alarm for one that seems to have stopped
 * us. It never suspends anything: whether the bank is to be stopped is a person's word.
 */
@ApplicationScoped
public class WatchBanks {

    private final DebitOutcomes outcomes;
    private final SilentStops alarms;
    private final SilencePolicy policy;
    private final InstantSource clock;
    private final MachineClock machine;

    WatchBanks(
            DebitOutcomes outcomes,
            SilentStops alarms,
            SilencePolicy policy,
            InstantSource clock,
            MachineClock machine) {
        this.outcomes = outcomes;
        this.alarms = alarms;
        this.policy = policy;
        this.clock = clock;
        this.machine = machine;
    }

    /** @return the banks for which an alarm was raised now */
    @Transactional
    public List<BankCode> look() {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        Map<BankCode, SilenceThreshold> own = outcomes.thresholds(now);
        Map<BankCode, Tally> tallies = tallies(own);
        endThoseThatWork(own, tallies, now);
        return tallies.entrySet().stream()
                .filter(entry -> raised(entry.getKey(), entry.getValue(), threshold(own, entry.getKey()), now))
                .map(Map.Entry::getKey)
                .toList();
    }

    /** Each bank's tally within its own window; banks with the same window are counted together. */
    private Map<BankCode, Tally> tallies(Map<BankCode, SilenceThreshold> own) {
        Set<Duration> windows =
                own.values().stream().map(SilenceThreshold::window).collect(Collectors.toSet());
        windows.add(policy.usual().window());
        Map<BankCode, Tally> tallies = new LinkedHashMap<>();
        for (Duration window : windows) {
            outcomes.since(machine.now().minus(window)).forEach((bank, tally) -> {
                if (threshold(own, bank).window().equals(window)) {
                    tallies.put(bank, tally);
                }
            });
        }
        return tallies;
    }

    private boolean raised(BankCode bank, Tally tally, SilenceThreshold threshold, Instant now) {
        Optional<Cause> cause = tally.causeUnder(threshold);
        if (cause.isEmpty()) {
            return false;
        }
        RaisedAlarm alarm = new RaisedAlarm(new AlarmHead(UUID.randomUUID(), bank, cause.get(), tally, now), 1);
        return alarms.raise(alarm, alarm.noticed(threshold.window()));
    }

    private void endThoseThatWork(Map<BankCode, SilenceThreshold> own, Map<BankCode, Tally> tallies, Instant now) {
        for (SilentStop open : alarms.open()) {
            BankCode bank = open.head().bank();
            boolean works = Optional.ofNullable(tallies.get(bank))
                    .filter(Tally::worksAgain)
                    .filter(tally -> tally.causeUnder(threshold(own, bank)).isEmpty())
                    .isPresent();
            if (works && alarms.lock(open.head().id()).orElse(null) instanceof SeenAlarm seen) {
                alarms.end(seen, now, seen.ended());
            }
        }
    }

    private SilenceThreshold threshold(Map<BankCode, SilenceThreshold> own, BankCode bank) {
        return own.getOrDefault(bank, policy.usual());
    }
}

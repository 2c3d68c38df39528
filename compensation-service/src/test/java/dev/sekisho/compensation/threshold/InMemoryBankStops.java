package dev.sekisho.compensation.threshold;

import dev.sekisho.kernel.id.BankCode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Orders to stop in a list. */
final class InMemoryBankStops implements BankStops {

    final List<BankStop> ordered = new ArrayList<>();

    @Override
    public void order(BankStop stop) {
        ordered.add(stop);
    }

    @Override
    public Optional<Instant> lastOf(Optional<BankCode> bank) {
        return ordered.stream()
                .filter(stop -> stop.cause() != StopCause.CANARY)
                .filter(stop -> stop.bank().isEmpty() || stop.bank().equals(bank))
                .map(BankStop::orderedAt)
                .max(Comparator.naturalOrder());
    }

    @Override
    public Set<BankCode> stoppedByRuleAfter(Instant moment) {
        return ordered.stream()
                .filter(stop -> stop.cause() == StopCause.THRESHOLD)
                .filter(stop -> stop.orderedAt().isAfter(moment))
                .flatMap(stop -> stop.bank().stream())
                .collect(Collectors.toSet());
    }

    @Override
    public List<OrderedStop> newest(int limit) {
        return ordered.stream()
                .map(stop -> new OrderedStop(stop, Optional.empty(), Optional.empty()))
                .limit(limit)
                .toList();
    }
}

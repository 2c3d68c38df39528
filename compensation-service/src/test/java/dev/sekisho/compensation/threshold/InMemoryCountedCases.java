package dev.sekisho.compensation.threshold;

import dev.sekisho.compensation.fraudcase.VictimCharge;
import dev.sekisho.kernel.id.BankCode;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;

/** Counted cases in a list; links are young if a test says so. */
final class InMemoryCountedCases implements CountedCases {

    private record Counted(UUID caseId, BankCode bank, Instant at) {}

    private final List<Counted> all = new ArrayList<>();
    private boolean young = true;

    void linksAreOld() {
        young = false;
    }

    /** What was found to be the depositor's own use counts no more. */
    void wasOwnUse(UUID caseId) {
        all.removeIf(counted -> counted.caseId().equals(caseId));
    }

    @Override
    public void alone() {
        // a test is alone
    }

    @Override
    public boolean add(UUID caseId, BankCode bank, Instant at) {
        boolean isNew = all.stream()
                .noneMatch(counted ->
                        counted.caseId().equals(caseId) && counted.bank().equals(bank));
        return isNew && all.add(new Counted(caseId, bank, at));
    }

    @Override
    public long between(BankCode bank, Instant after, Instant until) {
        return all.stream()
                .filter(counted -> counted.bank().equals(bank))
                .filter(counted -> counted.at().isAfter(after) && !counted.at().isAfter(until))
                .count();
    }

    @Override
    public List<BankCode> banksAfter(Instant moment) {
        return all.stream()
                .filter(counted -> counted.at().isAfter(moment))
                .map(Counted::bank)
                .distinct()
                .sorted(Comparator.comparing(BankCode::value))
                .toList();
    }

    @Override
    public boolean anyOnYoungLink(List<VictimCharge> charges, Duration age) {
        return young;
    }
}

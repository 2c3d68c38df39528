package dev.sekisho.compensation.figure;

import dev.sekisho.compensation.figure.DamageWord.CameBack;
import dev.sekisho.compensation.figure.DamageWord.Counted;
import dev.sekisho.compensation.figure.DamageWord.Dropped;
import dev.sekisho.kernel.id.BankAccountId;
import dev.sekisho.kernel.id.BankCode;
import dev.sekisho.kernel.id.ChargeId;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;

/**
 * All words in memory, from which any figure is counted anew: nothing is kept of one question for another. Not for several
 * threads at once.
 */
final class DamageBook {

    private static final ZoneId TOKYO = ZoneId.of("Asia/Tokyo");
    private static final int MONTHS = 12;
    private static final int ANY = -1;

    private final Entries entries = new Entries();
    private final Numbers<UUID> cases = new Numbers<>();
    private final Numbers<ChargeId> charges = new Numbers<>();
    private final Numbers<BankAccountId> accounts = new Numbers<>();
    private final Numbers<BankCode> banks = new Numbers<>();
    private final Map<Integer, Long> dropped = new HashMap<>();
    private final Map<Payment, List<Integer>> paidBy = new HashMap<>();
    private final Map<Payment, Long> cameBack = new HashMap<>();

    void add(DamageWord word) {
        if (word instanceof Counted counted) {
            count(counted);
        } else if (word instanceof Dropped drop) {
            dropped.merge(cases.of(drop.caseId()), Micros.of(drop.knownAt()), Math::min);
        } else if (word instanceof CameBack back) {
            takeBack(back);
        }
    }

    private void count(Counted word) {
        int entry = entries.next();
        entries.grouping[entry] =
                (byte) Grouping.of(word.basis(), Optional.of(word.source())).ordinal();
        entries.cases[entry] = cases.of(word.caseId());
        entries.charges[entry] = word.charge().map(charges::of).orElse(Entries.NO_CHARGE);
        entries.accounts[entry] = accounts.of(word.account());
        entries.banks[entry] = banks.of(word.bank());
        entries.months[entry] = month(word.occurredAt());
        entries.yen[entry] = word.amount().yen();
        entries.occurredAt[entry] = Micros.of(word.occurredAt());
        entries.knownAt[entry] = Micros.of(word.knownAt());
        word.payment().ifPresent(payment -> {
            paidBy.computeIfAbsent(payment, first -> new ArrayList<>()).add(entry);
            entries.until[entry] = cameBack.getOrDefault(payment, Entries.NEVER);
        });
    }

    private void takeBack(CameBack back) {
        long at = cameBack.merge(back.payment(), Micros.of(back.knownAt()), Math::min);
        paidBy.getOrDefault(back.payment(), List.of()).forEach(entry -> entries.until[entry] = at);
    }

    private static int month(Instant at) {
        LocalDate day = LocalDate.ofInstant(at, TOKYO);
        return day.getYear() * MONTHS + day.getMonthValue();
    }

    /** @param eachBank whether the figures of each bank are wanted beside those in all */
    FigureAnswer figures(FigureQuestion question, boolean eachBank) {
        Filter filter = new Filter(question);
        Counting counting = new Counting();
        for (int entry = 0; entry < entries.size(); entry++) {
            if (filter.takes(entry)) {
                counting.count(entry);
            }
        }
        return counting.answer(eachBank);
    }

    int size() {
        return entries.size();
    }

    /** One question's tallies, by bank and grouping; what is the same for all sources is counted once. */
    private final class Counting {

        private final Grouping[] groupings = Grouping.values();
        private final Losses[] losses = new Losses[groupings.length];
        private final Tally[][] tallies = new Tally[banks.size()][groupings.length];

        void count(int entry) {
            Grouping grouping = groupings[entries.grouping[entry]];
            tally(entries.banks[entry], grouping).count(entry);
            if (!grouping.isTheOnlySource()) {
                tally(entries.banks[entry], grouping.withAllSources()).count(entry);
            }
        }

        private Tally tally(int bank, Grouping grouping) {
            int place = grouping.ordinal();
            if (losses[place] == null) {
                losses[place] = new Losses(accounts.size());
            }
            if (tallies[bank][place] == null) {
                tallies[bank][place] = new Tally(entries, losses[place]);
            }
            return tallies[bank][place];
        }

        FigureAnswer answer(boolean eachBank) {
            Map<Grouping, List<Tally.Counted>> all = new EnumMap<>(Grouping.class);
            SortedMap<BankCode, List<DamageFigure>> ofBanks = new TreeMap<>(Comparator.comparing(BankCode::value));
            for (int bank = 0; bank < tallies.length; bank++) {
                Map<Grouping, List<Tally.Counted>> single = new EnumMap<>(Grouping.class);
                for (Grouping grouping : groupings) {
                    Tally tally = tallies[bank][grouping.ordinal()];
                    if (tally != null && !tally.isEmpty()) {
                        Tally.Counted counted = tally.done();
                        single.put(grouping, List.of(counted));
                        all.computeIfAbsent(grouping, first -> new ArrayList<>())
                                .add(counted);
                    }
                }
                if (eachBank && !single.isEmpty()) {
                    ofBanks.put(banks.thing(bank), figures(single));
                }
            }
            return new FigureAnswer(figures(all), ofBanks);
        }

        /** In the order of basis and source. */
        private List<DamageFigure> figures(Map<Grouping, List<Tally.Counted>> counted) {
            return Arrays.stream(groupings)
                    .filter(grouping -> counted.containsKey(grouping.countedAs()))
                    .map(grouping -> new BankTallies(counted.get(grouping.countedAs())).figure(grouping))
                    .toList();
        }
    }

    /** What a question asks for. */
    private final class Filter {

        private final long knownAt;
        private final long from;
        private final long to;
        private final int bank;
        private final boolean[] droppedCases = new boolean[cases.size()];

        Filter(FigureQuestion question) {
            knownAt = Micros.of(question.knownAt());
            from = question.occurred().from().map(Micros::of).orElse(Long.MIN_VALUE);
            to = question.occurred().to().map(Micros::of).orElse(Long.MAX_VALUE);
            bank = question.bank().map(banks::of).orElse(ANY);
            dropped.forEach((number, at) -> droppedCases[number] = at <= knownAt);
        }

        boolean takes(int entry) {
            return entries.knownAt[entry] <= knownAt
                    && entries.until[entry] > knownAt
                    && entries.occurredAt[entry] >= from
                    && entries.occurredAt[entry] <= to
                    && !droppedCases[entries.cases[entry]]
                    && (bank == ANY || bank == entries.banks[entry]);
        }
    }
}

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
        Counting all = new Counting();
        Counting single = new Counting();
        SortedMap<Integer, EnumMap<Grouping, Tally>> ofBanks = new TreeMap<>();
        EnumMap<Grouping, Tally> inAll = new EnumMap<>(Grouping.class);
        Filter filter = new Filter(question);
        Grouping[] groupings = Grouping.values();
        for (int entry = 0; entry < entries.size(); entry++) {
            if (filter.takes(entry)) {
                Grouping grouping = groupings[entries.grouping[entry]];
                all.count(inAll, grouping, entry);
                if (eachBank) {
                    single.count(
                            ofBanks.computeIfAbsent(entries.banks[entry], first -> new EnumMap<>(Grouping.class)),
                            grouping,
                            entry);
                }
            }
        }
        SortedMap<BankCode, List<DamageFigure>> banksFigures = new TreeMap<>(Comparator.comparing(BankCode::value));
        ofBanks.forEach((bank, tallies) -> banksFigures.put(banks.thing(bank), figures(tallies)));
        return new FigureAnswer(figures(inAll), banksFigures);
    }

    /** In the order of basis and source. */
    private static List<DamageFigure> figures(EnumMap<Grouping, Tally> tallies) {
        return tallies.entrySet().stream()
                .filter(one -> !one.getValue().isEmpty())
                .map(one -> one.getValue().figure(one.getKey()))
                .toList();
    }

    int size() {
        return entries.size();
    }

    /** The totals of accounts of each grouping; an account is of one bank, so that all banks share them. */
    private final class Counting {

        private final EnumMap<Grouping, Totals> totals = new EnumMap<>(Grouping.class);

        void count(EnumMap<Grouping, Tally> tallies, Grouping grouping, int entry) {
            tally(tallies, grouping).count(entry);
            tally(tallies, grouping.withAllSources()).count(entry);
        }

        private Tally tally(EnumMap<Grouping, Tally> tallies, Grouping grouping) {
            Tally tally = tallies.get(grouping);
            if (tally == null) {
                tally = new Tally(entries, totals.computeIfAbsent(grouping, first -> new Totals(accounts.size())));
                tallies.put(grouping, tally);
            }
            return tally;
        }
    }

    /** What a question asks for. */
    private final class Filter {

        private final long knownAt;
        private final long from;
        private final long to;
        private final Optional<BankCode> bank;
        private final boolean[] droppedCases = new boolean[cases.size()];

        Filter(FigureQuestion question) {
            knownAt = Micros.of(question.knownAt());
            from = question.occurred().from().map(Micros::of).orElse(Long.MIN_VALUE);
            to = question.occurred().to().map(Micros::of).orElse(Long.MAX_VALUE);
            bank = question.bank();
            dropped.forEach((number, at) -> droppedCases[number] = at <= knownAt);
        }

        boolean takes(int entry) {
            return entries.knownAt[entry] <= knownAt
                    && entries.until[entry] > knownAt
                    && entries.occurredAt[entry] >= from
                    && entries.occurredAt[entry] <= to
                    && !droppedCases[entries.cases[entry]]
                    && (bank.isEmpty() || banks.thing(entries.banks[entry]).equals(bank.get()));
        }
    }
}

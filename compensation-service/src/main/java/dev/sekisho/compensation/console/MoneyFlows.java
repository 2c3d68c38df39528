package dev.sekisho.compensation.console;

import dev.sekisho.compensation.console.MoneyMap.Kind;
import dev.sekisho.compensation.copy.CopiedCharge;
import dev.sekisho.compensation.trace.Handover;
import dev.sekisho.compensation.trace.Trace;
import dev.sekisho.compensation.trace.TraceEnd;
import dev.sekisho.kernel.id.WalletId;
import dev.sekisho.kernel.money.Money;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/** The money of a trace between its places, each pair of places once; what went the same way is added up. */
final class MoneyFlows {

    private final Map<Way, Long> yen = new LinkedHashMap<>();
    private final Map<Place, Integer> columns = new LinkedHashMap<>();
    private long total;

    private MoneyFlows() {}

    static MoneyFlows of(Trace trace) {
        MoneyFlows flows = new MoneyFlows();
        for (CopiedCharge charge : trace.charges()) {
            flows.total = Math.addExact(flows.total, charge.terms().amount().yen());
            flows.add(
                    new Place(Kind.BANK, charge.terms().bank().value()),
                    wallet(charge.terms().wallet()),
                    charge.terms().amount());
        }
        for (Handover step : trace.handovers()) {
            flows.add(wallet(step.transfer().from()), wallet(step.transfer().to()), step.amount());
        }
        trace.ends().forEach(end -> flows.add(wallet(walletOf(end)), placeOf(end), end.amount()));
        flows.arrange();
        return flows;
    }

    /** From left to right. */
    List<Place> places() {
        return columns.entrySet().stream()
                .sorted(Map.Entry.comparingByValue())
                .map(Map.Entry::getKey)
                .toList();
    }

    int columnOf(Place place) {
        return columns.get(place);
    }

    List<Flow> all() {
        return yen.entrySet().stream()
                .map(one -> new Flow(one.getKey().from(), one.getKey().to(), one.getValue()))
                .toList();
    }

    long total() {
        return total;
    }

    /** How much came into a place, or out of it where nothing comes in. */
    long through(Place place) {
        long in = sum(way -> way.to().equals(place));
        return in > 0 ? in : sum(way -> way.from().equals(place));
    }

    private long sum(Predicate<Way> which) {
        return yen.entrySet().stream()
                .filter(one -> which.test(one.getKey()))
                .mapToLong(Map.Entry::getValue)
                .sum();
    }

    private void add(Place from, Place to, Money amount) {
        yen.merge(new Way(from, to), amount.yen(), Math::addExact);
    }

    /** Wallets stand as far from the banks as the money had to go at least; ends stand behind the last of them. */
    private void arrange() {
        yen.keySet().stream()
                .map(Way::from)
                .filter(place -> place.kind() == Kind.BANK)
                .forEach(bank -> columns.put(bank, 0));
        Deque<Place> next = new ArrayDeque<>(columns.keySet());
        int last = 0;
        while (!next.isEmpty()) {
            Place from = next.remove();
            for (Way way : yen.keySet()) {
                if (way.from().equals(from) && way.to().kind() == Kind.WALLET && !columns.containsKey(way.to())) {
                    int column = columns.get(from) + 1;
                    columns.put(way.to(), column);
                    last = Math.max(last, column);
                    next.add(way.to());
                }
            }
        }
        for (Way way : yen.keySet()) {
            columns.putIfAbsent(way.from(), last);
            columns.putIfAbsent(way.to(), way.to().kind() == Kind.WALLET ? last : last + 1);
        }
    }

    private static Place wallet(WalletId wallet) {
        return new Place(Kind.WALLET, wallet.toString());
    }

    private static WalletId walletOf(TraceEnd end) {
        if (end instanceof TraceEnd.AtShop shop) {
            return shop.payment().wallet();
        }
        if (end instanceof TraceEnd.AtBank bank) {
            return bank.payout().payout().terms().wallet();
        }
        if (end instanceof TraceEnd.Reversed reversed) {
            return reversed.reversal().wallet();
        }
        return end instanceof TraceEnd.InWallet in ? in.wallet() : ((TraceEnd.NotFollowed) end).wallet();
    }

    private static Place placeOf(TraceEnd end) {
        Kind kind = Kind.valueOf(end.kind().name());
        if (end instanceof TraceEnd.AtShop shop) {
            return new Place(kind, shop.payment().merchantCategory());
        }
        return end instanceof TraceEnd.AtBank bank
                ? new Place(kind, bank.payout().payout().terms().bank().value())
                : new Place(kind, "");
    }

    /** Where money was. @param name what tells it from others of its kind */
    record Place(Kind kind, String name) {}

    /** All that went from one place to another. */
    record Flow(Place from, Place to, long yen) {}

    private record Way(Place from, Place to) {}
}

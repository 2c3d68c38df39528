package dev.sekisho.compensation.figure;

import dev.sekisho.kernel.id.BankCode;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** The figures of one moment: in all, and of each bank that has any, in the order of their codes. */
public record FigureAnswer(List<DamageFigure> all, SortedMap<BankCode, List<DamageFigure>> banks) {

    public FigureAnswer {
        all = List.copyOf(all);
        SortedMap<BankCode, List<DamageFigure>> inOrder = new TreeMap<>(Comparator.comparing(BankCode::value));
        for (Map.Entry<BankCode, List<DamageFigure>> bank : banks.entrySet()) {
            inOrder.put(bank.getKey(), List.copyOf(bank.getValue()));
        }
        banks = Collections.unmodifiableSortedMap(inOrder);
    }
}

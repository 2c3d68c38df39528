package dev.sekisho.compensation.preservation;

import dev.sekisho.compensation.copy.CopiedPayment;
import dev.sekisho.kernel.money.Money;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Makes windows of payments: at one till, times that touch are one; in the order of merchant, shop, till and time. Pure. */
final class CameraWindows {

    private static final Comparator<CameraLine> BY_TILL = Comparator.comparing(
                    (CameraLine line) -> line.payment().merchant().value().toString())
            .thenComparing(line -> line.payment().shop())
            .thenComparing(line -> line.payment().terminal())
            .thenComparing(line -> line.payment().at())
            .thenComparing(line -> line.payment().id().toString())
            .thenComparing(line -> line.charge().toString());

    private CameraWindows() {}

    static List<CameraWindow> of(List<CameraLine> lines, Pictures pictures) {
        Map<Till, List<List<CameraLine>>> tills = new LinkedHashMap<>();
        lines.stream().sorted(BY_TILL).forEach(line -> {
            List<List<CameraLine>> groups = tills.computeIfAbsent(Till.of(line), till -> new ArrayList<>());
            if (groups.isEmpty() || begins(line, groups.get(groups.size() - 1), pictures)) {
                groups.add(new ArrayList<>());
            }
            groups.get(groups.size() - 1).add(line);
        });
        return tills.values().stream()
                .flatMap(List::stream)
                .map(group -> window(group, pictures))
                .toList();
    }

    private static boolean begins(CameraLine line, List<CameraLine> before, Pictures pictures) {
        Instant end = before.get(before.size() - 1).payment().at().plus(pictures.around());
        return line.payment().at().minus(pictures.around()).isAfter(end);
    }

    private static CameraWindow window(List<CameraLine> group, Pictures pictures) {
        CopiedPayment first = group.get(0).payment();
        CopiedPayment last = group.get(group.size() - 1).payment();
        return new CameraWindow(
                first.merchant(),
                first.merchantCategory(),
                first.shop(),
                first.terminal(),
                first.at().minus(pictures.around()),
                last.at().plus(pictures.around()),
                group.stream().map(line -> line.payment().id()).distinct().count(),
                group.stream().map(CameraLine::amount).reduce(Money.ZERO, Money::plus),
                group.stream().map(CameraLine::charge).distinct().toList(),
                first.at().plus(pictures.kept()));
    }

    /** One till of one shop. */
    private record Till(String merchant, String shop, String terminal) {

        static Till of(CameraLine line) {
            CopiedPayment payment = line.payment();
            return new Till(payment.merchant().value().toString(), payment.shop(), payment.terminal());
        }
    }
}

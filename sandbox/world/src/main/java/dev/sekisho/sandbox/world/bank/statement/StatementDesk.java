package dev.sekisho.sandbox.world.bank.statement;

import dev.sekisho.sandbox.world.bank.BankTerms;
import dev.sekisho.sandbox.world.bank.Decision;
import dev.sekisho.sandbox.world.bank.Direction;
import dev.sekisho.sandbox.world.bank.statement.StatementFault.Kind;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

/**
 * A bank's statement file of one day, made from its own books once the day is over, or as wrong as it was told.
 *
 * <p>Its lines are comma-separated and begin with the kinds of record of the 全銀 files: 1 header, 2 data, 8 trailer, 9 end.
 * A request's id is longer than those files have room for, so it is no 全銀 file.
 */
public final class StatementDesk {

    private static final ZoneId TOKYO = ZoneId.of("Asia/Tokyo");
    private static final String LINE_END = "\r\n";

    private final BankTerms terms;
    private final Supplier<List<Decision>> booked;
    private final InstantSource clock;
    private final Map<LocalDate, List<StatementFault>> script = new ConcurrentHashMap<>();

    /** @param booked what the bank booked, oldest first */
    public StatementDesk(BankTerms terms, Supplier<List<Decision>> booked, InstantSource clock) {
        this.terms = terms;
        this.booked = booked;
        this.clock = clock;
    }

    /** Replaces how the statement of a day is wrong; nothing makes it right. */
    public void script(LocalDate day, List<StatementFault> faults) {
        script.put(day, List.copyOf(faults));
    }

    /** Empty for a day that is not over, and while the file is not there. */
    public Optional<String> file(LocalDate day) {
        boolean over = day.isBefore(LocalDate.ofInstant(clock.instant(), TOKYO));
        if (!over || has(day, Kind.NOT_READY)) {
            return Optional.empty();
        }
        String whole = text(day, lines(day));
        return Optional.of(has(day, Kind.CUT) ? whole.substring(0, whole.length() / 2) : whole);
    }

    private List<StatementLine> lines(LocalDate day) {
        List<StatementLine> lines = new ArrayList<>(lateLines(day.minusDays(1)));
        List<StatementLine> printed = new ArrayList<>(bookedOn(day));
        faults(day).forEach(fault -> strike(printed, fault, day));
        lines.addAll(printed);
        return lines;
    }

    private List<StatementLine> lateLines(LocalDate before) {
        List<StatementLine> all = bookedOn(before);
        return faults(before).stream()
                .filter(fault -> fault.kind() == Kind.LATE_LINE)
                .flatMap(fault -> struck(all, fault).stream())
                .toList();
    }

    private void strike(List<StatementLine> printed, StatementFault fault, LocalDate day) {
        if (fault.kind() == Kind.UNKNOWN_LINE) {
            printed.add(StatementLine.ofNobody(terms.code().value() + "-" + day + "-X", start(day)));
        }
        struck(printed, fault).ifPresent(line -> {
            int at = printed.indexOf(line);
            switch (fault.kind()) {
                case MISSING_LINE, LATE_LINE -> printed.remove(at);
                case DOUBLE_LINE -> printed.add(at, line);
                case OTHER_AMOUNT -> printed.set(at, line.withOneYenMore());
                default -> {}
            }
        });
    }

    private static Optional<StatementLine> struck(List<StatementLine> lines, StatementFault fault) {
        return lines.stream()
                .filter(line -> fault.requestId().map(line.requestId()::equals).orElse(true))
                .findFirst();
    }

    private List<StatementLine> bookedOn(LocalDate day) {
        return booked.get().stream()
                .filter(decision ->
                        LocalDate.ofInstant(decision.decidedAt(), TOKYO).equals(day))
                .map(StatementLine::of)
                .toList();
    }

    private String text(LocalDate day, List<StatementLine> lines) {
        StringBuilder text = new StringBuilder("1,03," + terms.code().value() + "," + day + LINE_END);
        lines.forEach(line -> text.append(line.text()).append(LINE_END));
        return text.append("8")
                .append(totals(lines, Direction.DEBIT))
                .append(totals(lines, Direction.CREDIT))
                .append(LINE_END)
                .append("9")
                .append(LINE_END)
                .toString();
    }

    private static String totals(List<StatementLine> lines, Direction direction) {
        List<StatementLine> those =
                lines.stream().filter(line -> line.direction() == direction).toList();
        return "," + those.size() + ","
                + those.stream().mapToLong(StatementLine::amountYen).reduce(0, Math::addExact);
    }

    private boolean has(LocalDate day, Kind kind) {
        return faults(day).stream().anyMatch(fault -> fault.kind() == kind);
    }

    private List<StatementFault> faults(LocalDate day) {
        return script.getOrDefault(day, List.of());
    }

    private static Instant start(LocalDate day) {
        return day.atStartOfDay(TOKYO).toInstant();
    }
}

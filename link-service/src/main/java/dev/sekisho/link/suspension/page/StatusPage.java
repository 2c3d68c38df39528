package dev.sekisho.link.suspension.page;

import dev.sekisho.kernel.id.BankCode;
import dev.sekisho.kernel.suspension.Operation;
import dev.sekisho.kernel.suspension.SuspensionReason;
import dev.sekisho.kit.page.Words;
import dev.sekisho.link.suspension.HistoryLine;
import dev.sekisho.link.suspension.HistoryLine.Kind;
import dev.sekisho.link.suspension.PublicStatus.BankStatus;
import dev.sekisho.link.suspension.PublicStatus.HistoryPage;
import dev.sekisho.link.suspension.PublicStatus.Now;
import dev.sekisho.link.suspension.SuspensionWords;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * What anybody sees of stops: each bank now, and a piece of the history.
 *
 * @param older the address of the changes before these, if there are any
 * @param first whether these are the newest
 */
public record StatusPage(Now now, List<HistoryLine> changes, boolean upToDate, Optional<String> older, boolean first) {

    /** So many that the whole page stays small for a telephone. */
    static final int CHANGES = 25;

    public StatusPage {
        changes = List.copyOf(changes);
    }

    static StatusPage of(Now now, HistoryPage history, Optional<Long> before) {
        List<HistoryLine> shown = history.lines().stream().limit(CHANGES).toList();
        Optional<String> older = history.lines().size() > CHANGES
                ? Optional.of("/status?before=" + shown.get(CHANGES - 1).number() + "#history")
                : Optional.empty();
        return new StatusPage(now, shown, history.current(), older, before.isEmpty());
    }

    /** How many banks have something stopped. */
    public long stopped() {
        return now.banks().stream()
                .filter(bank -> !bank.link().open() || !bank.charge().open())
                .count();
    }

    public static boolean isStop(HistoryLine line) {
        return line.kind() == Kind.STOPPED;
    }

    public String where(HistoryLine line, Words words) {
        return line.bank().map(this::nameOf).orElse(words.of(StatusText.EVERYWHERE));
    }

    private String nameOf(BankCode code) {
        Map<BankCode, String> names =
                now.banks().stream().collect(Collectors.toMap(BankStatus::code, BankStatus::name));
        return names.getOrDefault(code, code.value());
    }

    public static String what(List<Operation> operations, Words words) {
        return operations.stream()
                .map(SuspensionWords::of)
                .map(said -> words.either(said.ja(), said.en()))
                .collect(Collectors.joining(words.either("・", ", ")));
    }

    public static String why(Optional<SuspensionReason> reason, Words words) {
        return reason.map(SuspensionWords::of)
                .map(said -> words.either(said.ja(), said.en()))
                .orElse(words.of(StatusText.NO_REASON));
    }

    public static String until(Optional<Instant> end, Words words) {
        return end.map(words::moment).orElse(words.of(StatusText.UNDECIDED));
    }
}

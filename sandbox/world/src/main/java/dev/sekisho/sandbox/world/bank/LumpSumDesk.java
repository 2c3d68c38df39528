package dev.sekisho.sandbox.world.bank;

import dev.sekisho.sandbox.world.journal.DataFolder;
import dev.sekisho.sandbox.world.journal.Journal;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * Where a bank gets one amount and a list, and credits its own depositors out of it: not before the amount is there to the
 * yen, each line once, and it says of each what it did.
 */
public final class LumpSumDesk {

    private final Arrivals arrivals;
    private final InstantSource clock;
    private final Journal<LumpSumEvent> journal;
    private final Map<String, Long> came = new HashMap<>();
    private final Map<String, List<LumpSumLine>> lists = new HashMap<>();

    LumpSumDesk(DataFolder folder, BankTerms terms, Arrivals arrivals, InstantSource clock) {
        this.arrivals = arrivals;
        this.clock = clock;
        this.journal = folder.journal("bank-" + terms.code() + "-lump-sums", LumpSumEvent.class, this::apply);
    }

    /** The amount came; said again, it came once. @throws IllegalArgumentException if another amount came before */
    public synchronized void paid(String lumpSumId, long yen) {
        Long before = came.get(lumpSumId);
        if (before == null) {
            write(new LumpSumEvent.Came(lumpSumId, yen));
        } else if (before != yen) {
            throw new IllegalArgumentException("another amount came for this list");
        }
    }

    /** @return what was done with each line, in the list's order; empty while the amount is not there to the yen */
    public synchronized Optional<List<Done>> credit(String lumpSumId, List<LumpSumLine> lines) {
        long total = lines.stream().mapToLong(line -> line.amount().yen()).reduce(0, Math::addExact);
        if (!Objects.equals(came.get(lumpSumId), total) || !isTheSameList(lumpSumId, lines)) {
            return Optional.empty();
        }
        return Optional.of(lines.stream().map(line -> credit(lumpSumId, line)).toList());
    }

    private boolean isTheSameList(String lumpSumId, List<LumpSumLine> lines) {
        if (!lists.containsKey(lumpSumId)) {
            write(new LumpSumEvent.Listed(lumpSumId, lines));
        }
        return lists.get(lumpSumId).equals(lines);
    }

    private Done credit(String lumpSumId, LumpSumLine line) {
        var transfer = new IncomingTransfer(
                lumpSumId + "/" + line.claimId(),
                line.claimId(),
                line.account(),
                line.accountType(),
                line.payee(),
                line.amount(),
                clock.instant());
        return new Done(line.claimId(), arrivals.take(transfer));
    }

    private void write(LumpSumEvent event) {
        journal.append(event);
        apply(event);
    }

    private void apply(LumpSumEvent event) {
        if (event instanceof LumpSumEvent.Came amount) {
            came.put(amount.lumpSumId(), amount.amountYen());
        } else if (event instanceof LumpSumEvent.Listed list) {
            lists.put(list.lumpSumId(), List.copyOf(list.lines()));
        }
    }

    /** What was done with one line. @param obstacle empty: it was credited */
    public record Done(String claimId, Optional<NotCredited> obstacle) {}
}

package dev.sekisho.compensation.preservation;

import dev.sekisho.compensation.fraudcase.ClosedCase;
import dev.sekisho.compensation.fraudcase.ConfirmedCase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** Puts what a trace newly says onto the case's open list, or onto a new one. For a case whose row is locked. */
@ApplicationScoped
public class WriteLists {

    private final PreservationLists lists;
    private final PreservationPolicy policy;

    WriteLists(PreservationLists lists, PreservationPolicy policy) {
        this.lists = lists;
        this.policy = policy;
    }

    /** @return how many lines are new */
    @Transactional(TxType.MANDATORY)
    public long write(ConfirmedCase fraudCase, List<SpentLot> spent, Instant now) {
        Optional<OpenList> open = openOf(fraudCase.head().id());
        Set<CameraLine.Key> known = lists.linesOfCase(fraudCase.head().id()).stream()
                .map(CameraLine::key)
                .collect(Collectors.toSet());
        List<SpentLot> fresh =
                spent.stream().filter(lot -> !known.contains(lot.line().key())).toList();
        if (fresh.isEmpty()) {
            return 0;
        }
        Instant knownAt =
                fresh.stream().map(SpentLot::knownAt).min(Instant::compareTo).orElseThrow();
        OpenList list = open.map(OpenList::longer).orElseGet(() -> OpenList.of(fraudCase.head(), knownAt, now, policy));
        List<CameraLine> lines = fresh.stream().map(SpentLot::line).toList();
        long payments =
                lines.stream().map(line -> line.payment().id()).distinct().count();
        lists.write(list, lines, list.listed(payments));
        return fresh.size();
    }

    /** It was the depositor's own use: what has not gone to the police goes to nobody. */
    @Transactional(TxType.MANDATORY)
    public void drop(ClosedCase closed) {
        openOf(closed.head().id()).map(OpenList::dropped).ifPresent(dropped -> lists.save(dropped, dropped.fact()));
    }

    private Optional<OpenList> openOf(UUID caseId) {
        return lists.lockAll(caseId).stream()
                .filter(OpenList.class::isInstance)
                .map(OpenList.class::cast)
                .findFirst();
    }
}

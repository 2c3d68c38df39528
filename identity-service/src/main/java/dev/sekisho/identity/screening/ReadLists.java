package dev.sekisho.identity.screening;

import dev.sekisho.identity.screening.ScreenedPersons.Coverage;
import dev.sekisho.identity.staff.Actor;
import dev.sekisho.identity.transaction.Transaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/** What is told of lists: a version and what it would change, to the MLRO; how far screening has got, to auditors too. */
@ApplicationScoped
public class ReadLists {

    private final MlroDesk desk;
    private final ScreeningLists lists;
    private final ScreenedPersons persons;
    private final Transaction transaction;

    ReadLists(MlroDesk desk, ScreeningLists lists, ScreenedPersons persons, Transaction transaction) {
        this.desk = desk;
        this.lists = lists;
        this.persons = persons;
        this.transaction = transaction;
    }

    public ScreeningOutcome<Version> version(Actor by, UUID list, Instant now) {
        return desk.work(
                by,
                now,
                signature -> lists.find(list)
                        .map(found -> ScreeningOutcome.done(new Version(found, lists.diff(found))))
                        .orElseGet(() -> ScreeningOutcome.refused(ScreeningRefusal.UNKNOWN)));
    }

    /** Says nothing of hits, so that whoever audits learns that everybody is screened, and not who was found. */
    public Progress progress() {
        return transaction.call(() -> {
            long epoch = lists.epoch();
            List<ActiveList> active = Stream.of(ListKind.values())
                    .map(lists::active)
                    .flatMap(Optional::stream)
                    .toList();
            return new Progress(epoch, active, persons.coverage(epoch));
        });
    }

    /** One version, and what it changes beside the one in force. */
    public record Version(ScreeningList list, ListDiff diff) {}

    /** The lists in force, and how many accounts were asked about against them. */
    public record Progress(long epoch, List<ActiveList> lists, Coverage coverage) {}
}

package dev.sekisho.identity.screening;

import dev.sekisho.identity.secrecy.PlainHash;
import dev.sekisho.identity.staff.Signature;
import dev.sekisho.kernel.id.PersonId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;

/** A sanctions list that is in force, or not yet. */
final class OneList implements ScreeningLists {

    private static final Signature SOMEBODY =
            new Signature(UUID.randomUUID(), PersonId.random(), Instant.parse("2026-11-21T03:00:00Z"));

    private Optional<ActiveList> active = Optional.empty();
    private List<KeyedLine> lines = List.of();

    void inForce(long epoch, String... texts) {
        lines = IntStream.range(0, texts.length)
                .mapToObj(row -> KeyedLine.of(
                        new PlainHash(),
                        ListKind.SANCTIONS,
                        row,
                        ListLine.read(texts[row]).orElseThrow()))
                .toList();
        ListHead head = new ListHead(
                UUID.randomUUID(),
                ListKind.SANCTIONS,
                "財務省",
                LocalDate.of(2026, 11, 22),
                "0".repeat(64),
                texts.length,
                SOMEBODY);
        active = Optional.of(new ActiveList(head, SOMEBODY, epoch));
    }

    @Override
    public void add(DraftList list) {
        throw new UnsupportedOperationException("a list is in force here, or none");
    }

    @Override
    public Optional<ScreeningList> find(UUID id) {
        return active.map(ScreeningList.class::cast);
    }

    @Override
    public Optional<ScreeningList> lock(UUID id) {
        return find(id);
    }

    @Override
    public void save(ScreeningList list) {
        throw new UnsupportedOperationException("a list is in force here, or none");
    }

    @Override
    public PartArrival addPart(UUID list, int part, List<KeyedLine> added) {
        throw new UnsupportedOperationException("a list is in force here, or none");
    }

    @Override
    public List<KeyedLine> lines(UUID list, int after, int limit) {
        return lines.stream().filter(line -> line.row() > after).limit(limit).toList();
    }

    @Override
    public int references(UUID list) {
        return lines.size();
    }

    @Override
    public ListDiff diff(ScreeningList list) {
        return new ListDiff(0, 0, 0, lines.size());
    }

    @Override
    public Optional<ActiveList> active(ListKind kind) {
        return active.filter(list -> list.head().kind() == kind);
    }

    @Override
    public long epoch() {
        return active.map(ActiveList::epoch).orElse(0L);
    }

    @Override
    public long nextEpoch() {
        return epoch() + 1;
    }
}

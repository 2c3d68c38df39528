package dev.sekisho.link.suspension;

import dev.sekisho.kernel.event.FactData;
import dev.sekisho.kernel.event.link.CanaryFellBack;
import dev.sekisho.kernel.event.link.CanaryOpened;
import dev.sekisho.kernel.event.link.SuspensionImposed;
import dev.sekisho.kernel.event.link.SuspensionLifted;
import dev.sekisho.kernel.id.BankCode;
import dev.sekisho.kernel.suspension.Canary;
import dev.sekisho.kernel.suspension.Operation;
import dev.sekisho.kernel.suspension.Suspension;
import dev.sekisho.kernel.suspension.SuspensionBook;
import dev.sekisho.link.suspension.BookEntry.Key;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * The book as its owner changes it: each change makes the next epoch and one fact under that number.
 *
 * <p>A stop never weakens another: asking again keeps the earlier start and the later end. Only a resume and the planned end
 * of maintenance take lines away; a resume for a canary takes none, it lets a share of wallets through.
 */
public record StandingBook(long epoch, List<BookEntry> entries) {

    /** The book's own id, under which its facts are; there is one book. */
    public static final UUID ID = UUID.fromString("5e4a1500-0000-4000-8000-000000000001");

    /** The stop for all banks keeps this much room, whatever the banks fill. */
    private static final int KEPT_FOR_ALL = 100;

    public StandingBook {
        entries = List.copyOf(entries);
    }

    public SuspensionBook toBook() {
        return new SuspensionBook(
                epoch, entries.stream().map(BookEntry::suspension).toList());
    }

    /** @throws BookFull if there is no room for another bank */
    public BookChange impose(Imposition wish, Instant now) {
        List<BookEntry> removed = new ArrayList<>();
        List<BookEntry> added = new ArrayList<>();
        Map<Key, BookEntry> present = byKey();
        for (Operation operation : wish.inOrder()) {
            Optional<BookEntry> before =
                    Optional.ofNullable(present.get(new Key(operation, wish.bank(), wish.reason())));
            before.ifPresent(removed::add);
            added.add(entry(
                    operation, wish, before.filter(entry -> !entry.suspension().hasEnded(now)), now));
        }
        requireRoom(wish.bank(), entries.size() - removed.size() + added.size());
        return new BookChange(epoch + 1, removed, added, imposed(wish));
    }

    /**
     * What a complete resume takes away, or lets a canary through; empty if nothing of it stands any more, or all that stands
     * is newer.
     *
     * @param canary whom it opens to; empty: everybody
     * @throws BookFull if a stop for all, taken apart by banks, has no room
     */
    public Optional<BookChange> resume(ResumeHead resume, Optional<Canary> canary, Collection<BankCode> banks) {
        List<BookEntry> removed = new ArrayList<>();
        Map<Key, BookEntry> added = new LinkedHashMap<>();
        Map<Key, BookEntry> present = byKey();
        for (BookEntry entry : entries) {
            if (resume.lifts(entry)) {
                removed.add(entry);
                for (BookEntry part : takenApart(entry, resume.bank(), banks)) {
                    Optional<BookEntry> before = Optional.ofNullable(present.get(part.key()));
                    before.ifPresent(removed::add);
                    added.put(part.key(), before.map(part::mergedWith).orElse(part));
                }
                canary.map(share -> entry.at(resume.bank().orElseThrow()).letting(share))
                        .ifPresent(part -> added.merge(part.key(), part, BookEntry::mergedWith));
            }
        }
        canary.ifPresent(share -> stillFor(present, removed, added));
        requireRoom(Optional.empty(), entries.size() - removed.size() + added.size());
        return removed.isEmpty()
                ? Optional.empty()
                : Optional.of(lifted(removed, added.values(), factOf(removed, resume, canary)));
    }

    /** Where a stop for all becomes one with a canary at a bank, a newer stop of the bank for the same reason lets nobody in. */
    private static void stillFor(Map<Key, BookEntry> present, List<BookEntry> removed, Map<Key, BookEntry> added) {
        for (BookEntry part : List.copyOf(added.values())) {
            BookEntry newer = present.get(part.key());
            if (newer != null && !removed.contains(newer)) {
                removed.add(newer);
                added.put(part.key(), part.mergedWith(newer));
            }
        }
    }

    /** The share of a bank's wallets that is let through now; the same one is raised, unless another key draws by now. */
    public Canary canary(ResumeHead resume, int percent, String keyPrint) {
        UUID id = canaries(resume.bank())
                .map(entry -> entry.suspension().canary().orElseThrow())
                .filter(standing -> standing.keyPrint().equals(keyPrint))
                .map(Canary::id)
                .findFirst()
                .orElse(resume.id());
        return new Canary(id, percent, keyPrint);
    }

    /**
     * Stops one canary as all others; empty if none stands.
     *
     * @param bank at which; empty for any
     */
    public Optional<BookChange> fallBack(Optional<BankCode> bank, FallBackCause cause) {
        return canaries(bank).findFirst().map(first -> {
            Suspension stop = first.suspension();
            Canary canary = stop.canary().orElseThrow();
            List<BookEntry> falling = canaries(stop.bank())
                    .filter(entry -> entry.suspension().canary().equals(stop.canary()))
                    .toList();
            CanaryFellBack fact = new CanaryFellBack(
                    epoch + 1, namesOf(falling), valueOf(stop.bank()), canary.id(), canary.percent(), cause.name());
            return new BookChange(
                    epoch + 1,
                    falling,
                    falling.stream().map(entry -> entry.fallenBack(epoch + 1)).toList(),
                    fact);
        });
    }

    private Stream<BookEntry> canaries(Optional<BankCode> bank) {
        return entries.stream()
                .filter(entry -> entry.suspension().canary().isPresent())
                .filter(entry -> bank.isEmpty() || entry.suspension().bank().equals(bank));
    }

    /** Takes away the maintenance of one bank, or of all, whose planned end has come; empty if none has. */
    public Optional<BookChange> endMaintenance(Instant now) {
        return entries.stream()
                .map(BookEntry::suspension)
                .filter(suspension -> suspension.hasEnded(now))
                .findFirst()
                .map(Suspension::bank)
                .map(bank -> ended(bank, now));
    }

    private BookChange ended(Optional<BankCode> bank, Instant now) {
        List<BookEntry> ended = entries.stream()
                .filter(entry -> entry.suspension().hasEnded(now)
                        && entry.suspension().bank().equals(bank))
                .toList();
        return new BookChange(
                epoch + 1,
                ended,
                List.of(),
                new SuspensionLifted(epoch + 1, namesOf(ended), valueOf(bank), "PLANNED_END", null));
    }

    private BookEntry entry(Operation operation, Imposition wish, Optional<BookEntry> before, Instant now) {
        BookEntry fresh = new BookEntry(
                new Suspension(operation, wish.bank(), wish.reason(), wish.actor(), now, wish.plannedEnd()),
                epoch + 1,
                wish.note());
        return before.map(fresh::mergedWith).orElse(fresh);
    }

    /** Opening one bank out of a stop for all leaves a stop for each other bank. */
    private static List<BookEntry> takenApart(BookEntry lifted, Optional<BankCode> opened, Collection<BankCode> banks) {
        boolean forAll = lifted.suspension().bank().isEmpty() && opened.isPresent();
        return forAll
                ? banks.stream()
                        .filter(bank -> !bank.equals(opened.get()))
                        .map(lifted::at)
                        .toList()
                : List.of();
    }

    private BookChange lifted(List<BookEntry> removed, Collection<BookEntry> added, FactData fact) {
        return new BookChange(epoch + 1, removed, List.copyOf(added), fact);
    }

    private FactData factOf(List<BookEntry> removed, ResumeHead resume, Optional<Canary> canary) {
        List<String> operations = namesOf(removed.stream().filter(resume::lifts).toList());
        String bank = valueOf(resume.bank());
        return canary.<FactData>map(share ->
                        new CanaryOpened(epoch + 1, operations, bank, share.id(), share.percent(), resume.id()))
                .orElseGet(() -> new SuspensionLifted(epoch + 1, operations, bank, "RESUME", resume.id()));
    }

    private SuspensionImposed imposed(Imposition wish) {
        return new SuspensionImposed(
                epoch + 1,
                wish.inOrder().stream().map(Operation::name).toList(),
                valueOf(wish.bank()),
                wish.reason().name(),
                wish.actor(),
                wish.plannedEnd().orElse(null));
    }

    private Map<Key, BookEntry> byKey() {
        Map<Key, BookEntry> byKey = new LinkedHashMap<>();
        entries.forEach(entry -> byKey.put(entry.key(), entry));
        return byKey;
    }

    private static void requireRoom(Optional<BankCode> bank, int size) {
        if (size > SuspensionBook.MAX - (bank.isPresent() ? KEPT_FOR_ALL : 0)) {
            throw new BookFull();
        }
    }

    private static List<String> namesOf(List<BookEntry> entries) {
        Set<Operation> operations = EnumSet.noneOf(Operation.class);
        entries.forEach(entry -> operations.add(entry.suspension().operation()));
        return operations.stream().map(Operation::name).toList();
    }

    private static String valueOf(Optional<BankCode> bank) {
        return bank.map(BankCode::value).orElse(null);
    }
}

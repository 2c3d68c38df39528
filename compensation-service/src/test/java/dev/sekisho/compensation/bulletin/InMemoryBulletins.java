package dev.sekisho.compensation.bulletin;

import dev.sekisho.kernel.event.compensation.BulletinEntered;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;

/** Bulletins in a list, in the order of their entry. */
final class InMemoryBulletins implements Bulletins {

    final List<BulletinEntered> facts = new ArrayList<>();
    private final List<Bulletin> all = new ArrayList<>();

    @Override
    public boolean add(Bulletin bulletin, BulletinEntered fact) {
        Optional<UUID> corrects = bulletin.said().corrects();
        if (corrects.isPresent()
                && all.stream().anyMatch(one -> one.said().corrects().equals(corrects))) {
            return false;
        }
        all.add(bulletin);
        facts.add(fact);
        return true;
    }

    @Override
    public Optional<Bulletin> find(UUID id) {
        return all.stream().filter(one -> one.id().equals(id)).findFirst();
    }

    @Override
    public List<Bulletin> list(Selection selection, Optional<Place> after, int limit) {
        return all.stream()
                .filter(one -> !one.said().publishedAt().isAfter(selection.publishedUntil()))
                .sorted(Comparator.comparing((Bulletin one) -> one.said().publishedAt())
                        .reversed())
                .limit(limit)
                .toList();
    }

    @Override
    public List<FigureBefore> before(List<UUID> bulletins, Instant enteredUntil) {
        return bulletins.stream()
                .flatMap(id -> find(id).stream())
                .flatMap(later -> IntStream.range(0, later.said().figures().size())
                        .boxed()
                        .flatMap(place -> before(later, place, enteredUntil).stream()))
                .toList();
    }

    private Optional<FigureBefore> before(Bulletin later, int place, Instant enteredUntil) {
        AnnouncedFigure figure = later.said().figures().get(place);
        return all.stream()
                .filter(one -> one.said().publisher().equals(later.said().publisher()))
                .filter(one -> one.said().publishedAt().isBefore(later.said().publishedAt()))
                .filter(one -> one.said().own() == later.said().own())
                .filter(one -> !one.enteredAt().isAfter(enteredUntil))
                .filter(one -> all.stream()
                        .filter(other -> !other.enteredAt().isAfter(enteredUntil))
                        .noneMatch(other -> other.said().corrects().equals(Optional.of(one.id()))))
                .flatMap(one -> one.said().figures().stream()
                        .filter(before -> before.series().equals(figure.series()))
                        .map(before -> new FigureBefore(
                                later.id(),
                                place,
                                one.id(),
                                one.said().publishedAt(),
                                before.count(),
                                before.amount(),
                                before.banks())))
                .max(Comparator.comparing(FigureBefore::publishedAt));
    }
}

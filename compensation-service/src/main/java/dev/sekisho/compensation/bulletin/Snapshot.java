package dev.sekisho.compensation.bulletin;

import dev.sekisho.compensation.figure.Damage;
import java.util.List;

/** The figures that we had at the moment that our own bulletin names (A55). */
public record Snapshot(List<Damage> figures, String hash) {

    public Snapshot {
        figures = List.copyOf(figures);
    }

    static Snapshot of(List<Damage> figures) {
        return new Snapshot(figures, BulletinHash.of(figures));
    }
}

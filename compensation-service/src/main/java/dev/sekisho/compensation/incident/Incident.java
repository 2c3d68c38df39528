package dev.sekisho.compensation.incident;

import dev.sekisho.compensation.claim.Actor;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;

/**
 * Cases that are taken for one.
 *
 * @param title in words; for staff and the regulator
 * @param learnedAt when the operator learned of it
 * @param personalData whether personal data got into wrong hands, or may have
 * @param attack whether harm was or may have been meant
 * @param version of the row, and of the last fact about it
 */
public record Incident(
        UUID id,
        String title,
        Instant learnedAt,
        boolean personalData,
        boolean attack,
        Actor declaredBy,
        Instant declaredAt,
        long version) {

    public static final int MOST_CHARS = 200;

    public Incident {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(declaredBy, "declaredBy");
        if (title.isBlank() || title.length() > MOST_CHARS || version < 1) {
            throw new IllegalArgumentException("an incident has a title, and versions begin with 1");
        }
        if (learnedAt.isAfter(declaredAt)) {
            throw new IllegalArgumentException("nothing is declared before it is known");
        }
    }

    Incident joined() {
        return new Incident(id, title, learnedAt, personalData, attack, declaredBy, declaredAt, version + 1);
    }
}

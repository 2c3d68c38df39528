package dev.sekisho.compensation.copy.jpa;

import dev.sekisho.compensation.copy.CopyProgress;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.Optional;

/** The progress of the copy in PostgreSQL, a row for each topic, moved forward at most once a second. */
@ApplicationScoped
class JpaCopyProgress implements CopyProgress {

    private static final String FORWARD = """
            insert into copy_progress (topic, recorded_at) values (?1, ?2)
            on conflict (topic) do update set recorded_at = excluded.recorded_at
            where copy_progress.recorded_at <= excluded.recorded_at - ?3 * interval '1 second'
            """;

    private final EntityManager entities;

    @Inject
    JpaCopyProgress(EntityManager entities) {
        this.entities = entities;
    }

    @Override
    public void reached(String topic, Instant recordedAt) {
        entities.createNativeQuery(FORWARD)
                .setParameter(1, topic)
                .setParameter(2, recordedAt)
                .setParameter(3, GRANULARITY_SECONDS)
                .executeUpdate();
    }

    @Override
    public Optional<Instant> newest() {
        Object newest = entities.createNativeQuery("select max(recorded_at) from copy_progress", Instant.class)
                .getSingleResult();
        return Optional.ofNullable((Instant) newest);
    }
}

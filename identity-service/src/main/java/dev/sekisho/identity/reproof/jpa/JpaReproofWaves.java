package dev.sekisho.identity.reproof.jpa;

import dev.sekisho.identity.account.IdentityMethod;
import dev.sekisho.identity.reproof.ProposedWave;
import dev.sekisho.identity.reproof.ReproofWave;
import dev.sekisho.identity.reproof.ReproofWaves;
import dev.sekisho.identity.reproof.RunningWave;
import dev.sekisho.identity.reproof.WaveCounts;
import dev.sekisho.identity.reproof.WaveCounts.OfMethod;
import dev.sekisho.identity.reproof.WaveTerms;
import dev.sekisho.kernel.event.FactData;
import dev.sekisho.kernel.event.identity.ReproofWaveProposed;
import dev.sekisho.kernel.event.identity.ReproofWaveRefused;
import dev.sekisho.kit.fact.FactLog;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Waves in PostgreSQL; a wave that a worker advances is skipped by the others. */
@ApplicationScoped
class JpaReproofWaves implements ReproofWaves {

    private static final String BEGUN = """
            select * from reproof_wave
            where state = 'RUNNING' and starts_on <= :today and wave_id <> all (:seen)
            order by starts_on, wave_id
            limit 1
            for no key update skip locked
            """;
    private static final String COUNTS = """
            select method,
                   count(*) filter (where state = 'DUE'), count(*) filter (where state = 'REMINDED'),
                   count(*) filter (where state = 'OVERDUE'), count(*) filter (where state = 'DONE')
            from reproof_duty where wave_id = :wave group by method order by method
            """;
    private static final String WAITING = "select count(*) " + DutySql.CANDIDATES;
    private static final UUID BEFORE_ALL = new UUID(0, 0);

    private final EntityManager database;
    private final FactLog facts;

    JpaReproofWaves(EntityManager database, FactLog facts) {
        this.database = database;
        this.facts = facts;
    }

    @Override
    public void add(ProposedWave wave, ReproofWaveProposed fact) {
        WaveRow row = WaveRow.of(wave);
        append(row, fact);
        database.persist(row);
        database.flush();
    }

    @Override
    public Optional<ReproofWave> lock(UUID id) {
        return Optional.ofNullable(database.find(WaveRow.class, id, LockModeType.PESSIMISTIC_WRITE))
                .map(WaveRow::toWave);
    }

    @Override
    public void save(ReproofWave wave, FactData fact) {
        WaveRow row = database.find(WaveRow.class, wave.terms().id());
        if (row.version != wave.version()) {
            throw new IllegalStateException("a wave is locked before it is changed");
        }
        row.write(wave);
        append(row, fact);
        database.flush();
    }

    @Override
    public void refused(ReproofWaveRefused fact) {
        WaveRow row = database.find(WaveRow.class, fact.waveId());
        if (row == null) {
            facts.append(fact.waveId(), 1, fact);
            return;
        }
        append(row, fact);
        database.flush();
    }

    @Override
    public Optional<ReproofWave> find(UUID id) {
        return Optional.ofNullable(database.find(WaveRow.class, id)).map(WaveRow::toWave);
    }

    @Override
    public Optional<RunningWave> takeBegun(LocalDate today, Set<UUID> except) {
        List<?> next = database.createNativeQuery(BEGUN, WaveRow.class)
                .setParameter("today", today)
                .setParameter("seen", except.toArray(UUID[]::new))
                .getResultList();
        return next.stream().map(WaveRow.class::cast).findFirst().map(WaveRow::toRunning);
    }

    @Override
    public List<ReproofWave> page(Optional<UUID> after, int limit) {
        return database.createQuery("from WaveRow w where w.waveId > :after order by w.waveId", WaveRow.class)
                .setParameter("after", after.orElse(BEFORE_ALL))
                .setMaxResults(limit)
                .getResultStream()
                .map(WaveRow::toWave)
                .toList();
    }

    @Override
    public WaveCounts counts(WaveTerms wave) {
        List<?> rows = database.createNativeQuery(COUNTS)
                .setParameter("wave", wave.id())
                .getResultList();
        List<OfMethod> byMethod = rows.stream()
                .map(Object[].class::cast)
                .map(row -> new OfMethod(
                        IdentityMethod.valueOf((String) row[0]),
                        number(row[1]),
                        number(row[2]),
                        number(row[3]),
                        number(row[4])))
                .toList();
        Object waiting = DutySql.of(database.createNativeQuery(WAITING), wave).getSingleResult();
        return new WaveCounts(number(waiting), byMethod);
    }

    private void append(WaveRow row, FactData fact) {
        row.version++;
        facts.append(row.waveId, row.version, fact);
    }

    private static long number(Object count) {
        return ((Number) count).longValue();
    }
}

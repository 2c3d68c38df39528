package dev.sekisho.identity.counter.jpa;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.sekisho.identity.counter.CounterEntries;
import dev.sekisho.identity.counter.CounterEntry;
import dev.sekisho.identity.counter.EntryContent;
import dev.sekisho.identity.counter.OpenEntry;
import dev.sekisho.identity.secrecy.Sealing;
import dev.sekisho.identity.secrecy.Subject;
import dev.sekisho.kernel.event.FactData;
import dev.sekisho.kit.fact.FactLog;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Entries in PostgreSQL, each change in one transaction with its fact; what was typed is sealed for its account. */
@ApplicationScoped
class JpaCounterEntries implements CounterEntries {

    private static final UUID BEFORE_ALL = new UUID(0, 0);

    private final EntityManager database;
    private final Sealing sealing;
    private final ObjectMapper json;
    private final FactLog facts;

    JpaCounterEntries(EntityManager database, Sealing sealing, ObjectMapper json, FactLog facts) {
        this.database = database;
        this.sealing = sealing;
        this.json = json;
        this.facts = facts;
    }

    @Override
    public void add(OpenEntry entry, EntryContent content, FactData fact) {
        CounterEntryRow row = CounterEntryRows.fresh(entry);
        row.contentSealed = seal(row, content);
        append(row, fact);
        database.persist(row);
        database.flush();
    }

    @Override
    public Optional<CounterEntry> find(UUID id) {
        return Optional.ofNullable(database.find(CounterEntryRow.class, id)).map(CounterEntryRows::read);
    }

    @Override
    public Optional<CounterEntry> lock(UUID id) {
        return Optional.ofNullable(database.find(CounterEntryRow.class, id, LockModeType.PESSIMISTIC_WRITE))
                .map(CounterEntryRows::read);
    }

    @Override
    public EntryContent content(CounterEntry entry) {
        CounterEntryRow row = row(entry);
        String text = sealing.open(Subject.account(row.accountId), row.contentSealed, context(row.entryId));
        try {
            return json.readValue(text, EntryContent.class);
        } catch (JsonProcessingException damaged) {
            throw new IllegalStateException("an entry is not as it was written");
        }
    }

    @Override
    public void save(CounterEntry entry, FactData fact) {
        CounterEntryRow row = row(entry);
        CounterEntryRows.write(entry, row);
        append(row, fact);
        database.flush();
    }

    @Override
    public void edited(OpenEntry entry, EntryContent content, FactData fact) {
        CounterEntryRow row = row(entry);
        row.contentSealed = seal(row, content);
        save(entry, fact);
    }

    @Override
    public void noted(CounterEntry entry, FactData fact) {
        append(row(entry), fact);
        database.flush();
    }

    @Override
    public List<OpenEntry> waiting(Optional<UUID> after, int limit) {
        return database.createQuery(
                        "from CounterEntryRow e where e.state = 'OPEN' and e.entryId > :after order by e.entryId",
                        CounterEntryRow.class)
                .setParameter("after", after.orElse(BEFORE_ALL))
                .setMaxResults(limit)
                .getResultStream()
                .map(CounterEntryRows::open)
                .toList();
    }

    private CounterEntryRow row(CounterEntry entry) {
        return database.find(CounterEntryRow.class, entry.terms().id());
    }

    private byte[] seal(CounterEntryRow row, EntryContent content) {
        try {
            return sealing.seal(Subject.account(row.accountId), json.writeValueAsString(content), context(row.entryId));
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("an entry is plain values");
        }
    }

    private void append(CounterEntryRow row, FactData fact) {
        row.version++;
        facts.append(row.entryId, row.version, fact);
    }

    private static String context(UUID entryId) {
        return "counter-entry:" + entryId;
    }
}

package dev.sekisho.identity.counter;

import dev.sekisho.kernel.event.FactData;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Where entries are kept, each change with its fact. */
public interface CounterEntries {

    void add(OpenEntry entry, EntryContent content, FactData fact);

    Optional<CounterEntry> find(UUID id);

    /** As {@link #find}, and holds the entry until the transaction ends. */
    Optional<CounterEntry> lock(UUID id);

    /** What was typed; never printed. */
    EntryContent content(CounterEntry entry);

    void save(CounterEntry entry, FactData fact);

    void edited(OpenEntry entry, EntryContent content, FactData fact);

    /** Nothing changes but the record that something was refused. */
    void noted(CounterEntry entry, FactData fact);

    /** Open entries after this one by id, the first of them for an empty one. */
    List<OpenEntry> waiting(Optional<UUID> after, int limit);
}

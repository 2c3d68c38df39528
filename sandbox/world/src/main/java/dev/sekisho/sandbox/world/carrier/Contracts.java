package dev.sekisho.sandbox.world.carrier;

import dev.sekisho.sandbox.world.carrier.Consent.State;
import dev.sekisho.sandbox.world.journal.DataFolder;
import dev.sekisho.sandbox.world.journal.Journal;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** The carrier's contracts, which are kept, and the questions about them, of which the oldest are forgotten. */
public final class Contracts {

    private static final int MOST_CONSENTS = 10_000;

    private final Journal<Entry> journal;
    private final Map<String, Contract> contracts = new LinkedHashMap<>();
    private final Map<String, Consent> consents = new LinkedHashMap<>();

    public Contracts(DataFolder folder) {
        this.journal = folder.journal(
                "carrier-contracts", Entry.class, entry -> contracts.put(entry.e164(), entry.contract()));
    }

    public synchronized void set(String e164, Contract contract) {
        journal.append(new Entry(e164, contract));
        contracts.put(e164, contract);
    }

    public synchronized Optional<Contract> of(String e164) {
        return Optional.ofNullable(contracts.get(e164));
    }

    public synchronized Consent ask(String nonce, String e164) {
        if (consents.size() >= MOST_CONSENTS) {
            consents.remove(consents.keySet().iterator().next());
        }
        Consent asked = new Consent(UUID.randomUUID().toString(), nonce, e164, State.WAITING);
        consents.put(asked.id(), asked);
        return asked;
    }

    public synchronized Optional<Consent> find(String id) {
        return Optional.ofNullable(consents.get(id));
    }

    /** The subscriber decides. @return empty if they did before, or nobody asked */
    public synchronized Optional<Consent> decide(String id, State decision) {
        return find(id).filter(consent -> consent.state() == State.WAITING).map(consent -> {
            Consent decided = consent.decided(decision);
            consents.put(id, decided);
            return decided;
        });
    }

    /** One line of the journal. */
    record Entry(String e164, Contract contract) {}
}

package dev.sekisho.charge.authorisation;

import dev.sekisho.kernel.event.FactData;
import dev.sekisho.kernel.event.charge.CaptureRefused;
import dev.sekisho.kernel.id.WalletId;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Authorisations in memory. */
final class InMemoryAuthorisations implements Authorisations {

    private final Map<AuthorisationId, Authorisation> rows = new HashMap<>();
    final List<FactData> facts = new ArrayList<>();

    @Override
    public void insert(Authorisation authorisation) {
        rows.put(authorisation.id(), authorisation);
        facts.add(authorisation.fact());
    }

    @Override
    public Optional<Authorisation> find(AuthorisationId id) {
        return Optional.ofNullable(rows.get(id));
    }

    @Override
    public Optional<Authorisation> find(AuthorisationId id, WalletId owner) {
        return find(id).filter(one -> one.payment().walletId().equals(owner));
    }

    @Override
    public Authorisation lock(AuthorisationId id) {
        return rows.get(id);
    }

    @Override
    public void update(EndedAuthorisation entered) {
        write(entered);
        facts.add(entered.fact());
    }

    @Override
    public void note(StandingAuthorisation noted, CaptureRefused refusal) {
        write(noted);
        facts.add(refusal);
    }

    @Override
    public List<AuthorisationId> claimOver(Instant now, int most, Duration lease) {
        return rows.values().stream()
                .filter(one -> one instanceof StandingAuthorisation standing
                        && standing.terms().isOverAt(now))
                .map(Authorisation::id)
                .limit(most)
                .toList();
    }

    List<Authorisation> all() {
        return List.copyOf(rows.values());
    }

    private void write(Authorisation entered) {
        Authorisation before = rows.get(entered.id());
        if (!(before instanceof StandingAuthorisation) || before.version() != entered.version() - 1) {
            throw new IllegalStateException("an authorisation is not as it was read");
        }
        rows.put(entered.id(), entered);
    }
}

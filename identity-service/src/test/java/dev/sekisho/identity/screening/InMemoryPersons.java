package dev.sekisho.identity.screening;

import dev.sekisho.identity.account.Account;
import dev.sekisho.identity.account.HeldAccount;
import dev.sekisho.identity.account.InMemoryAccounts;
import dev.sekisho.kernel.id.AccountId;
import dev.sekisho.kernel.id.PersonId;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;

/** Whom the lists are asked about, in memory. */
final class InMemoryPersons implements ScreenedPersons {

    private static final Comparator<AccountId> BY_ID = Comparator.comparing(AccountId::value);

    private final InMemoryAccounts accounts;
    private final Map<AccountId, Candidate> candidates = new TreeMap<>(BY_ID);
    private final Map<AccountId, Long> epochs = new TreeMap<>(BY_ID);

    InMemoryPersons(InMemoryAccounts accounts) {
        this.accounts = accounts;
    }

    /** An account with a proved identity. */
    Candidate put(Account account) {
        accounts.put(account);
        Candidate candidate = new Candidate(
                account.id(),
                account.identity().orElseThrow().person(),
                account.identity().orElseThrow().proofId());
        candidates.put(account.id(), candidate);
        return candidate;
    }

    Map<AccountId, Long> epochs() {
        return Map.copyOf(epochs);
    }

    @Override
    public List<Candidate> page(Optional<AccountId> after, int limit) {
        return candidates.values().stream()
                .filter(person -> after.map(last -> BY_ID.compare(person.account(), last) > 0)
                        .orElse(true))
                .limit(limit)
                .toList();
    }

    @Override
    public List<Candidate> stragglers(long epoch, int limit) {
        return candidates.values().stream()
                .filter(person -> epochs.getOrDefault(person.account(), epoch) < epoch)
                .limit(limit)
                .toList();
    }

    @Override
    public void screened(Collection<Candidate> persons, long epoch, Instant at) {
        persons.forEach(person -> epochs.merge(person.account(), epoch, Math::max));
    }

    @Override
    public List<AccountId> accountsOf(PersonId person) {
        return candidates.values().stream()
                .filter(candidate -> candidate.person().equals(person))
                .map(Candidate::account)
                .toList();
    }

    @Override
    public List<AccountId> heldBy(UUID hit) {
        return candidates.keySet().stream()
                .filter(id -> accounts.find(id).orElseThrow() instanceof HeldAccount held
                        && held.holds().stream().anyMatch(hold -> hold.id().equals(hit)))
                .toList();
    }

    @Override
    public Coverage coverage(long epoch) {
        long screened = epochs.values().stream().filter(asked -> asked >= epoch).count();
        return new Coverage(screened, candidates.size() - screened);
    }
}

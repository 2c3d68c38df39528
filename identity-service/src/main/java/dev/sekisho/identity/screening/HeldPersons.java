package dev.sekisho.identity.screening;

import dev.sekisho.identity.account.Account;
import dev.sekisho.identity.account.Accounts;
import dev.sekisho.identity.account.Hold;
import dev.sekisho.identity.account.HoldKind;
import dev.sekisho.kernel.id.AccountId;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Comparator;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;

/** Holds all accounts of a person for a hit, and stops their money; both are taken back together. */
@ApplicationScoped
class HeldPersons {

    private final ScreenedPersons persons;
    private final Accounts accounts;
    private final StopFunds funds;

    HeldPersons(ScreenedPersons persons, Accounts accounts, StopFunds funds) {
        this.persons = persons;
        this.accounts = accounts;
        this.funds = funds;
    }

    /** @param seen the account where the person was seen now, which may still be another person's */
    void hold(HitHead hit, AccountId seen, Instant now) {
        Set<AccountId> all = new TreeSet<>(Comparator.comparing(AccountId::value));
        all.addAll(persons.accountsOf(hit.person()));
        all.add(seen);
        Hold hold = new Hold(hit.id(), HoldKind.SCREENING, now);
        for (AccountId id : all) {
            Account account = accounts.lock(id).orElseThrow();
            accounts.save(account.held(hold));
            funds.order(id, hit);
        }
    }

    void release(UUID hit, Instant now) {
        for (AccountId id : persons.heldBy(hit)) {
            Account account = accounts.lock(id).orElseThrow();
            accounts.save(account.released(hit));
            funds.lift(id, hit, now);
        }
    }
}

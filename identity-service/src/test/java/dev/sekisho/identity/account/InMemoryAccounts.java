package dev.sekisho.identity.account;

import dev.sekisho.kernel.event.FactData;
import dev.sekisho.kernel.id.AccountId;
import dev.sekisho.kernel.id.PersonId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Accounts in memory, with every fact in order. */
public final class InMemoryAccounts implements Accounts, Passwords {

    private final Map<AccountId, Account> accounts = new HashMap<>();
    private final Map<AccountId, MailboxOf> mailboxes = new HashMap<>();
    private final Map<String, Credential> credentials = new HashMap<>();
    private final Map<AccountId, EmailAddress> addresses = new HashMap<>();
    private final List<FactData> facts = new ArrayList<>();

    /** An account that is there, however it came about. */
    public Account put(Account account) {
        accounts.put(account.id(), account);
        return account;
    }

    public List<FactData> facts() {
        return List.copyOf(facts);
    }

    @Override
    public void add(AccountChange opened, OpenedWith opening) {
        put(opened.account());
        facts.addAll(opened.facts());
        mailboxes.put(opened.account().id(), new MailboxOf(opening.address(), opening.addressHash()));
        credentials.put(opening.addressHash(), new Credential(opened.account().id(), opening.passwordHash()));
        addresses.put(opened.account().id(), opening.address());
    }

    @Override
    public Optional<Account> find(AccountId id) {
        return Optional.ofNullable(accounts.get(id));
    }

    @Override
    public Optional<Account> lock(AccountId id) {
        return find(id);
    }

    @Override
    public void save(AccountChange change) {
        put(change.account());
        facts.addAll(change.facts());
    }

    @Override
    public Optional<Credential> credential(String addressHash) {
        return Optional.ofNullable(credentials.get(addressHash));
    }

    @Override
    public boolean isTaken(String addressHash) {
        return credentials.containsKey(addressHash);
    }

    @Override
    public int othersOf(PersonId person, AccountId id) {
        return (int) accounts.values().stream()
                .filter(account -> !account.id().equals(id))
                .flatMap(account -> account.identity().stream())
                .filter(identity -> identity.person().equals(person))
                .count();
    }

    @Override
    public Optional<MailboxOf> mailbox(AccountId id) {
        return Optional.ofNullable(mailboxes.get(id));
    }

    @Override
    public void readdress(AccountChange change, MailboxOf mailbox) {
        MailboxOf before = mailboxes.put(change.account().id(), mailbox);
        Credential credential = credentials.remove(before.addressHash());
        credentials.put(mailbox.addressHash(), credential);
        save(change);
    }

    @Override
    public boolean isNumberShared(String numberHash, AccountId id) {
        return accounts.values().stream()
                .filter(account -> !account.id().equals(id))
                .flatMap(account -> account.phone().stream())
                .anyMatch(phone -> phone.numberHash().equals(numberHash));
    }

    @Override
    public Optional<Kept> of(AccountId id) {
        return credentials.entrySet().stream()
                .filter(entry -> entry.getValue().accountId().equals(id))
                .findFirst()
                .map(entry -> new Kept(
                        addresses.get(id), entry.getKey(), entry.getValue().passwordHash()));
    }

    @Override
    public void replace(AccountId id, String hash, FactData fact) {
        credentials.put(of(id).orElseThrow().addressHash(), new Credential(id, hash));
        facts.add(fact);
    }

    @Override
    public void rehash(AccountId id, String kept, String anew) {
        of(id).filter(known -> known.passwordHash().equals(kept))
                .ifPresent(known -> credentials.put(known.addressHash(), new Credential(id, anew)));
    }
}

package dev.sekisho.link.link;

import dev.sekisho.kernel.event.FactData;
import dev.sekisho.kernel.id.BankAccountId;
import dev.sekisho.kernel.id.BankCode;
import dev.sekisho.kernel.id.LinkId;
import dev.sekisho.kernel.id.WalletId;
import dev.sekisho.link.bank.BankAccount;
import dev.sekisho.link.bank.Mandate;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** Links and their bank accounts in memory, for one thread. */
public final class InMemoryLinks implements Links, ManyLinks, LinkVerifications, BankAccounts, Stops {

    /** When whatever happens next happens. */
    public Instant now = Instant.EPOCH;

    public final List<FactData> facts = new ArrayList<>();
    private final Map<LinkId, Link> links = new LinkedHashMap<>();
    private final Map<LinkId, Mandate> mandates = new LinkedHashMap<>();
    private final Map<BankAccountId, PastLink> ends = new LinkedHashMap<>();
    private final Map<LinkId, Instant> verifiedAt = new LinkedHashMap<>();
    private final Map<LinkId, LinkHolder> holders = new LinkedHashMap<>();
    private final Map<UUID, Stop> stops = new LinkedHashMap<>();
    private final Map<BankAccount, HeldAccount> accounts = new LinkedHashMap<>();

    @Override
    public void add(ActiveLink link, Mandate mandate, LinkHolder holder) {
        if (isLinked(link.head().bankAccount())) {
            throw new IllegalStateException("the bank account has a link");
        }
        links.put(link.head().id(), link);
        mandates.put(link.head().id(), mandate);
        holders.put(link.head().id(), holder);
        facts.add(link.established());
    }

    @Override
    public void save(EndedLink<?> ended) {
        links.put(ended.link().head().id(), ended.link());
        if (ended.link() instanceof RevokedLink) {
            ends.put(
                    ended.link().head().bankAccount(),
                    new PastLink(EndReason.valueOf(ended.fact().reason()), now));
            mandates.remove(ended.link().head().id());
            holders.remove(ended.link().head().id());
        }
        facts.add(ended.fact());
    }

    @Override
    public void add(StoppedLink imported) {
        if (isLinked(imported.head().bankAccount())) {
            throw new IllegalStateException("the bank account has a link");
        }
        links.put(imported.head().id(), imported);
        facts.add(imported.established());
    }

    @Override
    public void save(AskedAgain asked) {
        links.put(asked.link().head().id(), asked.link());
        facts.add(asked.fact());
    }

    @Override
    public void save(ReverifiedLink reverified, Mandate mandate, LinkHolder holder) {
        LinkId id = reverified.link().head().id();
        links.put(id, reverified.link());
        mandates.put(id, mandate);
        holders.put(id, holder);
        verifiedAt.put(id, now);
        facts.add(reverified.fact());
    }

    @Override
    public List<Rested> verified(BankCode bank, Instant verifiedBefore, Optional<LinkId> after, int limit) {
        return standing(Verification.Verified.class)
                .filter(link -> link.head().bank().equals(bank))
                .map(link -> new Rested(link.head().id(), verifiedAt(link)))
                .filter(rested -> rested.verifiedAt().isBefore(verifiedBefore))
                .sorted(Comparator.comparing(rested -> rested.link().value().toString()))
                .filter(rested -> after.isEmpty()
                        || rested.link()
                                        .value()
                                        .toString()
                                        .compareTo(after.get().value().toString())
                                > 0)
                .limit(limit)
                .toList();
    }

    @Override
    public List<LinkId> overdue(Instant asOf, int limit) {
        return standing(Verification.Due.class)
                .filter(link -> !link.head().verification().allowsAt(asOf))
                .map(link -> link.head().id())
                .limit(limit)
                .toList();
    }

    @Override
    public List<Count> counts(Optional<BankCode> bank) {
        return links.values().stream()
                .map(link -> link.head().bank())
                .distinct()
                .filter(code -> bank.isEmpty() || bank.get().equals(code))
                .map(code -> new Count(
                        code,
                        count(code, Verification.Verified.class),
                        count(code, Verification.Due.class),
                        count(code, Verification.Unverified.class)))
                .toList();
    }

    private long count(BankCode bank, Class<? extends Verification> state) {
        return standing(state).filter(link -> link.head().bank().equals(bank)).count();
    }

    private Stream<Link> standing(Class<? extends Verification> state) {
        return links.values().stream()
                .filter(link -> !(link instanceof RevokedLink))
                .filter(link -> state.isInstance(link.head().verification()));
    }

    private Instant verifiedAt(Link link) {
        return verifiedAt.getOrDefault(link.head().id(), link.head().terms().establishedAt());
    }

    @Override
    public void save(ReleasedLink released) {
        links.put(released.link().head().id(), released.link());
        facts.add(released.fact());
    }

    @Override
    public List<Link> of(BankAccountId account, int limit) {
        return newestFirst(link -> link.head().bankAccount().equals(account), limit);
    }

    @Override
    public Optional<BankAccountId> find(BankAccount account) {
        return Optional.ofNullable(accounts.get(account)).map(HeldAccount::id);
    }

    @Override
    public Optional<Stop> find(UUID id) {
        return Optional.ofNullable(stops.get(id));
    }

    @Override
    public boolean add(Stop stop, FactData fact) {
        facts.add(fact);
        return stops.putIfAbsent(stop.id(), stop) == null;
    }

    @Override
    public void lift(Stop lifted, FactData fact) {
        facts.add(fact);
        stops.put(lifted.id(), lifted);
    }

    @Override
    public boolean knows(LinkId link, String caseNumber) {
        return stops.values().stream()
                .anyMatch(stop -> stop.link().equals(link)
                        && stop.caseNumber().filter(caseNumber::equals).isPresent());
    }

    @Override
    public Optional<LinkHolder> holderOf(LinkId id) {
        return Optional.ofNullable(holders.get(id));
    }

    @Override
    public Optional<LinkId> liveOf(BankAccountId account) {
        return links.values().stream()
                .filter(link -> link.head().bankAccount().equals(account) && !(link instanceof RevokedLink))
                .map(link -> link.head().id())
                .findFirst();
    }

    @Override
    public boolean stand(LinkId link) {
        return stops.values().stream().anyMatch(stop -> stop.link().equals(link) && !stop.lifted());
    }

    @Override
    public Optional<Link> find(LinkId id, WalletId owner) {
        return find(id).filter(link -> link.head().wallet().equals(owner));
    }

    @Override
    public Optional<Link> find(LinkId id) {
        return Optional.ofNullable(links.get(id));
    }

    @Override
    public List<Link> of(WalletId owner, int limit) {
        return newestFirst(link -> link.head().wallet().equals(owner), limit);
    }

    private List<Link> newestFirst(Predicate<Link> which, int limit) {
        return links.values().stream()
                .filter(which)
                .sorted(Comparator.comparing((Link link) -> link.head().terms().establishedAt())
                        .reversed())
                .limit(limit)
                .toList();
    }

    @Override
    public Optional<Link> lock(LinkId id) {
        return find(id);
    }

    @Override
    public Optional<Link> lock(LinkId id, WalletId owner) {
        return find(id, owner);
    }

    @Override
    public Optional<Link> hold(LinkId id) {
        return find(id);
    }

    @Override
    public Map<LinkId, HeldLink> hold(Collection<LinkId> ids) {
        Map<LinkId, HeldLink> held = new LinkedHashMap<>();
        find(ids)
                .forEach((id, link) -> held.put(
                        id,
                        new HeldLink(
                                link,
                                Optional.ofNullable(mandates.get(id)).filter(kept -> link instanceof ActiveLink))));
        return held;
    }

    @Override
    public Map<LinkId, Link> find(Collection<LinkId> ids) {
        Map<LinkId, Link> found = new LinkedHashMap<>();
        ids.forEach(id -> find(id).ifPresent(link -> found.put(id, link)));
        return found;
    }

    @Override
    public Optional<Mandate> mandateOf(ActiveLink link) {
        return Optional.ofNullable(mandates.get(link.head().id()));
    }

    @Override
    public HeldAccount hold(BankAccount account, WalletId wallet) {
        return hold(account, Optional.of(wallet));
    }

    @Override
    public HeldAccount hold(BankAccount account) {
        return hold(account, Optional.empty());
    }

    private HeldAccount hold(BankAccount account, Optional<WalletId> wallet) {
        HeldAccount held =
                accounts.computeIfAbsent(account, absent -> HeldAccount.entered(BankAccountId.random(), wallet));
        return new HeldAccount(
                held.id(),
                held.wallet(),
                isLinked(held.id()),
                isStopped(held.id()),
                held.doNotLink(),
                held.notLinkedBefore(),
                Optional.ofNullable(ends.get(held.id())));
    }

    @Override
    public void give(BankAccountId id, WalletId wallet) {
        change(
                id,
                held -> new HeldAccount(
                        id, Optional.of(wallet), false, false, held.doNotLink(), held.notLinkedBefore(), held.past()));
    }

    @Override
    public void give(BankAccountId id, WalletId wallet, Instant notLinkedBefore) {
        change(
                id,
                held -> new HeldAccount(
                        id,
                        Optional.of(wallet),
                        false,
                        false,
                        held.doNotLink(),
                        Optional.of(notLinkedBefore),
                        held.past()));
    }

    @Override
    public void keepUnlinked(BankAccountId id, boolean doNotLink) {
        change(
                id,
                held -> new HeldAccount(
                        id, held.wallet(), false, false, doNotLink, held.notLinkedBefore(), held.past()));
    }

    private void change(BankAccountId id, UnaryOperator<HeldAccount> change) {
        accounts.replaceAll((account, held) -> held.id().equals(id) ? change.apply(held) : held);
    }

    @Override
    public Optional<BankAccount> find(BankAccountId id) {
        return accounts.entrySet().stream()
                .filter(entry -> entry.getValue().id().equals(id))
                .map(Map.Entry::getKey)
                .findFirst();
    }

    private boolean isStopped(BankAccountId id) {
        return links.values().stream()
                .anyMatch(link -> link.head().bankAccount().equals(id)
                        && stand(link.head().id()));
    }

    private boolean isLinked(BankAccountId id) {
        return links.values().stream()
                .anyMatch(link -> link.head().bankAccount().equals(id) && !(link instanceof RevokedLink));
    }
}

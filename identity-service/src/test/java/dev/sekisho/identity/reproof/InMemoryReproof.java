package dev.sekisho.identity.reproof;

import dev.sekisho.identity.account.Account;
import dev.sekisho.identity.account.Accounts;
import dev.sekisho.identity.account.ActiveAccount;
import dev.sekisho.identity.account.IdentityMethod;
import dev.sekisho.kernel.event.FactData;
import dev.sekisho.kernel.event.identity.LimitRiseWished;
import dev.sekisho.kernel.event.identity.ReproofRequired;
import dev.sekisho.kernel.event.identity.ReproofWaveProposed;
import dev.sekisho.kernel.event.identity.ReproofWaveRefused;
import dev.sekisho.kernel.id.AccountId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

/** The queue of proving again in memory, over accounts that a test names, with every fact in order. */
public final class InMemoryReproof implements ReproofDuties, ReproofWaves, LimitRiseWishes {

    private final Map<UUID, ReproofDuty> duties = new LinkedHashMap<>();
    private final Map<UUID, Instant> nextTries = new LinkedHashMap<>();
    private final Map<UUID, ReproofWave> waves = new LinkedHashMap<>();
    private final Map<UUID, Instant> wishes = new LinkedHashMap<>();
    private final List<FactData> facts = new ArrayList<>();
    private final List<AccountId> known = new ArrayList<>();
    private final Accounts accounts;

    public InMemoryReproof(Accounts accounts) {
        this.accounts = accounts;
    }

    void know(AccountId account) {
        known.add(account);
    }

    List<String> factNames() {
        return facts.stream().map(fact -> fact.getClass().getSimpleName()).toList();
    }

    FactData lastFact() {
        return facts.get(facts.size() - 1);
    }

    ReproofDuty only() {
        if (duties.size() != 1) {
            throw new IllegalStateException("there are " + duties.size() + " duties");
        }
        return duties.values().iterator().next();
    }

    int size() {
        return duties.size();
    }

    @Override
    public Addition add(DueDuty duty, ReproofRequired fact) {
        boolean open = open(duty.head().account()).stream()
                .anyMatch(other -> other.head().reason() == duty.head().reason());
        if (open) {
            return Addition.OPEN_BEFORE;
        }
        duties.put(duty.head().id(), duty);
        nextTries.put(duty.head().id(), Instant.EPOCH);
        facts.add(fact);
        return Addition.ADDED;
    }

    @Override
    public void save(DutyChange change) {
        duties.put(change.duty().head().id(), change.duty());
        facts.add(change.fact());
    }

    @Override
    public List<OpenDuty> open(AccountId account) {
        return openDuties()
                .filter(duty -> duty.head().account().equals(account))
                .toList();
    }

    private Stream<OpenDuty> openDuties() {
        return duties.values().stream().filter(OpenDuty.class::isInstance).map(OpenDuty.class::cast);
    }

    @Override
    public List<Asked> holdCandidates(WaveTerms wave, int limit) {
        return candidates(wave).limit(limit).toList();
    }

    private Stream<Asked> candidates(WaveTerms wave) {
        return known.stream()
                .map(id -> accounts.find(id).orElseThrow())
                .filter(ActiveAccount.class::isInstance)
                .filter(account -> account.identity()
                        .filter(identity -> wave.methods().contains(identity.method()))
                        .filter(identity -> identity.provedAt().isBefore(wave.provedBeforeMoment()))
                        .isPresent())
                .filter(account -> duties.values().stream()
                        .filter(duty -> duty.head().account().equals(account.id()))
                        .noneMatch(duty -> duty.head().wave().equals(Optional.of(wave.id()))
                                || (duty instanceof OpenDuty && duty.head().reason() == wave.reason())))
                .sorted(Comparator.comparing(
                        account -> account.identity().orElseThrow().provedAt()))
                .map(account ->
                        new Asked(account.id(), account.identity().orElseThrow().method()));
    }

    @Override
    public int assignedSince(UUID wave, Instant from) {
        return (int) duties.values().stream()
                .filter(duty -> duty.head().wave().equals(Optional.of(wave)))
                .filter(duty -> !duty.head().assignedAt().isBefore(from))
                .count();
    }

    @Override
    public List<TimelyDuty> holdLate(Instant now, int limit) {
        return openDuties()
                .filter(TimelyDuty.class::isInstance)
                .map(TimelyDuty.class::cast)
                .filter(duty -> duty.head().isOver(now))
                .limit(limit)
                .toList();
    }

    @Override
    public List<Met> holdMet(List<IdentityMethod> methods, int limit) {
        return openDuties()
                .flatMap(duty -> accounts.find(duty.head().account()).flatMap(Account::identity).stream()
                        .filter(identity -> methods.contains(identity.method()))
                        .filter(identity ->
                                identity.provedAt().isAfter(duty.head().assignedAt()))
                        .map(identity -> new Met(duty, identity)))
                .limit(limit)
                .toList();
    }

    @Override
    public Optional<DueDuty> takeUntold(Instant machineNow, Instant nextTry) {
        Optional<DueDuty> due = openDuties()
                .filter(DueDuty.class::isInstance)
                .map(DueDuty.class::cast)
                .filter(duty -> !nextTries.get(duty.head().id()).isAfter(machineNow))
                .findFirst();
        due.ifPresent(duty -> nextTries.put(duty.head().id(), nextTry));
        return due;
    }

    @Override
    public Optional<DueDuty> lockDue(UUID id) {
        return Optional.ofNullable(duties.get(id))
                .filter(DueDuty.class::isInstance)
                .map(DueDuty.class::cast);
    }

    @Override
    public List<ReproofDuty> page(UUID wave, Optional<UUID> after, int limit) {
        return List.copyOf(duties.values());
    }

    @Override
    public void add(ProposedWave wave, ReproofWaveProposed fact) {
        waves.put(wave.terms().id(), wave);
        facts.add(fact);
    }

    @Override
    public Optional<ReproofWave> lock(UUID id) {
        return find(id);
    }

    @Override
    public void save(ReproofWave wave, FactData fact) {
        waves.put(wave.terms().id(), wave);
        facts.add(fact);
    }

    @Override
    public void refused(ReproofWaveRefused fact) {
        facts.add(fact);
    }

    @Override
    public Optional<ReproofWave> find(UUID id) {
        return Optional.ofNullable(waves.get(id));
    }

    @Override
    public Optional<RunningWave> takeBegun(LocalDate today, Set<UUID> except) {
        return waves.values().stream()
                .filter(RunningWave.class::isInstance)
                .map(RunningWave.class::cast)
                .filter(wave -> !wave.terms().startsOn().isAfter(today))
                .filter(wave -> !except.contains(wave.terms().id()))
                .findFirst();
    }

    @Override
    public List<ReproofWave> page(Optional<UUID> after, int limit) {
        return List.copyOf(waves.values());
    }

    @Override
    public WaveCounts counts(WaveTerms wave) {
        List<WaveCounts.OfMethod> byMethod = wave.methods().stream()
                .map(method -> new WaveCounts.OfMethod(
                        method,
                        count(wave, method, DueDuty.class),
                        count(wave, method, RemindedDuty.class),
                        count(wave, method, OverdueDuty.class),
                        count(wave, method, DoneDuty.class)))
                .toList();
        return new WaveCounts(candidates(wave).count(), byMethod);
    }

    private long count(WaveTerms wave, IdentityMethod method, Class<? extends ReproofDuty> state) {
        return duties.values().stream()
                .filter(state::isInstance)
                .filter(duty -> duty.head().method() == method)
                .filter(duty -> duty.head().wave().equals(Optional.of(wave.id())))
                .count();
    }

    @Override
    public int wishedSince(AccountId account, Instant from) {
        return (int) wishes.values().stream().filter(from::isBefore).count();
    }

    @Override
    public void add(LimitRiseWished fact, Instant now) {
        wishes.put(fact.wishId(), now);
        facts.add(fact);
    }
}

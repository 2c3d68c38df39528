package dev.sekisho.link.request;

import dev.sekisho.kernel.event.FactData;
import dev.sekisho.kernel.id.BankCode;
import dev.sekisho.kernel.id.LinkRequestId;
import dev.sekisho.kernel.id.WalletId;
import dev.sekisho.link.bank.BankAccount;
import dev.sekisho.link.bank.Fingerprint;
import dev.sekisho.link.bank.Fingerprints;
import dev.sekisho.link.decision.CheckRecord;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Link requests and their history in memory, for one thread. */
public final class InMemoryLinkRequests implements LinkRequests, LinkHistory, Fingerprints {

    public final List<FactData> facts = new ArrayList<>();
    private final Map<LinkRequestId, LinkRequest> requests = new LinkedHashMap<>();
    private final Map<LinkRequestId, Fingerprint> accounts = new LinkedHashMap<>();
    private final Set<LinkRequestId> visited = new LinkedHashSet<>();
    private final Map<LinkRequestId, List<CheckRecord>> checks = new LinkedHashMap<>();

    @Override
    public void add(Requested request) {
        requests.put(request.head().id(), request);
        accounts.put(request.head().id(), of(request.account()));
        checks.put(request.head().id(), new ArrayList<>());
        facts.add(request.entered());
    }

    @Override
    public void save(Move move) {
        LinkRequestId id = move.to().head().id();
        requests.put(id, move.to());
        if (move.to() instanceof AtBank || move.to() instanceof AtApp || move.to() instanceof Returned) {
            visited.add(id);
        }
        checks.get(id).addAll(move.checks());
        facts.addAll(move.facts());
    }

    @Override
    public Optional<LinkRequest> find(LinkRequestId id, WalletId owner) {
        return find(id).filter(request -> request.head().wallet().equals(owner));
    }

    @Override
    public Optional<LinkRequest> find(LinkRequestId id) {
        return Optional.ofNullable(requests.get(id));
    }

    @Override
    public Optional<LinkRequest> lock(LinkRequestId id) {
        return find(id);
    }

    @Override
    public Optional<LinkRequest> lock(LinkRequestId id, WalletId owner) {
        return find(id, owner);
    }

    @Override
    public Optional<AtBank> lockVisit(BankCode bank, String state) {
        return requests.values().stream()
                .filter(AtBank.class::isInstance)
                .map(AtBank.class::cast)
                .filter(visit -> visit.head().bank().equals(bank))
                .filter(visit -> visit.secrets().state().equals(state))
                .findFirst();
    }

    @Override
    public Optional<AtApp> lockApproval(BankCode bank, String token) {
        return requests.values().stream()
                .filter(AtApp.class::isInstance)
                .map(AtApp.class::cast)
                .filter(waiting -> waiting.head().bank().equals(bank))
                .filter(waiting -> waiting.secrets().state().equals(token))
                .findFirst();
    }

    @Override
    public List<Due> approvalsDue(Instant machineNow, Set<BankCode> busy, int limit) {
        return requests.values().stream()
                .filter(AtApp.class::isInstance)
                .map(AtApp.class::cast)
                .filter(waiting -> waiting.approval().isDue(machineNow))
                .map(LinkRequest::head)
                .filter(head -> !busy.contains(head.bank()))
                .map(head -> new Due(head.id(), head.bank()))
                .limit(limit)
                .toList();
    }

    @Override
    public List<LinkRequestId> overdue(Instant machineNow, int limit) {
        return requests.values().stream()
                .filter(request -> request instanceof OpenRequest open && open.isOverdue(machineNow))
                .map(request -> request.head().id())
                .limit(limit)
                .toList();
    }

    @Override
    public List<CheckRecord> checks(LinkRequestId id) {
        return List.copyOf(checks.get(id));
    }

    @Override
    public Tries tries(List<Fingerprint> account, Instant refusedSince, WalletId wallet, Instant since) {
        return new Tries(refusedByBank(account, refusedSince), failedVisits(wallet, since), requestsOf(wallet, since));
    }

    private int refusedByBank(List<Fingerprint> account, Instant since) {
        Optional<Instant> linked = requests.values().stream()
                .filter(Linked.class::isInstance)
                .filter(request -> account.contains(accounts.get(request.head().id())))
                .map(this::endedAt)
                .max(Instant::compareTo);
        return (int) deniedSince(since)
                .filter(request -> account.contains(accounts.get(request.head().id())))
                .filter(request -> linked.isEmpty() || endedAt(request).isAfter(linked.get()))
                .count();
    }

    private int failedVisits(WalletId wallet, Instant since) {
        return (int) visited.stream()
                .map(requests::get)
                .filter(request -> request.head().wallet().equals(wallet))
                .filter(request -> request.head().requestedAt().isAfter(since))
                .filter(request -> isDenied(request) || request instanceof Expired || request instanceof Abandoned)
                .count();
    }

    private int requestsOf(WalletId wallet, Instant since) {
        return (int) requests.values().stream()
                .filter(request -> request.head().wallet().equals(wallet))
                .filter(request -> request.head().requestedAt().isAfter(since))
                .count();
    }

    @Override
    public int refusedForName(WalletId wallet, List<Fingerprint> account, Instant since) {
        return (int) requests.values().stream()
                .filter(request -> request.head().wallet().equals(wallet))
                .filter(request -> account.contains(accounts.get(request.head().id())))
                .filter(request -> request instanceof Refused refused
                        && refused.refusal().code().equals("MISMATCH"))
                .filter(request -> endedAt(request).isAfter(since))
                .count();
    }

    @Override
    public Fingerprint of(BankAccount account) {
        byte[] bytes = (account.branch() + account.type() + account.number()).getBytes(StandardCharsets.US_ASCII);
        return Fingerprint.of(Arrays.copyOf(bytes, 32));
    }

    private java.util.stream.Stream<LinkRequest> deniedSince(Instant since) {
        return requests.values().stream()
                .filter(InMemoryLinkRequests::isDenied)
                .filter(request -> endedAt(request).isAfter(since));
    }

    private static boolean isDenied(LinkRequest request) {
        return request instanceof Refused refused && refused.refusal().code().equals(LinkCode.BANK_DENIED.name());
    }

    private Instant endedAt(LinkRequest request) {
        List<CheckRecord> made = checks.get(request.head().id());
        return made.get(made.size() - 1).at();
    }
}

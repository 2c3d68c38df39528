package dev.sekisho.identity.staff;

import dev.sekisho.identity.account.EmailAddress;
import dev.sekisho.kernel.event.FactData;
import dev.sekisho.kernel.event.identity.StaffSignedOut;
import dev.sekisho.kernel.event.identity.StaffTokenIssued;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Staff accounts and their tokens in memory, with every fact in order. */
final class InMemoryStaff implements StaffMembers, StaffTokens {

    final List<FactData> facts = new ArrayList<>();
    final Map<UUID, IssuedToken> tokens = new LinkedHashMap<>();
    private final Map<UUID, Staff> members = new HashMap<>();
    private final Map<UUID, Entry> entries = new HashMap<>();
    private final Map<UUID, Long> steps = new HashMap<>();

    @Override
    public void add(StaffChange entered, Entry entry) {
        entries.put(entered.staff().head().id(), entry);
        save(entered);
    }

    @Override
    public Optional<Staff> lock(UUID id) {
        return Optional.ofNullable(members.get(id));
    }

    @Override
    public void save(StaffChange change) {
        members.put(change.staff().head().id(), change.staff());
        facts.addAll(change.facts());
    }

    @Override
    public boolean isTaken(String addressHash) {
        return present(addressHash).isPresent();
    }

    @Override
    public Optional<StaffHead> founder(int place) {
        return entries.entrySet().stream()
                .filter(entry -> entry.getValue().founder() == place)
                .findFirst()
                .map(entry -> members.get(entry.getKey()).head());
    }

    @Override
    public Optional<EnrolledStaff> enrolled(String addressHash) {
        return present(addressHash).filter(EnrolledStaff.class::isInstance).map(EnrolledStaff.class::cast);
    }

    private Optional<Staff> present(String addressHash) {
        return entries.entrySet().stream()
                .filter(entry -> entry.getValue().addressHash().equals(addressHash))
                .map(entry -> members.get(entry.getKey()))
                .filter(PresentStaff.class::isInstance)
                .findFirst();
    }

    @Override
    public Optional<EmailAddress> address(UUID id) {
        return Optional.ofNullable(entries.get(id)).map(Entry::address);
    }

    @Override
    public Share useStep(UUID id, long step) {
        long last = steps.getOrDefault(id, ((EnrolledStaff) members.get(id)).lastStep());
        steps.put(id, Math.max(last, step));
        return last < step ? Share.TAKEN : Share.NONE_LEFT;
    }

    @Override
    public void add(IssuedToken token, StaffTokenIssued fact) {
        tokens.put(token.id(), token);
        facts.add(fact);
    }

    @Override
    public Optional<IssuedToken> standing(UUID tokenId, UUID staffId, Instant now) {
        return Optional.ofNullable(tokens.get(tokenId))
                .filter(token -> token.staffId().equals(staffId) && now.isBefore(token.expiresAt()));
    }

    @Override
    public void signedOut(StaffSignedOut fact, Instant now) {
        endAll(fact.staffId(), now);
        facts.add(fact);
    }

    @Override
    public void endAll(UUID staffId, Instant now) {
        tokens.values().removeIf(token -> token.staffId().equals(staffId));
    }

    @Override
    public boolean stands(UUID tokenId, UUID staffId, StaffRole role, Instant now) {
        return standing(tokenId, staffId, now).isPresent();
    }
}

package dev.sekisho.link.suspension;

import dev.sekisho.kernel.event.FactData;
import dev.sekisho.kernel.id.BankCode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Resumes in memory. */
final class InMemoryResumes implements Resumes {

    final List<FactData> facts = new ArrayList<>();
    private final Map<UUID, Resume> all = new HashMap<>();

    @Override
    public void add(ProposedResume resume, FactData fact) {
        keep(resume, fact);
    }

    @Override
    public void save(ProposedResume resume, Voice voice, FactData fact) {
        keep(resume, fact);
    }

    @Override
    public void save(CompletedResume resume, FactData fact) {
        keep(resume, fact);
    }

    @Override
    public Optional<Resume> find(UUID id) {
        return Optional.ofNullable(all.get(id));
    }

    @Override
    public List<Resume> newest(Optional<BankCode> bank, int limit) {
        return all.values().stream()
                .filter(resume -> bank.isEmpty() || resume.head().bank().equals(bank))
                .sorted(Comparator.comparing((Resume resume) -> resume.head().proposedAt())
                        .reversed()
                        .thenComparing(resume -> resume.head().id().toString()))
                .limit(limit)
                .toList();
    }

    @Override
    public Optional<Resume> lock(UUID id) {
        return find(id);
    }

    private void keep(Resume resume, FactData fact) {
        all.put(resume.head().id(), resume);
        facts.add(fact);
    }
}

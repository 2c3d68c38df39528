package dev.sekisho.link.suspension;

import dev.sekisho.kernel.event.FactData;
import dev.sekisho.kernel.id.BankCode;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** All resumes there ever were; a row and the facts about it are written together. */
public interface Resumes {

    void add(ProposedResume resume, FactData fact);

    /** A voice more; the resume must be held by {@link #lock} in the running transaction. */
    void save(ProposedResume resume, Voice voice, FactData fact);

    /** Complete; the resume must be held by {@link #lock} in the running transaction. */
    void save(CompletedResume resume, FactData fact);

    Optional<Resume> find(UUID id);

    /** The newest proposals first. @param bank of one bank only; empty: of all */
    List<Resume> newest(Optional<BankCode> bank, int limit);

    /** Nobody else speaks for it until the transaction ends. */
    Optional<Resume> lock(UUID id);
}

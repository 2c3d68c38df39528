package dev.sekisho.compensation.disclosure;

import dev.sekisho.compensation.claim.Actor;
import dev.sekisho.compensation.fraudcase.CaseFile;
import dev.sekisho.compensation.fraudcase.CaseFiles;
import dev.sekisho.compensation.fraudcase.CaseNumber;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** One person says what investigators asked for, another one agrees. */
@ApplicationScoped
public class Disclose {

    private final CaseFiles files;
    private final Disclosures disclosures;
    private final DisclosurePolicy policy;

    Disclose(CaseFiles files, Disclosures disclosures, DisclosurePolicy policy) {
        this.files = files;
        this.disclosures = disclosures;
        this.policy = policy;
    }

    /** Empty for a case that is not there. */
    @Transactional
    public Optional<ProposedDisclosure> propose(CaseNumber number, Request request, Actor by, Instant now) {
        Optional<ProposedDisclosure> proposed = files.find(number, Optional.empty())
                .map(CaseFile::fraudCase)
                .map(fraudCase -> ProposedDisclosure.of(fraudCase.head(), request, by, now));
        proposed.ifPresent(disclosure -> disclosures.add(disclosure, disclosure.fact()));
        return proposed;
    }

    /** Agreed to again, it is agreed to once. */
    @Transactional
    public Outcome release(UUID id, Actor by, Instant now) {
        Optional<Disclosure> locked = disclosures.lock(id);
        if (locked.isEmpty()) {
            return new Outcome.Unknown();
        }
        if (!(locked.get() instanceof ProposedDisclosure proposed)) {
            return new Outcome.Done(locked.get());
        }
        if (proposed.head().proposer().person().equals(by.person())) {
            return new Outcome.SamePerson();
        }
        if (!isAsItWasProposed(proposed.head())) {
            return new Outcome.CaseMoved();
        }
        ReleasedDisclosure released = proposed.released(by, now, policy.lasts());
        disclosures.save(released, released.fact());
        return new Outcome.Done(released);
    }

    /** From now on nobody reads it; ended again, it was ended once. */
    @Transactional
    public Outcome end(UUID id, Actor by, Instant now) {
        Optional<Disclosure> locked = disclosures.lock(id);
        if (locked.isEmpty()) {
            return new Outcome.Unknown();
        }
        if (locked.get() instanceof EndedDisclosure) {
            return new Outcome.Done(locked.get());
        }
        EndedDisclosure ended = locked.get().ended(by, now);
        disclosures.save(ended, ended.fact());
        return new Outcome.Done(ended);
    }

    private boolean isAsItWasProposed(DisclosureHead head) {
        return files.find(head.caseNumber(), Optional.empty())
                .filter(file -> file.fraudCase().head().version() == head.caseVersion())
                .isPresent();
    }

    /** What came of it. */
    public sealed interface Outcome {

        /** As it stands now. */
        record Done(Disclosure disclosure) implements Outcome {}

        /** Whoever proposed it does not agree to it. */
        record SamePerson() implements Outcome {}

        /** Something was reported or confirmed since it was proposed: what is disclosed has to be looked at anew. */
        record CaseMoved() implements Outcome {}

        /** There is no such disclosure. */
        record Unknown() implements Outcome {}
    }
}

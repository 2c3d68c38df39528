package dev.sekisho.link.suspension;

import dev.sekisho.kernel.id.BankCode;
import dev.sekisho.kernel.suspension.Operation;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Takes a proposal down against the book as it stands; it opens nothing by itself. */
@ApplicationScoped
public class ProposeResume {

    private final Resumes resumes;
    private final Books books;
    private final ResumePolicy policy;

    ProposeResume(Resumes resumes, Books books, ResumePolicy policy) {
        this.resumes = resumes;
        this.books = books;
        this.policy = policy;
    }

    @Transactional
    public Outcome propose(Wish wish, Voice proposer) {
        if (!wish.gates().stream().allMatch(gate -> gate.isFresh(proposer.at(), policy.longestEvidenceAge()))) {
            return new Outcome.Refused("EVIDENCE_NOT_FRESH");
        }
        StandingBook book = books.find();
        ResumeHead head = new ResumeHead(
                UUID.randomUUID(),
                wish.bank(),
                wish.operations(),
                wish.canaryPercent(),
                book.epoch(),
                proposer.at(),
                wish.gates());
        if (book.entries().stream().noneMatch(head::lifts)) {
            return new Outcome.Refused("NOTHING_SUSPENDED");
        }
        ProposedResume resume = ProposedResume.by(proposer, head);
        resumes.add(resume, resume.proposed());
        return new Outcome.Proposed(resume);
    }

    /** What is to be opened, to how many per cent of the bank's wallets (empty: to all), and on what evidence. */
    public record Wish(
            Optional<BankCode> bank,
            Set<Operation> operations,
            Optional<Integer> canaryPercent,
            List<GateEvidence> gates) {}

    /** What came of it. */
    public sealed interface Outcome {

        /** Open for voices. */
        record Proposed(ProposedResume resume) implements Outcome {}

        /** @param rule {@code EVIDENCE_NOT_FRESH} or {@code NOTHING_SUSPENDED} */
        record Refused(String rule) implements Outcome {}
    }
}

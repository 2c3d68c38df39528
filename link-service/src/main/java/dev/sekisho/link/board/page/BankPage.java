package dev.sekisho.link.board.page;

import dev.sekisho.kernel.suspension.Operation;
import dev.sekisho.kernel.suspension.SuspensionReason;
import dev.sekisho.link.posture.GapReport;
import dev.sekisho.link.suspension.BookEntry;
import dev.sekisho.link.suspension.Resume;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * One bank: what is stopped there, the way back, and what its posture lacks.
 *
 * @param stops there or everywhere
 * @param atPortal whether its own user looks, who sees no notes of the operator
 */
public record BankPage(
        GapReport report,
        List<BookEntry> stops,
        List<Resume> resumes,
        boolean atPortal,
        Instant now,
        Optional<BoardText> done) {

    public BankPage {
        stops = List.copyOf(stops);
        resumes = List.copyOf(resumes);
    }

    public String bankId() {
        return report.bank().code().value();
    }

    /** Of this page. */
    public String path() {
        return atPortal ? "/portal" : "/board/banks/" + bankId();
    }

    public List<Operation> operations() {
        return Arrays.stream(Operation.values()).filter(Operation::isAtABank).toList();
    }

    public List<SuspensionReason> reasons() {
        return atPortal
                ? List.of(SuspensionReason.BANK, SuspensionReason.MAINTENANCE)
                : List.of(SuspensionReason.values());
    }

    public ProposalForm proposal() {
        return new ProposalForm("/board/banks/" + bankId() + "/resumes", true, now);
    }
}

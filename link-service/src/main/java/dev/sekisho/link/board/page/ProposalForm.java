package dev.sekisho.link.board.page;

import dev.sekisho.kernel.suspension.Canary;
import dev.sekisho.kernel.suspension.Operation;
import dev.sekisho.link.suspension.Gate;
import dev.sekisho.link.suspension.GateEvidence;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;

/** The form in which a resume is proposed. @param path where it is sent @param atABank whether of operations at one bank */
public record ProposalForm(String path, boolean atABank, Instant now) {

    public List<Operation> operations() {
        return Arrays.stream(Operation.values())
                .filter(operation -> operation.isAtABank() == atABank)
                .toList();
    }

    public List<Gate> gates() {
        return List.of(Gate.values());
    }

    public String thisMinute() {
        return Filled.forAField(now);
    }

    public int mostPercent() {
        return Canary.MOST_PERCENT;
    }

    public int longestEvidence() {
        return GateEvidence.MAX_EVIDENCE;
    }
}

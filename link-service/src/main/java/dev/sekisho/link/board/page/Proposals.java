package dev.sekisho.link.board.page;

import dev.sekisho.kernel.id.BankCode;
import dev.sekisho.kernel.suspension.Canary;
import dev.sekisho.kit.problem.DeskProblems;
import dev.sekisho.link.suspension.Gate;
import dev.sekisho.link.suspension.GateEvidence;
import dev.sekisho.link.suspension.ProposeResume;
import dev.sekisho.link.suspension.ProposeResume.Outcome;
import dev.sekisho.link.suspension.ProposeResume.Wish;
import dev.sekisho.link.suspension.VoiceKind;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.MultivaluedMap;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Makes a proposal to resume out of a form in which each gate has its own evidence and time. */
@ApplicationScoped
class Proposals {

    private final ProposeResume propose;
    private final AtBoard board;

    Proposals(ProposeResume propose, AtBoard board) {
        this.propose = propose;
        this.board = board;
    }

    /** @param bank empty: of operations that take place at none */
    UUID propose(Optional<BankCode> bank, MultivaluedMap<String, String> form) {
        Wish wish = new Wish(
                bank,
                Filled.operations(form.get("operation"), bank.isPresent()),
                bank.flatMap(
                        one -> Filled.number("canaryPercent", form.getFirst("canaryPercent"), Canary.MOST_PERCENT)),
                gates(form));
        Outcome outcome = propose.propose(wish, board.voice(VoiceKind.PROPOSAL));
        if (outcome instanceof Outcome.Refused refused) {
            throw BoardProblems.resumeRefused(refused.rule());
        }
        return ((Outcome.Proposed) outcome).resume().head().id();
    }

    private static List<GateEvidence> gates(MultivaluedMap<String, String> form) {
        return Arrays.stream(Gate.values())
                .flatMap(gate -> green(gate, form).stream())
                .toList();
    }

    /** Without evidence it is not green, and the proposal says so. */
    private static Optional<GateEvidence> green(Gate gate, MultivaluedMap<String, String> form) {
        String evidence = "evidence-" + gate;
        String asOf = "asOf-" + gate;
        return Filled.sentence(evidence, form.getFirst(evidence), GateEvidence.MAX_EVIDENCE)
                .map(said -> new GateEvidence(gate, said, moment(asOf, form.getFirst(asOf))));
    }

    private static Instant moment(String field, String text) {
        return Filled.moment(field, text).orElseThrow(() -> DeskProblems.invalid(field, "NotNull"));
    }
}

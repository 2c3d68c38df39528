package dev.sekisho.link.suspension;

import dev.sekisho.kernel.event.FactData;
import dev.sekisho.kernel.event.link.CanaryProposed;
import dev.sekisho.kernel.event.link.ResumeProposed;
import dev.sekisho.kernel.id.BankCode;
import dev.sekisho.kernel.suspension.Operation;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Proposed, and open for voices: two approvals of different persons and, where it is about a bank, the bank's own; nobody
 * speaks twice, the proposer included (IN-02).
 */
public record ProposedResume(ResumeHead head, List<Voice> voices, long version) implements Resume {

    private static final int APPROVALS = 2;

    public ProposedResume {
        voices = List.copyOf(voices);
    }

    public static ProposedResume by(Voice proposer, ResumeHead head) {
        return new ProposedResume(head, List.of(proposer), 1);
    }

    /** Why this voice is not heard; empty if it is. */
    public Optional<VoiceRefusal> refusalOf(Voice voice, ResumePolicy policy) {
        if (isTooOld(voice.at(), policy)) {
            return Optional.of(VoiceRefusal.PROPOSAL_TOO_OLD);
        }
        if (voices.stream().anyMatch(heard -> heard.person().equals(voice.person()))) {
            return Optional.of(VoiceRefusal.PERSON_HAS_SPOKEN);
        }
        if (voice.kind() == VoiceKind.SIGN_OFF) {
            return needsSignOff() ? Optional.empty() : Optional.of(VoiceRefusal.NO_SIGN_OFF_NEEDED);
        }
        return count(VoiceKind.APPROVAL) < APPROVALS ? Optional.empty() : Optional.of(VoiceRefusal.NO_APPROVAL_NEEDED);
    }

    public ProposedResume hearing(Voice voice) {
        return new ProposedResume(
                head, Stream.concat(voices.stream(), Stream.of(voice)).toList(), version + 1);
    }

    /** @param epoch of the book in which it was lifted */
    public CompletedResume completed(long epoch) {
        return new CompletedResume(head, voices, epoch, version + 1);
    }

    @Override
    public List<String> missing() {
        Set<Gate> green = head.gates().stream().map(GateEvidence::gate).collect(Collectors.toSet());
        List<String> missing = Arrays.stream(Gate.values())
                .filter(gate -> !green.contains(gate))
                .map(Gate::name)
                .collect(Collectors.toCollection(ArrayList::new));
        if (needsSignOff()) {
            missing.add("BANK_SIGN_OFF");
        }
        for (long given = count(VoiceKind.APPROVAL); given < APPROVALS; given++) {
            missing.add(given == 0 ? "FIRST_APPROVAL" : "SECOND_APPROVAL");
        }
        return missing;
    }

    public FactData proposed() {
        Voice proposer = voices.get(0);
        UUID staff = proposer.staffId();
        UUID person = proposer.person().value();
        String bank = head.bank().map(BankCode::value).orElse(null);
        List<String> operations = head.inOrder().stream().map(Operation::name).toList();
        List<String> gates =
                head.gates().stream().map(green -> green.gate().name()).toList();
        return head.canaryPercent()
                .<FactData>map(
                        percent -> new CanaryProposed(head.id(), bank, operations, percent, gates, staff, person))
                .orElseGet(() -> new ResumeProposed(head.id(), bank, operations, gates, staff, person));
    }

    private boolean isTooOld(Instant now, ResumePolicy policy) {
        return now.isAfter(head.proposedAt().plus(policy.proposalLifetime()));
    }

    private boolean needsSignOff() {
        return head.bank().isPresent() && count(VoiceKind.SIGN_OFF) == 0;
    }

    private long count(VoiceKind kind) {
        return voices.stream().filter(voice -> voice.kind() == kind).count();
    }
}

package dev.sekisho.link.board.page;

import dev.sekisho.kit.page.Words;
import dev.sekisho.link.suspension.CompletedResume;
import dev.sekisho.link.suspension.Gate;
import dev.sekisho.link.suspension.GateEvidence;
import dev.sekisho.link.suspension.ProposedResume;
import dev.sekisho.link.suspension.Resume;
import dev.sekisho.link.suspension.ResumePolicy;
import dev.sekisho.link.suspension.Voice;
import dev.sekisho.link.suspension.VoiceKind;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * One way back: its gates with the age of their evidence, who has spoken, and what is missing.
 *
 * @param voice with which who looks could speak for it; none where they may only look
 * @param bankName none where it is about no bank
 */
public record ResumePage(
        Resume resume,
        Optional<String> bankName,
        ResumePolicy policy,
        Optional<Voice> voice,
        Instant now,
        boolean atPortal,
        Optional<BoardText> done) {

    public String resumeId() {
        return resume.head().id().toString();
    }

    /** Where one speaks for it. */
    public String path() {
        return atPortal
                ? "/portal/resumes/" + resumeId() + "/sign-offs"
                : "/board/resumes/" + resumeId() + "/approvals";
    }

    public String state() {
        return stateOf(resume);
    }

    static String stateOf(Resume resume) {
        return resume instanceof CompletedResume ? "RESUMED" : "PROPOSED";
    }

    public Optional<Long> epoch() {
        return resume instanceof CompletedResume over ? Optional.of(over.epoch()) : Optional.empty();
    }

    public List<Gate> gates() {
        return List.of(Gate.values());
    }

    public Optional<GateEvidence> evidenceOf(Gate gate) {
        return resume.head().gates().stream()
                .filter(green -> green.gate() == gate)
                .findFirst();
    }

    public String age(GateEvidence evidence, Words words) {
        Duration age = Duration.between(evidence.asOf(), now);
        return words.of(BoardText.HOURS, age.toHours(), age.toMinutesPart());
    }

    public Instant heardUntil() {
        return resume.head().proposedAt().plus(policy.proposalLifetime());
    }

    /** Whether who looks may be heard, by the rule that hears them. */
    public boolean isHeard() {
        return voice.isPresent() && refusal().isEmpty();
    }

    /** Why who looks is not heard, where they could speak at all. */
    public Optional<String> refusal() {
        return voice.flatMap(mine -> resume instanceof ProposedResume open
                ? open.refusalOf(mine, policy).map(Enum::name)
                : Optional.of("ALREADY_RESUMED"));
    }

    public boolean isSignOff() {
        return voice.map(mine -> mine.kind() == VoiceKind.SIGN_OFF).orElse(false);
    }
}

package dev.sekisho.link.suspension.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.sekisho.kernel.id.BankCode;
import dev.sekisho.kernel.suspension.Operation;
import dev.sekisho.link.suspension.CompletedResume;
import dev.sekisho.link.suspension.GateEvidence;
import dev.sekisho.link.suspension.Resume;
import dev.sekisho.link.suspension.Voice;
import dev.sekisho.link.suspension.VoiceKind;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/** A resume with what speaks for it and what is missing; staff are named by id. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record ResumeView(
        UUID resumeId,
        String state,
        String bankCode,
        Collection<Operation> operations,
        Integer canaryPercent,
        Instant proposedAt,
        List<GateEvidence> gates,
        List<VoiceView> voices,
        List<String> missing,
        Long epoch) {

    static ResumeView of(Resume resume) {
        Long epoch = resume instanceof CompletedResume completed ? completed.epoch() : null;
        return new ResumeView(
                resume.head().id(),
                epoch == null ? "PROPOSED" : "RESUMED",
                resume.head().bank().map(BankCode::value).orElse(null),
                resume.head().inOrder(),
                resume.head().canaryPercent().orElse(null),
                resume.head().proposedAt(),
                resume.head().gates(),
                resume.voices().stream().map(VoiceView::of).toList(),
                resume.missing(),
                epoch);
    }

    /** Who spoke, as what, and when. */
    record VoiceView(VoiceKind kind, UUID staffId, Instant at) {

        static VoiceView of(Voice voice) {
            return new VoiceView(voice.kind(), voice.staffId(), voice.at());
        }
    }
}

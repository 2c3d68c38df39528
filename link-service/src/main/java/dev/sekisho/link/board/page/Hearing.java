package dev.sekisho.link.board.page;

import dev.sekisho.kernel.id.BankCode;
import dev.sekisho.link.bank.Bank;
import dev.sekisho.link.bank.Banks;
import dev.sekisho.link.suspension.BookFull;
import dev.sekisho.link.suspension.Resume;
import dev.sekisho.link.suspension.ResumePolicy;
import dev.sekisho.link.suspension.Resumes;
import dev.sekisho.link.suspension.SpeakForResume;
import dev.sekisho.link.suspension.SpeakForResume.Outcome;
import dev.sekisho.link.suspension.Voice;
import dev.sekisho.link.suspension.VoiceKind;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** One resume as somebody looks at it and speaks for it. */
@ApplicationScoped
class Hearing {

    private final Resumes resumes;
    private final SpeakForResume speak;
    private final ResumePolicy policy;
    private final Banks banks;
    private final AtBoard board;

    Hearing(Resumes resumes, SpeakForResume speak, ResumePolicy policy, Banks banks, AtBoard board) {
        this.resumes = resumes;
        this.speak = speak;
        this.policy = policy;
        this.banks = banks;
        this.board = board;
    }

    /** @param own the only bank whose resumes are seen; empty for all */
    ResumePage page(UUID id, Optional<BankCode> own, Optional<VoiceKind> voice, Optional<BoardText> done) {
        Resume resume = visible(id, own);
        Instant now = board.now();
        return new ResumePage(
                resume,
                resume.head().bank().flatMap(bank -> banks.find(bank, now)).map(Bank::name),
                policy,
                voice.map(board::voice),
                now,
                own.isPresent(),
                done);
    }

    /** Whether the role still stands is asked before it. */
    void hear(UUID id, Optional<BankCode> own, VoiceKind kind, String role) {
        visible(id, own);
        board.stillHolds(role);
        Outcome outcome = spoken(id, board.voice(kind)).orElseThrow(BoardProblems::resumeUnknown);
        if (outcome instanceof Outcome.Refused refused) {
            throw BoardProblems.resumeRefused(refused.rule().name());
        }
    }

    private Optional<Outcome> spoken(UUID id, Voice voice) {
        try {
            return speak.speak(id, voice);
        } catch (BookFull full) {
            throw BoardProblems.full();
        }
    }

    private Resume visible(UUID id, Optional<BankCode> own) {
        return resumes.find(id)
                .filter(resume -> own.isEmpty() || resume.head().bank().equals(own))
                .orElseThrow(BoardProblems::resumeUnknown);
    }
}

package dev.sekisho.link.suspension;

import dev.sekisho.kernel.event.FactData;
import dev.sekisho.kernel.event.link.ResumeApproved;
import dev.sekisho.kernel.event.link.ResumeSignedOff;
import dev.sekisho.kernel.id.BankCode;
import dev.sekisho.kernel.suspension.Canary;
import dev.sekisho.kernel.suspension.CanaryDraw;
import dev.sekisho.link.bank.Bank;
import dev.sekisho.link.bank.Banks;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Hears a voice for a resume; the last one that is needed opens the bank, or lets its canary through, in the same transaction and one epoch. */
@ApplicationScoped
public class SpeakForResume {

    private final Resumes resumes;
    private final Books books;
    private final Banks banks;
    private final ResumePolicy policy;
    private final CanaryDraw canaries;

    SpeakForResume(Resumes resumes, Books books, Banks banks, ResumePolicy policy, CanaryDraw canaries) {
        this.resumes = resumes;
        this.books = books;
        this.banks = banks;
        this.policy = policy;
        this.canaries = canaries;
    }

    /** Empty if there is no such resume. */
    @Transactional
    public Optional<Outcome> speak(UUID id, Voice voice) {
        return resumes.lock(id).map(present -> hear(present, voice));
    }

    private Outcome hear(Resume present, Voice voice) {
        if (!(present instanceof ProposedResume proposed)) {
            return new Outcome.Refused(VoiceRefusal.ALREADY_RESUMED);
        }
        Optional<VoiceRefusal> refusal = proposed.refusalOf(voice, policy);
        if (refusal.isPresent()) {
            return new Outcome.Refused(refusal.get());
        }
        ProposedResume heard = proposed.hearing(voice);
        resumes.save(heard, voice, fact(heard, voice));
        return new Outcome.Heard(heard.missing().isEmpty() ? complete(heard, voice.at()) : heard);
    }

    private Resume complete(ProposedResume resume, Instant now) {
        StandingBook book = books.lock();
        Optional<Canary> canary = resume.head()
                .canaryPercent()
                .map(percent ->
                        book.canary(resume.head(), percent, canaries.keyPrint().orElseThrow()));
        Optional<BookChange> change = book.resume(resume.head(), canary, codes(now));
        change.ifPresent(books::save);
        CompletedResume completed =
                resume.completed(change.map(BookChange::epoch).orElse(book.epoch()));
        resumes.save(completed, completed.resumed());
        return completed;
    }

    private List<BankCode> codes(Instant now) {
        return banks.all(now).stream().map(Bank::code).toList();
    }

    private static FactData fact(ProposedResume resume, Voice voice) {
        UUID id = resume.head().id();
        UUID person = voice.person().value();
        return voice.kind() == VoiceKind.SIGN_OFF
                ? new ResumeSignedOff(id, resume.head().bank().orElseThrow().value(), voice.staffId(), person)
                : new ResumeApproved(id, voice.staffId(), person);
    }

    /** What came of a voice. */
    public sealed interface Outcome {

        /** It counts. */
        record Heard(Resume resume) implements Outcome {}

        /** It does not, and nothing changed. */
        record Refused(VoiceRefusal rule) implements Outcome {}
    }
}

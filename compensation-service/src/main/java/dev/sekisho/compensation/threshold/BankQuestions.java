package dev.sekisho.compensation.threshold;

import dev.sekisho.compensation.claim.Actor;
import dev.sekisho.kernel.event.compensation.OpenBankDecided;
import dev.sekisho.kernel.event.compensation.OpenBankQuestioned;
import dev.sekisho.kernel.event.compensation.OpenBankVoiceHeard;
import dev.sekisho.kernel.event.compensation.OpenBankVoiceRefused;
import dev.sekisho.kernel.id.BankCode;
import dev.sekisho.kernel.id.PersonId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** The questions about open banks, one undecided one for a bank; a row and the fact about it are written together. */
public interface BankQuestions {

    Optional<UndecidedQuestion> undecided(BankCode bank);

    /** A new question, or one that more damage came to. */
    void ask(UndecidedQuestion question, OpenBankQuestioned fact);

    Optional<BankQuestion> find(UUID id);

    /** Who wants this, of what has been confirmed up to now. */
    Set<PersonId> wanting(UndecidedQuestion question, Wish wish);

    void hear(UndecidedQuestion question, Voice voice, OpenBankVoiceHeard fact);

    void refuse(BankQuestion question, OpenBankVoiceRefused fact);

    void end(DecidedQuestion question, OpenBankDecided fact);

    /** The one that is due first comes first. */
    List<UndecidedQuestion> allUndecided();

    /** @param note why, in the speaker's words; for staff alone */
    record Voice(Wish wish, Actor by, String note, Instant at) {}
}

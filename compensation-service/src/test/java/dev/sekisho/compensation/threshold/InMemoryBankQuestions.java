package dev.sekisho.compensation.threshold;

import dev.sekisho.kernel.event.compensation.OpenBankDecided;
import dev.sekisho.kernel.event.compensation.OpenBankQuestioned;
import dev.sekisho.kernel.event.compensation.OpenBankVoiceHeard;
import dev.sekisho.kernel.event.compensation.OpenBankVoiceRefused;
import dev.sekisho.kernel.id.BankCode;
import dev.sekisho.kernel.id.PersonId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** Questions in a map, with what was said of them. */
final class InMemoryBankQuestions implements BankQuestions {

    final List<OpenBankVoiceRefused> refused = new ArrayList<>();
    private final Map<UUID, BankQuestion> all = new LinkedHashMap<>();
    private final List<Heard> heard = new ArrayList<>();

    private record Heard(UUID question, long confirmations, Voice voice) {}

    @Override
    public Optional<UndecidedQuestion> undecided(BankCode bank) {
        return allUndecided().stream()
                .filter(question -> question.head().bank().equals(bank))
                .findFirst();
    }

    @Override
    public void ask(UndecidedQuestion question, OpenBankQuestioned fact) {
        all.put(question.head().id(), question);
    }

    @Override
    public Optional<BankQuestion> find(UUID id) {
        return Optional.ofNullable(all.get(id));
    }

    @Override
    public Set<PersonId> wanting(UndecidedQuestion question, Wish wish) {
        return heard.stream()
                .filter(one -> one.question().equals(question.head().id()))
                .filter(one -> one.confirmations() == question.confirmations())
                .filter(one -> one.voice().wish() == wish)
                .map(one -> one.voice().by().person())
                .collect(Collectors.toSet());
    }

    @Override
    public void hear(UndecidedQuestion question, Voice voice, OpenBankVoiceHeard fact) {
        heard.add(new Heard(question.head().id(), question.confirmations(), voice));
    }

    @Override
    public void refuse(BankQuestion question, OpenBankVoiceRefused fact) {
        refused.add(fact);
    }

    @Override
    public void end(DecidedQuestion question, OpenBankDecided fact) {
        all.put(question.head().id(), question);
    }

    @Override
    public List<UndecidedQuestion> allUndecided() {
        return all.values().stream()
                .filter(UndecidedQuestion.class::isInstance)
                .map(UndecidedQuestion.class::cast)
                .toList();
    }
}

package dev.sekisho.link.bankrequest;

import static dev.sekisho.link.bank.FixedBanks.FIRST;
import static dev.sekisho.link.bank.FixedBanks.OF_2020;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.sekisho.kernel.event.FactData;
import dev.sekisho.kernel.event.link.BankRequestAnswered;
import dev.sekisho.kernel.event.link.BankRequestMade;
import dev.sekisho.kernel.id.BankCode;
import dev.sekisho.kernel.id.PersonId;
import dev.sekisho.link.bank.FixedBanks;
import dev.sekisho.link.bankrequest.AnswerRequest.Outcome;
import dev.sekisho.link.review.Speaker;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("A18")
class AnswerRequestTest {

    private static final Instant NOW = Instant.parse("2026-11-29T03:00:00Z");
    private static final LocalDate PROMISED = LocalDate.of(2027, 1, 31);
    private static final LocalDate LATER = LocalDate.of(2027, 2, 28);

    private final InMemoryBankRequests requests = new InMemoryBankRequests();
    private final MakeRequest make = new MakeRequest(requests, new FixedBanks());
    private final AnswerRequest answer = new AnswerRequest(requests);
    private final Speaker somebody = new Speaker(UUID.randomUUID(), PersonId.random());

    private UUID made(Side by) {
        return make.make(head(by, FIRST)).orElseThrow().head().id();
    }

    private RequestHead head(Side by, BankCode bank) {
        return new RequestHead(UUID.randomUUID(), bank, by, LocalDate.of(2026, 11, 29), "ワンタイムコードを必須に。", somebody, NOW);
    }

    private Optional<Outcome> says(UUID request, Answer said, Optional<BankCode> bank) {
        return answer.answer(request, said, bank, somebody, NOW);
    }

    @Test
    void isPromisedPutOffAndDoneWithThePromiseKeptBesideTheDay() {
        UUID request = made(Side.OPERATOR);

        says(request, new Answer.Promise(PROMISED), Optional.of(FIRST));
        says(request, new Answer.Promise(LATER), Optional.of(FIRST));
        Optional<Outcome> done = says(request, new Answer.Done(LATER.plusDays(1)), Optional.of(FIRST));

        assertThat(done).contains(new Outcome.Answered(requests.lock(request).orElseThrow()));
        assertThat(requests.lock(request))
                .containsInstanceOf(DoneRequest.class)
                .map(each -> ((DoneRequest) each).promisedOn())
                .contains(Optional.of(LATER));
        assertThat(requests.facts)
                .filteredOn(BankRequestAnswered.class::isInstance)
                .extracting(fact -> ((BankRequestAnswered) fact).state())
                .containsExactly("ACCEPTED", "ACCEPTED", "DONE");
    }

    @Test
    void isAnsweredByTheOtherSideAndTheSameBankOnly() {
        UUID ours = made(Side.OPERATOR);
        UUID theirs = made(Side.BANK);
        Answer promise = new Answer.Promise(PROMISED);

        assertThat(says(ours, promise, Optional.empty())).contains(new Outcome.OwnRequest());
        assertThat(says(ours, promise, Optional.of(OF_2020))).isEmpty();
        assertThat(says(theirs, promise, Optional.of(FIRST))).contains(new Outcome.OwnRequest());
        assertThat(says(theirs, promise, Optional.empty())).containsInstanceOf(Outcome.Answered.class);
        assertThat(says(UUID.randomUUID(), promise, Optional.empty())).isEmpty();
    }

    @Test
    void whatIsDoneOrRefusedIsFinal() {
        UUID refused = made(Side.BANK);
        says(refused, new Answer.Refusal("対応しない。"), Optional.empty());
        UUID done = made(Side.BANK);
        says(done, new Answer.Done(PROMISED), Optional.empty());

        for (UUID over : List.of(refused, done)) {
            assertThat(says(over, new Answer.Promise(PROMISED), Optional.empty()))
                    .contains(new Outcome.Over());
            assertThat(says(over, new Answer.Refusal("x"), Optional.empty())).contains(new Outcome.Over());
        }
        assertThat(requests.facts).hasSize(4);
    }

    @Test
    void isSaidInWordsAboutABankThatThereIs() {
        assertThat(make.make(head(Side.OPERATOR, new BankCode("0001")))).isEmpty();
        assertThatThrownBy(() -> new Answer.Refusal(" ")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Answer.Refusal("x".repeat(1_001))).isInstanceOf(IllegalArgumentException.class);
    }

    /** The register in memory, with every fact in order. */
    private static final class InMemoryBankRequests implements BankRequests {

        private final List<FactData> facts = new ArrayList<>();
        private final Map<UUID, BankRequest> requests = new LinkedHashMap<>();

        @Override
        public void add(OpenRequest request, BankRequestMade fact) {
            requests.put(request.head().id(), request);
            facts.add(fact);
        }

        @Override
        public Optional<BankRequest> lock(UUID id) {
            return Optional.ofNullable(requests.get(id));
        }

        @Override
        public void save(BankRequest answered, Speaker by, Instant now, BankRequestAnswered fact) {
            requests.put(answered.head().id(), answered);
            facts.add(fact);
        }

        @Override
        public List<BankRequest> page(Filter filter, Optional<UUID> after, int limit) {
            return List.copyOf(requests.values());
        }
    }
}

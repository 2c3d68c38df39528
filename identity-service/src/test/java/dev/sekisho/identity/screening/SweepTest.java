package dev.sekisho.identity.screening;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sekisho.identity.account.HeldAccount;
import dev.sekisho.identity.account.IdentityMethod;
import dev.sekisho.identity.account.InMemoryAccounts;
import dev.sekisho.identity.account.KanaSource;
import dev.sekisho.identity.account.PhoneWorth;
import dev.sekisho.identity.account.SampleAccounts;
import dev.sekisho.identity.proof.InMemoryProofs;
import dev.sekisho.identity.proof.VerifiedClaims;
import dev.sekisho.identity.screening.ScreenedPersons.Candidate;
import dev.sekisho.identity.screening.Sweeps.Sweep;
import dev.sekisho.identity.transaction.NoTransaction;
import dev.sekisho.identity.walletfreeze.InMemoryFreezes;
import dev.sekisho.kernel.id.AccountId;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("A73")
class SweepTest {

    private static final Instant NOW = Instant.parse("2026-11-22T03:00:00Z");
    private static final int BATCH = 3;

    private final InMemoryAccounts accounts = new InMemoryAccounts();
    private final InMemoryPersons persons = new InMemoryPersons(accounts);
    private final InMemoryProofs proofs = new InMemoryProofs();
    private final InMemoryHits hits = new InMemoryHits();
    private final OneList lists = new OneList();
    private final Map<Long, Sweep> sweeps = new HashMap<>();
    private final ScreeningRules rules = new ScreeningRules(Duration.ofHours(24), Duration.ofHours(1), BATCH);
    private final RaiseHits raise = new RaiseHits(
            hits,
            new HeldPersons(persons, accounts, new StopFunds(new InMemoryFreezes(() -> NOW))),
            new RecordedJournal(),
            rules);

    private SweepPersons sweep() {
        return new SweepPersons(
                new ListIndexes(lists, new NoTransaction()),
                persons,
                new KeptSweeps(),
                proofs,
                raise,
                rules,
                new NoTransaction(),
                () -> NOW);
    }

    private Candidate person(String name, String reading) {
        Candidate person =
                persons.put(SampleAccounts.proved(PhoneWorth.KNOWN_MOBILE, KanaSource.FURIGANA_IN_CREDENTIAL));
        proofs.put(
                person.proof(),
                new VerifiedClaims(
                        "kakunin",
                        "txn",
                        IdentityMethod.IC_CHIP,
                        NOW,
                        name,
                        reading,
                        KanaSource.FURIGANA_IN_CREDENTIAL,
                        LocalDate.of(1980, 1, 2),
                        "東京都",
                        "driving_permit",
                        "D1"));
        return person;
    }

    @Test
    void asksAboutNobodyWhileNoListIsInForce() {
        person("山田 花子", "ヤマダ ハナコ");

        assertThat(sweep().step()).isZero();
        assertThat(persons.epochs()).isEmpty();
    }

    @Test
    void asksAboutEverybodyInBoundedStepsAndGoesOnWhereItWasStopped() {
        List<Candidate> all = new ArrayList<>();
        for (int i = 0; i < 7; i++) {
            all.add(person("佐藤 太郎", "サトウ タロウ"));
        }
        Candidate hanako = person("山田 花子", "ヤマダ ハナコ");
        lists.inForce(1, "R1,山田 花子,ヤマダ ハナコ,,1980-01-02");

        assertThat(sweep().step()).isEqualTo(BATCH);
        assertThat(persons.epochs()).hasSize(BATCH);
        // another process goes on
        assertThat(sweep().step()).isEqualTo(BATCH);
        assertThat(sweep().step()).isEqualTo(2);
        assertThat(sweep().step()).isZero();
        assertThat(sweep().step()).isZero();

        assertThat(persons.epochs()).hasSize(8).containsValue(1L).doesNotContainValue(0L);
        assertThat(hits.all()).hasSize(1);
        assertThat(accounts.find(hanako.account())).get().isInstanceOf(HeldAccount.class);
        all.forEach(one -> assertThat(accounts.find(one.account())).get().isNotInstanceOf(HeldAccount.class));
        assertThat(persons.coverage(1)).isEqualTo(new ScreenedPersons.Coverage(8, 0));
    }

    @Test
    void findsWhoWasProvedAgainstTheListsOfBeforeWhileItRan() {
        lists.inForce(2, "R1,山田 花子,ヤマダ ハナコ,,1980-01-02");
        sweep().step();
        Candidate late = person("山田 花子", "ヤマダ ハナコ");
        persons.screened(List.of(late), 1, NOW);

        assertThat(sweep().step()).isEqualTo(1);

        assertThat(persons.epochs()).containsEntry(late.account(), 2L);
        assertThat(accounts.find(late.account())).get().isInstanceOf(HeldAccount.class);
        assertThat(sweep().step()).isZero();
    }

    @Test
    void asksAboutEverybodyAgainWhenAListChanged() {
        Candidate hanako = person("山田 花子", "ヤマダ ハナコ");
        lists.inForce(1, "R1,鬼塚 権造,オニヅカ ゴンゾウ,,1960");
        while (sweep().step() > 0) {
            assertThat(hits.all()).isEmpty();
        }

        lists.inForce(2, "R1,山田 花子,ヤマダ ハナコ,,1980-01-02");
        assertThat(sweep().step()).isEqualTo(1);

        assertThat(accounts.find(hanako.account())).get().isInstanceOf(HeldAccount.class);
    }

    /** Sweeps that outlive the process. */
    private final class KeptSweeps implements Sweeps {

        @Override
        public Sweep of(long epoch, Instant now) {
            return sweeps.computeIfAbsent(epoch, fresh -> new Sweep(epoch, Optional.empty(), false));
        }

        @Override
        public void advance(Sweep from, Optional<AccountId> to, Instant now) {
            sweeps.replace(
                    from.epoch(), from, new Sweep(from.epoch(), to.isPresent() ? to : from.cursor(), to.isEmpty()));
        }
    }
}

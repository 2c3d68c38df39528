package dev.sekisho.charge.merchant;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sekisho.charge.merchant.ChangeTerms.Kind;
import dev.sekisho.charge.merchant.ChangeWord.Verdict;
import dev.sekisho.kernel.event.charge.MerchantChangeDecided;
import dev.sekisho.kernel.id.MerchantId;
import dev.sekisho.kernel.id.PersonId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What every keeper of the registry does, in memory and in PostgreSQL. */
@Tag("A36")
public abstract class RegistryContract {

    private static final Instant NOW = Instant.parse("2027-01-20T03:00:00.123456Z");
    private static final Registrant OPERATOR = new Registrant("operations-tool", true);

    private final SalesPoint till = new SalesPoint(MerchantId.random(), "見本一丁目店 / 1", "T-1");
    private final SalesPoint other = new SalesPoint(till.merchant(), till.shop(), "T-2");
    private final Officer officer = new Officer(UUID.randomUUID(), PersonId.random());

    protected abstract Merchants merchants();

    protected abstract Shops shops();

    protected abstract SalesPoints points();

    protected abstract MerchantChanges changes();

    protected abstract void inTransaction(Runnable work);

    @Test
    void keepsAMerchantWithItsCategoriesInTheirOrder() {
        Merchant first = Merchant.first(till.merchant(), "Denki", since(MerchantCategory.GROCERY, 0));
        Merchant later = first.with(since(MerchantCategory.OTHER, 60)).with(since(MerchantCategory.ELECTRONICS, 60));
        save(first);
        save(later.named("Denki 電機").ending(NOW.plusSeconds(99)));

        assertThat(merchants().find(till.merchant()))
                .contains(later.named("Denki 電機").ending(NOW.plusSeconds(99)));
        assertThat(merchants().find(MerchantId.random())).isEmpty();
        assertThat(merchants().page(Optional.empty(), 1_000))
                .contains(later.named("Denki 電機").ending(NOW.plusSeconds(99)));
        assertThat(merchants().page(Optional.of(till.merchant()), 1_000))
                .noneMatch(merchant -> merchant.id().equals(till.merchant()));
        assertThat(read(NOW.minusMillis(1)).category()).isEmpty();
        assertThat(read(NOW).category()).contains(MerchantCategory.GROCERY);
        assertThat(read(NOW.plusSeconds(60)).category()).contains(MerchantCategory.ELECTRONICS);
        assertThat(read(NOW).merchantUntil()).contains(NOW.plusSeconds(99));
    }

    @Test
    void keepsShopsAndTerminalsInTheirStatesAndReadsThemForPayments() {
        save(Merchant.first(till.merchant(), "Denki", since(MerchantCategory.GROCERY, 0)));
        OpenShop shop = new OpenShop(till.merchant(), till.shop(), NOW);
        StoppedTerminal stopped = new OpenTerminal(till, NOW)
                .stopped(new TerminalStop(TerminalStop.Reason.FRAUD_REPORT, "SKS-1", officer, NOW));
        assertThat(read(NOW).shop()).isEmpty();
        inTransaction(() -> shops().save(shop, shop.registered(OPERATOR)));
        inTransaction(() -> shops().save(stopped, stopped.stopped()));

        assertThat(shops().shop(till.merchant(), till.shop())).contains(shop);
        assertThat(shops().terminal(till)).contains(stopped);
        assertThat(shops().terminal(other)).isEmpty();
        assertThat(shops().anyStopped(till.merchant())).isTrue();
        assertThat(read(NOW).refusalAt(NOW)).contains(NotAccepted.TERMINAL_STOPPED);
        assertThat(points().read(Set.of(till, other, new SalesPoint(MerchantId.random(), "S", "T")), NOW))
                .containsOnlyKeys(till, other);

        OpenTerminal open = stopped.lifted();
        EndedShop ended = shop.ended(NOW.plusSeconds(1));
        inTransaction(() -> shops().save(open, open.registered(OPERATOR)));
        assertThat(shops().anyStopped(till.merchant())).isFalse();
        assertThat(read(NOW).refusalAt(NOW)).isEmpty();
        inTransaction(() -> shops().save(open.ended(NOW), open.ended(NOW).ended(OPERATOR)));
        assertThat(read(NOW).refusalAt(NOW)).contains(NotAccepted.TERMINAL_ENDED);
        inTransaction(() -> shops().save(ended, ended.ended(OPERATOR)));
        assertThat(read(NOW).refusalAt(NOW)).contains(NotAccepted.SHOP_ENDED);
    }

    @Test
    void countsAndPagesByCode() {
        save(Merchant.first(till.merchant(), "Denki", since(MerchantCategory.GROCERY, 0)));
        OpenShop shop = new OpenShop(till.merchant(), till.shop(), NOW);
        OpenShop second = new OpenShop(till.merchant(), "a", NOW);
        inTransaction(() -> shops().save(shop, shop.registered(OPERATOR)));
        inTransaction(() -> shops().save(second, second.registered(OPERATOR)));
        List.of(other, till)
                .forEach(at -> inTransaction(
                        () -> shops().save(new OpenTerminal(at, NOW), new OpenTerminal(at, NOW).registered(OPERATOR))));

        assertThat(shops().shops(till.merchant(), 9)).isEqualTo(2);
        assertThat(shops().shops(till.merchant(), 1)).isEqualTo(1);
        assertThat(shops().terminals(till.merchant(), 9)).isEqualTo(2);
        assertThat(shops().page(till.merchant(), Optional.empty(), 9)).containsExactly(second, shop);
        assertThat(shops().page(till.merchant(), Optional.of("a"), 9)).containsExactly(shop);
        assertThat(shops().page(till.merchant(), till.shop(), Optional.empty(), 1))
                .containsExactly(new OpenTerminal(till, NOW));
        assertThat(shops().page(till.merchant(), till.shop(), Optional.of("T-1"), 9))
                .containsExactly(new OpenTerminal(other, NOW));
        assertThat(shops().page(till.merchant(), "a", Optional.empty(), 9)).isEmpty();
    }

    @Test
    void keepsAChangeWithBothPersonsWords() {
        ProposedChange older = change(Kind.END, Optional.empty(), 0);
        ProposedChange lift = change(Kind.LIFT_STOP, Optional.of(till), 1);
        inTransaction(() -> changes().propose(older));
        inTransaction(() -> changes().propose(lift));
        ChangeWord word = new ChangeWord(
                Verdict.APPROVED, "asked for", new Officer(UUID.randomUUID(), PersonId.random()), NOW.plusSeconds(9));
        ApprovedChange approved = older.approved(word);

        inTransaction(() -> changes()
                .approve(
                        approved,
                        new MerchantChangeDecided(
                                older.head().id(),
                                till.merchant().value(),
                                "APPROVED",
                                NOW,
                                UUID.randomUUID(),
                                UUID.randomUUID())));

        inTransaction(() -> {
            assertThat(changes().lock(older.head().id())).contains(approved);
            assertThat(changes().lock(lift.head().id())).contains(lift);
            assertThat(changes().lock(UUID.randomUUID())).isEmpty();
        });
        assertThat(changes().page(true, Optional.empty(), 100)).contains(lift).doesNotContain(approved);
        assertThat(changes().page(false, Optional.of(lift.head().id()), 1)).containsExactly(approved);
    }

    private ProposedChange change(Kind kind, Optional<SalesPoint> terminal, long seconds) {
        return new ProposedChange(new ChangeHead(
                UUID.randomUUID(),
                till.merchant(),
                new ChangeTerms(kind, Optional.empty(), Optional.empty(), terminal),
                NOW,
                officer,
                NOW.plusSeconds(seconds)));
    }

    private void save(Merchant merchant) {
        inTransaction(() -> merchants().save(merchant, List.of(merchant.registered(NOW))));
    }

    private RegisteredPoint read(Instant moment) {
        return points().read(Set.of(till), moment).get(till);
    }

    private static CategoryFrom since(MerchantCategory category, long seconds) {
        return new CategoryFrom(category, NOW.plusSeconds(seconds));
    }
}

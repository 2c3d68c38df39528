package dev.sekisho.identity.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sekisho.identity.transaction.Transaction;
import dev.sekisho.identity.walletfreeze.FreezeErrand;
import dev.sekisho.identity.walletfreeze.FreezeGrade;
import dev.sekisho.identity.walletfreeze.FreezeOrder;
import dev.sekisho.identity.walletfreeze.FreezeQueue;
import dev.sekisho.identity.walletfreeze.FreezeReason;
import dev.sekisho.identity.walletfreeze.FreezeState;
import dev.sekisho.identity.walletfreeze.SendFreezes;
import dev.sekisho.identity.walletfreeze.WalletFreezes;
import dev.sekisho.kernel.id.AccountId;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Freezes in PostgreSQL, and charge-service as it is over HTTP. */
@QuarkusTest
@Tag("A32")
class WalletFreezesTest {

    private static final Duration LEASE = Duration.ofSeconds(30);

    @Inject
    WalletFreezes freezes;

    @Inject
    FreezeQueue queue;

    @Inject
    SendFreezes send;

    @Inject
    Transaction transaction;

    @Inject
    DataSource database;

    private AccountId owner;
    private FreezeOrder order;

    @BeforeEach
    void somebody() {
        owner = new AccountId(Customer.opened().accountId());
        order = FreezeOrder.untilReleased(UUID.randomUUID(), owner, FreezeGrade.FREEZE, FreezeReason.REVIEW);
    }

    @AfterEach
    void back() {
        World.away("charge", false);
    }

    @Test
    void standsAtChargeServiceUnderAReferenceOfOurs() {
        transaction.run(() -> freezes.order(order));
        transaction.run(() -> freezes.order(order));

        send.send(order.id());

        assertThat(state()).contains(FreezeState.STANDS);
        var kept = World.freeze(owner.value(), order.id());
        assertThat(kept.getString("grade")).isEqualTo("FREEZE");
        assertThat(kept.getString("reason")).isEqualTo("REVIEW");
        assertThat(kept.getString("caseNumber")).matches("ID-[0-9A-F]{20}");
        assertThat(steps()).containsExactly("ordered", "FROZEN");
    }

    @Test
    void waitsForAServiceThatIsAwayAndIsTakenOnByOneAtATime() {
        World.away("charge", true);
        transaction.run(() -> freezes.order(order));
        send.send(order.id());
        assertThat(state()).contains(FreezeState.ORDERED);
        assertThat(claim(Instant.now())).as("pausing").isEmpty();

        dueAgain();
        Optional<FreezeErrand> errand = claim(Instant.now());
        assertThat(errand).isPresent();
        assertThat(errand.get().attempt()).isEqualTo(2);
        assertThat(claim(Instant.now())).as("leased").isEmpty();
        assertThat(transaction.call(() -> queue.underWay(Instant.now()))).isPositive();
    }

    @Test
    void isReleasedWhenItsTimeHasCome() {
        Instant later = Instant.now().plusSeconds(3_600);
        transaction.run(() -> freezes.order(order));
        send.send(order.id());
        transaction.run(() -> freezes.release(order.id(), later));
        assertThat(state()).contains(FreezeState.RELEASE_DUE);
        assertThat(claim(later.minusSeconds(1))).isEmpty();

        transaction.run(() -> freezes.release(order.id(), Instant.now().minusSeconds(1)));
        send.send(order.id());

        assertThat(state()).contains(FreezeState.RELEASED);
        assertThat(World.freeze(owner.value(), order.id()).getBoolean("released"))
                .isTrue();
        assertThat(steps()).containsExactly("ordered", "FROZEN", "ordered", "ordered", "RELEASED");
    }

    @Test
    void anAnswerAboutWhatWasOrderedBeforeChangesNothing() {
        transaction.run(() -> freezes.order(order));
        FreezeErrand before = claim(Instant.now()).orElseThrow();
        transaction.run(() -> freezes.release(order.id(), Instant.now()));

        assertThat(transaction.call(() -> queue.acknowledged(before))).isFalse();
        assertThat(state()).contains(FreezeState.ORDERED);

        send.send(order.id());
        assertThat(state()).contains(FreezeState.RELEASED);
    }

    private Optional<FreezeErrand> claim(Instant now) {
        return transaction.call(() -> queue.claim(order.id(), LEASE, now));
    }

    private Optional<FreezeState> state() {
        return transaction.call(() -> freezes.find(order.id()));
    }

    private void dueAgain() {
        new Tables(database)
                .column("update wallet_freeze set due_at = clock_timestamp() where freeze_id = '" + order.id()
                        + "' returning state");
    }

    private List<String> steps() {
        return new Tables(database)
                .column("select coalesce(convert_from(payload, 'UTF8')::jsonb -> 'data' ->> 'step', 'ordered')"
                        + " from fact where aggregate_id = '" + order.id() + "' order by version");
    }
}

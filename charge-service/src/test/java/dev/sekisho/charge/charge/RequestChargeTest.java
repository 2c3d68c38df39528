package dev.sekisho.charge.charge;

import static dev.sekisho.charge.cap.Tokyo.at;
import static org.assertj.core.api.Assertions.assertThat;

import dev.sekisho.charge.bank.BankAnswer;
import dev.sekisho.charge.bank.BankOrder;
import dev.sekisho.charge.link.LinkCopy;
import dev.sekisho.charge.link.LinkLookup;
import dev.sekisho.charge.link.Links;
import dev.sekisho.kernel.money.Money;
import java.time.Instant;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class RequestChargeTest {

    private static final Instant NOW = at("2027-01-20T12:00:00");

    private final Desk desk = new Desk(NOW);
    private final LinkCopy link = Links.old(NOW);
    private final ChargeKey key = new ChargeKey(link.walletId(), "key-1");

    @Test
    void reservesAsksTheBankUnderTheChargesOwnIdAndPosts() {
        desk.links.keep(link);

        Charge charge = made(request(1_000));

        assertThat(charge).isInstanceOf(PostedCharge.class);
        assertThat(desk.bank.orders)
                .extracting(BankOrder::id)
                .containsExactly(charge.id().value());
    }

    @Test
    @Tag("A25")
    void neverAsksTheBankForARefusedCharge() {
        desk.links.keep(link);

        assertThat(made(request(300_001))).isInstanceOf(RefusedCharge.class);
        assertThat(desk.bank.orders).isEmpty();
    }

    @Test
    void fetchesALinkItHasNotHeardOf() {
        desk.linkService = new LinkLookup.Found(link);

        assertThat(made(request(1_000))).isInstanceOf(PostedCharge.class);
    }

    @Test
    void doesNothingWhenTheLinkCannotBeLookedUp() {
        desk.linkService = new LinkLookup.Unavailable();

        assertThat(request(1_000)).isEqualTo(new ChargeAnswer.LinkUnavailable());
        assertThat(desk.charges.all()).isEmpty();
    }

    @Test
    void refusesALinkThatDoesNotExist() {
        assertThat(((RefusedCharge) made(request(1_000))).refusal().rules()).containsExactly("LINK_UNKNOWN");
    }

    @Test
    @Tag("TC1")
    void theSameKeyNeitherAsksTheBankAgainNorNeedsTheLink() {
        desk.links.keep(link);
        Charge first = made(request(1_000));
        desk.linkService = new LinkLookup.Unavailable();

        assertThat(request(1_000)).isEqualTo(new ChargeAnswer.Known(first));
        assertThat(request(1_001)).isEqualTo(new ChargeAnswer.KeyReused());
        assertThat(desk.bank.orders).hasSize(1);
    }

    @Test
    @Tag("TC4")
    void theSameKeyHearsThePresentStateAndNotTheFirstAnswer() {
        desk.links.keep(link);
        desk.bank.then(new BankAnswer.Unknown());
        Charge doubted = made(request(1_000));
        assertThat(doubted).isInstanceOf(InDoubtCharge.class);

        desk.complete.take().forEach(Runnable::run);

        Charge known = ((ChargeAnswer.Known) request(1_000)).charge();
        assertThat(known).isInstanceOf(PostedCharge.class);
        assertThat(known.id()).isEqualTo(doubted.id());
    }

    @Test
    @Tag("TC5")
    void anAnswerThatCannotBeWrittenLeavesTheChargeOpenForTheCompleter() {
        desk.links.keep(link);
        desk.charges.away = true;

        assertThat(made(request(1_000))).isInstanceOf(ReservedCharge.class);

        desk.charges.away = false;
        desk.complete.take().forEach(Runnable::run);
        assertThat(desk.charges.all().get(0)).isInstanceOf(PostedCharge.class);
        assertThat(desk.bank.orders).hasSize(1);
    }

    private ChargeAnswer request(long yen) {
        return desk.request.request(key, link.id(), Money.yen(yen));
    }

    private static Charge made(ChargeAnswer answer) {
        return ((ChargeAnswer.Made) answer).charge();
    }
}

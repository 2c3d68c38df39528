package dev.sekisho.sandbox.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sekisho.sandbox.actor.Answer;
import dev.sekisho.sandbox.actor.Depositor;
import dev.sekisho.sandbox.actor.Person;
import dev.sekisho.sandbox.actor.WalletApp;
import dev.sekisho.sandbox.launcher.RunningSuite;
import java.time.Duration;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A bank account is linked to one wallet at most, and an ended link moves no money. */
@ExtendWith(OneSuite.class)
@Order(3)
class OneAccountOneWalletStory {

    @Test
    @Tag("A13")
    @Tag("LK-01")
    @Tag("TB3")
    void aSecondWalletIsRefusedEvenToTheDepositor(RunningSuite suite) {
        Town town = new Town(suite);
        Person person = town.person();
        Depositor own = town.accountOf(person);
        town.linked(town.proved(person), own);

        Answer second = town.proved(person).link(own, town.world());

        assertThat(second.text("state")).isEqualTo("REFUSED");
    }

    @Test
    @Tag("A24")
    void anEndedLinkMovesNoMoney(RunningSuite suite) {
        Town town = new Town(suite);
        Person person = town.person();
        Depositor own = town.accountOf(person);
        WalletApp app = town.proved(person);
        String link = town.linked(app, own);
        app.charge(link, 1_000).expect("a linked account is charged", 201, 202);
        int booked = town.world().bookedFrom(own).size();

        app.unlink(link).expect("the customer ends the link", 204);
        Answer refused = app.charge(link, 1_000);

        // Whether charge-service knows already or link-service says so: nothing is debited.
        boolean voided = refused.is(201, 202)
                && app.awaitCharge(
                                refused.text("chargeId"),
                                Duration.ofSeconds(60),
                                charge -> charge.text("state").equals("VOIDED"))
                        .is(200);
        assertThat(refused.is(422) || voided).as(refused.toString()).isTrue();
        assertThat(town.world().bookedFrom(own)).hasSize(booked);
    }

    @Test
    @Tag("A32")
    @Tag("CH-08")
    @Tag("LK-06")
    void theDepositorHearsFromTheBankOfTheLinkAndOfEachCharge(RunningSuite suite) {
        Town town = new Town(suite);
        Person person = town.person();
        Depositor own = town.accountOf(person);
        WalletApp app = town.proved(person);
        String link = town.linked(app, own);
        app.chargeToTheEnd(link, 1_000).expect("a linked account is charged", 201);

        dev.sekisho.sandbox.actor.Patience.until(
                "the bank tells its depositor of link and charge",
                Duration.ofSeconds(60),
                () -> town.world().notices(own),
                notices -> notices.size() >= 2);
    }
}

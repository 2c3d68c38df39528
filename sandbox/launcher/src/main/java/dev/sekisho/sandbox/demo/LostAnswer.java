package dev.sekisho.sandbox.demo;

import static dev.sekisho.sandbox.actor.BrokenPromise.unless;

import dev.sekisho.sandbox.actor.Answer;
import java.time.Duration;

/** A bank books a charge and its answer is lost: the charge is in doubt, then settled by inquiry, once. */
final class LostAnswer {

    static final long CHARGE = 5_000;

    private static final Duration SETTLING = Duration.ofSeconds(60);

    private final Stage stage;
    private final Narrator narrator;

    LostAnswer(Stage stage) {
        this.stage = stage;
        this.narrator = stage.narrator();
    }

    void tell(Customer customer) {
        narrator.chapter("An answer lost after booking");
        long before = customer.balanceYen();
        String chargeId = chargeWhileAnswersAreLost(customer);
        Answer wallet = customer.app().wallet();
        boolean counted = wallet.number("balanceYen") == before && wallet.number("pendingYen") == CHARGE;
        unless(counted, "money in doubt is pending, neither there nor gone: " + wallet);
        unless(bookings(customer, chargeId) == 1, "the bank booked the charge whose answer was lost");
        narrator.say("charged %,d yen; the bank booked it and the answer was lost: in doubt (結果不明)", CHARGE);
        narrator.say("the bank's book has it, the wallet counts it as pending");
        stage.world().everybodyBehaves();
        Answer settled = customer.app()
                .awaitCharge(chargeId, SETTLING, state -> !state.text("state").equals("IN_DOUBT"));
        unless(settled.text("state").equals("POSTED"), "an inquiry finds what the bank booked: " + settled);
        unless(customer.balanceYen() == before + CHARGE, "the wallet has the money, once");
        unless(bookings(customer, chargeId) == 1, "nothing was debited twice");
        narrator.say("the inquiry with our own charge id settled it: posted once; bank and wallet agree");
    }

    private String chargeWhileAnswersAreLost(Customer customer) {
        stage.world().script("bank-" + HonestCustomer.BANK, "LOSE_ANSWER").expect("a fault can be scripted", 200);
        Answer charge = customer.app()
                .charge(customer.linkId(), CHARGE)
                .expect("a charge whose outcome is unknown is accepted, not failed", 202);
        return customer.app()
                .awaitCharge(
                        charge.text("chargeId"),
                        SETTLING,
                        state -> state.text("state").equals("IN_DOUBT"))
                .text("chargeId");
    }

    private long bookings(Customer customer, String chargeId) {
        return stage.world().bookedFrom(customer.depositor()).stream()
                .filter(entry -> entry.requestId().equals(chargeId) && entry.amountYen() == CHARGE)
                .count();
    }
}

package dev.sekisho.sandbox.demo;

import dev.sekisho.sandbox.actor.Depositor;
import dev.sekisho.sandbox.actor.WalletApp;

/** An honest customer with a linked bank account. */
record Customer(WalletApp app, Depositor depositor, String linkId) {

    long balanceYen() {
        return app.wallet().expect("a customer sees the wallet", 200).number("balanceYen");
    }
}

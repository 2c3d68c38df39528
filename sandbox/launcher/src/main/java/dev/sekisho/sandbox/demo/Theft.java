package dev.sekisho.sandbox.demo;

import dev.sekisho.sandbox.actor.Depositor;
import dev.sekisho.sandbox.actor.WalletApp;
import java.util.List;

/** What was done to a depositor: by which wallet, over which link, with which charges. */
record Theft(WalletApp app, Depositor victim, String linkId, String walletId, List<String> chargeIds, long stolenYen) {

    Theft {
        chargeIds = List.copyOf(chargeIds);
    }

    long balanceYen() {
        return app.wallet().expect("a wallet is seen by its holder", 200).number("balanceYen");
    }
}

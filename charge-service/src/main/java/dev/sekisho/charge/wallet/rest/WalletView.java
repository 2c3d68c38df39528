package dev.sekisho.charge.wallet.rest;

import dev.sekisho.charge.wallet.ClosedWallet;
import dev.sekisho.charge.wallet.ClosingWallet;
import dev.sekisho.charge.wallet.FrozenWallet;
import dev.sekisho.charge.wallet.Wallet;
import dev.sekisho.kernel.money.Money;
import dev.sekisho.kernel.suspension.Operation;
import java.util.List;
import java.util.UUID;

/** A wallet as its owner sees it: what it holds, and what is under way to it. */
record WalletView(UUID walletId, long balanceYen, long heldYen, long pendingYen, State state, List<Operation> frozen) {

    /** Whether anything is frozen, or its owner leaves; what is refused for it, is said beside it. */
    enum State {
        ACTIVE,
        FROZEN,
        CLOSING,
        CLOSED
    }

    static WalletView of(Wallet wallet, Money pending) {
        return new WalletView(
                wallet.id().value(),
                wallet.balance().yen(),
                wallet.held().yen(),
                pending.yen(),
                state(wallet),
                wallet.frozen().stream().sorted().toList());
    }

    private static State state(Wallet wallet) {
        if (wallet instanceof FrozenWallet) {
            return State.FROZEN;
        }
        if (wallet instanceof ClosedWallet) {
            return State.CLOSED;
        }
        return wallet instanceof ClosingWallet ? State.CLOSING : State.ACTIVE;
    }
}

package dev.sekisho.compensation.lookback;

/** A wallet that was stopped by itself because it looks like those of a case, in the state that says what may come of it. */
public sealed interface LookAlikeHold permits HeldWallet, KeptWallet, FreedWallet {

    HoldHead head();

    HoldState state();
}

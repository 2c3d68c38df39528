package dev.sekisho.compensation.walletrelease;

/** That a wallet is to be let go, or was. */
public sealed interface WalletRelease permits ProposedRelease, AgreedRelease, DoneRelease, WithdrawnRelease {

    ReleaseHead head();
}

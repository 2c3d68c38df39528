package dev.sekisho.charge.freeze;

/** One reason to stop a wallet, standing or released; released, it never comes back. */
public sealed interface Freeze permits StandingFreeze, ReleasedFreeze {

    FreezeId id();
}

package dev.sekisho.identity.password;

/** The way to another password by a code sent to the mailbox: asked for, shown and waiting for the freeze, in force. */
public sealed interface PasswordReset permits AskedReset, FreezingReset, KeptReset {

    ResetHead head();
}

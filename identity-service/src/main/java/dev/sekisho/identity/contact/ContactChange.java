package dev.sekisho.identity.contact;

/** The replacement of an account's number or mail address, in one of its states. */
public sealed interface ContactChange permits AwaitedChange, FreezingChange, BoundChange, EndedChange {

    ChangeHead head();
}

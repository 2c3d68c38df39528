package dev.sekisho.link.link;

/** The standing permission to charge one wallet from one bank account, in the state that decides what is allowed. */
public sealed interface Link permits ActiveLink, StoppedLink, RevokedLink {

    LinkHead head();

    LinkState state();
}

package dev.sekisho.compensation.disclosure;

/** That investigators are to read a part of a case. */
public sealed interface Disclosure permits ProposedDisclosure, ReleasedDisclosure {

    DisclosureHead head();
}

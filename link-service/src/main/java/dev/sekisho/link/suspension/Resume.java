package dev.sekisho.link.suspension;

import java.util.List;

/** The way back for one bank, in the state that decides what may still be said about it. */
public sealed interface Resume permits ProposedResume, CompletedResume {

    ResumeHead head();

    List<Voice> voices();

    long version();

    /** What is not there yet, by stable codes; empty once it is complete. */
    List<String> missing();
}

package dev.sekisho.link.imports;

/** A file of old links on its way: coming in, checked, approved, done; and back, where it was a mistake. */
public sealed interface LinkImport
        permits OpenImport,
                CheckedImport,
                RunningImport,
                DoneImport,
                DoubtedImport,
                WithdrawingImport,
                WithdrawnImport {

    ImportHead head();
}

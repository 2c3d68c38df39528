package dev.sekisho.link.imports;

/** A file of old links on its way: coming in, checked, approved, done. */
public sealed interface LinkImport permits OpenImport, CheckedImport, RunningImport, DoneImport {

    ImportHead head();
}

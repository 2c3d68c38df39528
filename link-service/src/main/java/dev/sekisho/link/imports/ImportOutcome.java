package dev.sekisho.link.imports;

/** What came of a step of an import. */
public sealed interface ImportOutcome {

    /** It was done. */
    record Done(LinkImport file) implements ImportOutcome {}

    /** It was not. */
    record Refused(ImportRefusal why) implements ImportOutcome {}
}

package dev.sekisho.link.imports.csv;

import dev.sekisho.link.imports.CsvFields;

/** The reader of lines as it is, for tests outside of its package. */
public final class SampleFields {

    private SampleFields() {}

    public static CsvFields commonsCsv() {
        return new CommonsCsvFields();
    }
}

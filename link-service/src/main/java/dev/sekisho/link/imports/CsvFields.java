package dev.sekisho.link.imports;

import java.util.List;
import java.util.Optional;

/** Takes one line of a CSV file apart (RFC 4180, a record to a line). */
public interface CsvFields {

    /** Empty for what is not exactly one record. */
    Optional<List<String>> of(String line);
}

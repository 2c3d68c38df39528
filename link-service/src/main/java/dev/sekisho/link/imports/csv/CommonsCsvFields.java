package dev.sekisho.link.imports.csv;

import dev.sekisho.link.imports.CsvFields;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/** By commons-csv, strictly as RFC 4180 says. */
@ApplicationScoped
class CommonsCsvFields implements CsvFields {

    @Override
    public Optional<List<String>> of(String line) {
        try (CSVParser parser = CSVParser.parse(line, CSVFormat.RFC4180)) {
            List<CSVRecord> records = parser.getRecords();
            return records.size() == 1 ? Optional.of(records.get(0).toList()) : Optional.empty();
        } catch (IOException | UncheckedIOException | IllegalStateException noRecord) {
            return Optional.empty();
        }
    }
}

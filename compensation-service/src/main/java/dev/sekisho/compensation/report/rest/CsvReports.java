package dev.sekisho.compensation.report.rest;

import dev.sekisho.compensation.report.Certainty;
import dev.sekisho.compensation.report.ReportedAccount;
import dev.sekisho.compensation.report.rest.AskedReport.AskedAccount;
import dev.sekisho.kit.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.Validator;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.apache.commons.csv.DuplicateHeaderMode;

/** Reads a bank's file of reports, whole or not at all; what a line means is the same as in JSON. */
@ApplicationScoped
class CsvReports {

    private static final ZoneId TOKYO = ZoneId.of("Asia/Tokyo");
    private static final String BYTE_ORDER_MARK = "\uFEFF";
    private static final Set<String> COLUMNS = Set.of(
            "report_reference",
            "certainty",
            "bank_references",
            "charge_ids",
            "branch_code",
            "account_type",
            "account_number",
            "link_id",
            "occurred_from",
            "occurred_to",
            "amount_yen",
            "depositor_is_customer",
            "statement");
    private static final CSVFormat FORMAT = CSVFormat.RFC4180
            .builder()
            .setHeader()
            .setSkipHeaderRecord(true)
            .setDuplicateHeaderMode(DuplicateHeaderMode.DISALLOW)
            .get();

    private final Validator validator;

    CsvReports(Validator validator) {
        this.validator = validator;
    }

    /** @throws ProblemException 400 {@code csv-malformed}, with the line, counted from 1 after the heading */
    List<AskedReport> read(byte[] file) {
        try (CSVParser parser = CSVParser.parse(text(file), FORMAT)) {
            requireKnown(parser.getHeaderNames());
            List<AskedReport> reports = new ArrayList<>();
            for (CSVRecord line : parser) {
                reports.add(report(new Line(reports.size() + 1, line)));
                if (reports.size() > AskedBatch.MOST) {
                    throw malformed(reports.size(), "").build();
                }
            }
            if (reports.isEmpty()) {
                throw malformed(0, "").build();
            }
            return reports;
        } catch (IOException | UncheckedIOException | IllegalArgumentException | IllegalStateException noCsv) {
            throw malformed(0, "").build();
        }
    }

    private static String text(byte[] file) {
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(file))
                    .toString();
            return text.startsWith(BYTE_ORDER_MARK) ? text.substring(1) : text;
        } catch (CharacterCodingException notUtf8) {
            throw malformed(0, "").build();
        }
    }

    private static void requireKnown(List<String> heading) {
        heading.stream().filter(column -> !COLUMNS.contains(column)).findFirst().ifPresent(unknown -> {
            throw malformed(0, "")
                    .detail("A column is none of those that are read")
                    .build();
        });
    }

    private AskedReport report(Line line) {
        AskedReport report = new AskedReport(
                null,
                line.of("certainty", Certainty::valueOf),
                null,
                null,
                line.of("report_reference", Function.identity()),
                line.several("bank_references", Function.identity()),
                account(line),
                line.of("link_id", UUID::fromString),
                line.several("charge_ids", UUID::fromString),
                line.of("occurred_from", text -> moment(text, 0)),
                line.of("occurred_to", text -> moment(text, 1)),
                line.of("amount_yen", Long::valueOf),
                line.of("depositor_is_customer", CsvReports::yesOrNo),
                line.of("statement", Function.identity()));
        Set<ConstraintViolation<AskedReport>> violations = validator.validate(report);
        if (!violations.isEmpty()) {
            throw malformed(
                            line.number(),
                            violations.stream()
                                    .map(CsvReports::column)
                                    .sorted()
                                    .findFirst()
                                    .orElseThrow())
                    .build();
        }
        return report;
    }

    private static AskedAccount account(Line line) {
        AskedAccount account = new AskedAccount(
                line.of("branch_code", Function.identity()),
                line.of("account_type", ReportedAccount.Type::valueOf),
                line.of("account_number", Function.identity()));
        boolean nothing =
                account.branchCode() == null && account.accountType() == null && account.accountNumber() == null;
        return nothing ? null : account;
    }

    /** A moment, or a day in Japan: from its beginning, up to its end. */
    private static Instant moment(String text, int daysLater) {
        if (text.length() > "2020-09-01".length()) {
            return Instant.parse(text);
        }
        Instant midnight =
                LocalDate.parse(text).plusDays(daysLater).atStartOfDay(TOKYO).toInstant();
        return daysLater == 0 ? midnight : midnight.minusNanos(1_000);
    }

    private static Boolean yesOrNo(String text) {
        if (!text.equals("true") && !text.equals("false")) {
            throw new IllegalArgumentException("neither true nor false");
        }
        return Boolean.valueOf(text);
    }

    /** As the file calls it. */
    private static String column(ConstraintViolation<AskedReport> violation) {
        String path = violation.getPropertyPath().toString().replaceAll("\\[.*|^account\\.", "");
        return path.replaceAll("([A-Z])", "_$1").toLowerCase(Locale.ROOT);
    }

    private static ProblemException.Builder malformed(int line, String column) {
        return ProblemException.of(400, "csv-malformed", "The file of reports cannot be read; nothing was taken")
                .with("line", line == 0 ? null : line)
                .with("column", column.isEmpty() ? null : column);
    }

    /** One line of the file; what is empty is not there. */
    private record Line(int number, CSVRecord fields) {

        <T> T of(String column, Function<String, T> reading) {
            return text(column).map(text -> read(column, text, reading)).orElse(null);
        }

        <T> List<T> several(String column, Function<String, T> reading) {
            return text(column)
                    .map(text -> Arrays.stream(text.split(" "))
                            .map(one -> read(column, one, reading))
                            .toList())
                    .orElse(null);
        }

        private Optional<String> text(String column) {
            if (!fields.isConsistent()) {
                throw malformed(number, "").build();
            }
            return fields.isMapped(column)
                    ? Optional.of(fields.get(column)).filter(text -> !text.isEmpty())
                    : Optional.empty();
        }

        private <T> T read(String column, String text, Function<String, T> reading) {
            try {
                return reading.apply(text);
            } catch (IllegalArgumentException | DateTimeException unreadable) {
                throw malformed(number, column).build();
            }
        }
    }
}

package dev.sekisho.sandbox.evidence;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Checks the facts of one case offline: each is an entry of the log of compensation-service, under the root that the file's
 * checkpoint signs; they rise, none names another case and some name this one, and there are as many as the file says. Which
 * aggregates were left out when the file was made cannot be seen in it.
 */
public final class CaseProofsCheck {

    private static final String SERVICE = "compensation-service";
    private static final String FORMAT = "sekisho-case-proofs 2";
    private static final int HEAD = 3;
    private static final Pattern CASE = Pattern.compile("case (SKS-[0-9]{4}-[0-9]{6}-[0-9])");
    private static final Pattern COUNT = Pattern.compile("facts (0|[1-9][0-9]{0,8}) (whole|cut)");
    private static final Pattern NAMED = Pattern.compile("\"caseNumber\":\"([^\"]*)\"");

    private final String name;
    private final Findings findings = new Findings();
    private final FactOrder order = new FactOrder(EvidenceFolder.sourceOf(SERVICE));

    private String caseNumber = "";
    private long last = -1;
    private boolean named;

    private CaseProofsCheck(String name) {
        this.name = name;
    }

    /** @param kept a folder in which {@code compensation-service/key} lies, as it was given to the reader */
    public static EvidenceReport of(Path file, Path kept) {
        try {
            return new CaseProofsCheck(file.getFileName().toString()).run(file, kept);
        } catch (IOException unreadable) {
            throw new UncheckedIOException("the proofs cannot be read: " + unreadable.getMessage(), unreadable);
        }
    }

    private EvidenceReport run(Path file, Path kept) throws IOException {
        VerifierKey key = key(kept.resolve(SERVICE).resolve(EvidenceFolder.KEY));
        List<byte[]> lines = lines(file);
        if (lines.size() < HEAD + SignedCheckpoint.LINES || !text(lines.get(0)).equals(FORMAT)) {
            findings.add(name, 1, "is no file of a case's proofs");
            return new EvidenceReport(List.of(), findings.sentences());
        }
        head(lines);
        Optional<SignedCheckpoint> signed = checkpoint(lines, key);
        List<byte[]> entries = lines.subList(HEAD + SignedCheckpoint.LINES, lines.size());
        for (int i = 0; i < entries.size() && signed.isPresent(); i++) {
            check(entries.get(i), HEAD + SignedCheckpoint.LINES + i + 1L, signed.get());
        }
        if (signed.isPresent() && !named) {
            findings.add(name, 2, "is the number of a case that no fact names");
        }
        List<EvidenceReport.Log> logs = signed
                .map(checkpoint ->
                        new EvidenceReport.Log(SERVICE, entries.size(), 1, 0, checkpoint.time(), key.toString()))
                .stream()
                .toList();
        return new EvidenceReport(logs, findings.sentences());
    }

    /** Of which case, and how much of it. */
    private void head(List<byte[]> lines) {
        Matcher number = CASE.matcher(text(lines.get(1)));
        if (number.matches()) {
            caseNumber = number.group(1);
        } else {
            findings.add(name, 2, "is no case's number");
        }
        Matcher count = COUNT.matcher(text(lines.get(2)));
        if (!count.matches()) {
            findings.add(name, 3, "does not say how many facts there are");
        } else if (Long.parseLong(count.group(1)) != lines.size() - HEAD - SignedCheckpoint.LINES) {
            findings.add(name, 3, "says another number of facts than there are");
        } else if (count.group(2).equals("cut")) {
            findings.add(name, 3, "says that there are more facts of the case than these");
        }
    }

    private Optional<SignedCheckpoint> checkpoint(List<byte[]> lines, VerifierKey key) {
        List<String> note = lines.subList(HEAD, HEAD + SignedCheckpoint.LINES).stream()
                .map(CaseProofsCheck::text)
                .toList();
        try {
            return Optional.of(SignedCheckpoint.parse(note, key, name + ":" + (HEAD + 1)));
        } catch (SignedCheckpoint.UnfitLine unfit) {
            findings.add(name, HEAD + 1L + unfit.line(), unfit.getMessage());
            return Optional.empty();
        }
    }

    private void check(byte[] line, long number, SignedCheckpoint signed) {
        try {
            int first = space(line, 0);
            int second = space(line, first + 1);
            long index = index(new String(line, 0, first, StandardCharsets.US_ASCII), signed.size());
            String path = new String(line, first + 1, second - first - 1, StandardCharsets.US_ASCII);
            byte[] fact = Arrays.copyOfRange(line, second + 1, line.length);
            if (!signed.signs(InclusionPath.parse(path).root(Hashes.leaf(fact), index, signed.size()))) {
                throw new Unfit("is not what was logged under number " + index);
            }
            if (index <= last) {
                throw new Unfit("comes after number " + last + ", out of order");
            }
            last = index;
            order.take(fact);
            take(new String(fact, StandardCharsets.UTF_8));
        } catch (Unfit unfit) {
            findings.add(name, number, unfit.getMessage());
        }
    }

    private void take(String fact) {
        Matcher cases = NAMED.matcher(fact);
        while (cases.find()) {
            if (!cases.group(1).equals(caseNumber)) {
                throw new Unfit("is of another case: " + cases.group(1));
            }
            named = true;
        }
    }

    private static int space(byte[] line, int from) {
        for (int i = from; i < line.length; i++) {
            if (line[i] == ' ') {
                return i;
            }
        }
        throw new Unfit("is not a number, hashes and a fact");
    }

    private static long index(String text, long size) {
        if (!text.matches("0|[1-9][0-9]{0,17}") || Long.parseLong(text) >= size) {
            throw new Unfit("has no number that the checkpoint covers");
        }
        return Long.parseLong(text);
    }

    private List<byte[]> lines(Path file) throws IOException {
        List<byte[]> all = new ArrayList<>();
        try (Lines lines = new Lines(file)) {
            for (Optional<byte[]> line = lines.next(); line.isPresent(); line = lines.next()) {
                all.add(line.get());
            }
        } catch (Unfit unfit) {
            findings.add(name, all.size() + 1L, unfit.getMessage());
        }
        return all;
    }

    private static VerifierKey key(Path file) throws IOException {
        if (!Files.isRegularFile(file)) {
            throw new NoSuchFileException(file + ": the key that you were given");
        }
        try {
            return VerifierKey.parse(Files.readString(file).strip());
        } catch (Unfit unfit) {
            throw new IOException(file + " " + unfit.getMessage(), unfit);
        }
    }

    private static String text(byte[] line) {
        return new String(line, StandardCharsets.UTF_8);
    }
}

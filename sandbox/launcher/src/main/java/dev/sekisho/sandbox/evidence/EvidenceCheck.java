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
import java.util.stream.Stream;

/** Checks a folder of evidence offline: whatever was changed in it is found and named by file and line. */
public final class EvidenceCheck {

    private final Path folder;
    private final Optional<Path> older;
    private final Findings findings = new Findings();

    private EvidenceCheck(Path folder, Optional<Path> older) {
        this.folder = folder;
        this.older = older;
    }

    /** @param older an earlier export, or checkpoints that were kept elsewhere, in folders of the services' names */
    public static EvidenceReport of(Path folder, Optional<Path> older) {
        try {
            return new EvidenceCheck(folder, older).run();
        } catch (IOException unreadable) {
            throw new UncheckedIOException("the evidence cannot be read: " + unreadable.getMessage(), unreadable);
        }
    }

    private EvidenceReport run() throws IOException {
        if (!Files.isDirectory(folder)) {
            throw new NoSuchFileException(folder.toString());
        }
        checkContents();
        List<EvidenceReport.Log> logs = new ArrayList<>();
        AnchorNotes anchors = AnchorNotes.in(folder);
        for (String service : EvidenceFolder.SERVICES) {
            Optional<Path> kept = older.map(place -> EvidenceFolder.of(place, service));
            new LogCheck(service, EvidenceFolder.of(folder, service), kept, anchors, findings)
                    .run()
                    .ifPresent(logs::add);
        }
        return new EvidenceReport(logs, findings.sentences());
    }

    private void checkContents() throws IOException {
        Path contents = folder.resolve(EvidenceFolder.CONTENTS);
        byte[] expected = EvidenceFolder.CONTENTS_TEXT.getBytes(StandardCharsets.UTF_8);
        if (!Files.isRegularFile(contents)) {
            findings.add(EvidenceFolder.CONTENTS, 0, "is missing");
        } else if (!Arrays.equals(expected, Files.readAllBytes(contents))) {
            findings.add(EvidenceFolder.CONTENTS, 1, "does not name this format and the four services");
        }
        try (Stream<Path> children = Files.list(folder)) {
            children.map(child -> child.getFileName().toString())
                    .filter(child -> !EvidenceFolder.SERVICES.contains(child) && !child.equals(EvidenceFolder.CONTENTS))
                    .sorted()
                    .forEach(child -> findings.add(child, 0, "does not belong here"));
        }
    }
}

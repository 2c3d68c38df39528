package dev.sekisho.sandbox.evidence;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * Writes logs as evidence, each up to its newest checkpoint. The logs keep checkpoints of each other and go on growing
 * meanwhile; a log that is exported less far than another has kept of it would look cut, so that one is written further.
 */
public final class EvidenceExport {

    private static final int MOST_ROUNDS = 20;

    private EvidenceExport() {}

    /** @param folder does not exist or is empty */
    public static void write(Path folder, List<? extends LogSource> logs) {
        try {
            Files.createDirectories(folder);
            try (Stream<Path> children = Files.list(folder)) {
                if (children.findAny().isPresent()) {
                    throw new IllegalArgumentException("the folder is not empty: " + folder);
                }
            }
            writeLogs(folder, logs);
            Files.writeString(folder.resolve(EvidenceFolder.CONTENTS), EvidenceFolder.CONTENTS_TEXT);
        } catch (IOException failed) {
            throw new UncheckedIOException("the evidence cannot be written: " + failed.getMessage(), failed);
        }
    }

    private static void writeLogs(Path folder, List<? extends LogSource> logs) throws IOException {
        AnchorNotes anchors = new AnchorNotes();
        List<ExportedLog> exported = new ArrayList<>();
        for (LogSource log : logs) {
            ExportedLog one = new ExportedLog(EvidenceFolder.of(folder, log.service()), log, anchors);
            one.catchUp();
            exported.add(one);
        }
        for (int round = 0; exported.stream().anyMatch(ExportedLog::isBehindItsAnchors); round++) {
            if (round == MOST_ROUNDS) {
                throw new IOException("the logs keep each other's checkpoints faster than they can be read");
            }
            for (ExportedLog log : exported) {
                if (log.isBehindItsAnchors()) {
                    log.catchUp();
                }
            }
        }
    }
}

package dev.sekisho.sandbox.evidence;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;

/** One log as far as it is written to its folder. */
final class ExportedLog {

    private static final String BETWEEN_CHECKPOINTS = "(?<=\n)\n(?!\u2014 )";
    private static final int LINE_OF_SIZE = 1;

    private final Path folder;
    private final LogSource log;
    private final AnchorNotes anchors;
    private long entries;
    private long checkpoint = -1;

    /** @param anchors takes what these entries keep of other logs */
    ExportedLog(Path folder, LogSource log, AnchorNotes anchors) throws IOException {
        this.folder = Files.createDirectories(folder);
        this.log = log;
        this.anchors = anchors;
        Files.writeString(folder.resolve(EvidenceFolder.KEY), log.key() + "\n");
    }

    /** Whether another log keeps a checkpoint of more entries than are written. */
    boolean isBehindItsAnchors() {
        return anchors.of(log.key().name()).stream().anyMatch(note -> note.size() > checkpoint);
    }

    /** Writes what is new up to the checkpoint that is the newest now. */
    void catchUp() throws IOException {
        long size = sizeOf(log.newestCheckpoint());
        writeCheckpoints(size);
        writeEntries(size);
    }

    private void writeCheckpoints(long size) throws IOException {
        try (OutputStream out = appending(EvidenceFolder.CHECKPOINTS)) {
            while (checkpoint < size) {
                long before = checkpoint;
                for (String note : log.checkpointsAbove(checkpoint).split(BETWEEN_CHECKPOINTS)) {
                    if (sizeOf(note) <= size) {
                        checkpoint = Math.max(checkpoint, sizeOf(note));
                        out.write((note + "\n").getBytes(StandardCharsets.UTF_8));
                    }
                }
                if (checkpoint == before) {
                    throw new IOException(log.service() + " gives no checkpoints above " + before);
                }
            }
        }
    }

    private void writeEntries(long size) throws IOException {
        try (OutputStream out = appending(EvidenceFolder.ENTRIES)) {
            while (entries < size) {
                byte[] page = log.entries(entries, size);
                long lines = takeAnchors(page);
                if (lines == 0) {
                    throw new IOException(log.service() + " gives no entries from " + entries + " on");
                }
                out.write(page);
                entries += lines;
            }
        }
    }

    /** @return how many lines there are */
    private long takeAnchors(byte[] page) {
        long lines = 0;
        int begin = 0;
        for (int at = 0; at < page.length; at++) {
            if (page[at] == '\n') {
                anchors.take(Arrays.copyOfRange(page, begin, at), log.service());
                begin = at + 1;
                lines++;
            }
        }
        return lines;
    }

    private OutputStream appending(String file) throws IOException {
        return Files.newOutputStream(folder.resolve(file), StandardOpenOption.CREATE, StandardOpenOption.APPEND);
    }

    private static long sizeOf(String note) throws IOException {
        String[] lines = note.split("\n");
        if (lines.length <= LINE_OF_SIZE || !lines[LINE_OF_SIZE].matches("[0-9]{1,18}")) {
            throw new IOException("no checkpoint: " + note);
        }
        return Long.parseLong(lines[LINE_OF_SIZE]);
    }
}

package dev.sekisho.sandbox.evidence;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Writes logs as evidence, each up to the newest checkpoint at the time when it is begun; nothing is interpreted. */
public final class EvidenceExport {

    private static final String BETWEEN_CHECKPOINTS = "(?<=\n)\n(?!\u2014 )";
    private static final int LINE_OF_SIZE = 1;

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
            for (LogSource log : logs) {
                write(Files.createDirectories(EvidenceFolder.of(folder, log.service())), log);
            }
            Files.writeString(folder.resolve(EvidenceFolder.CONTENTS), EvidenceFolder.CONTENTS_TEXT);
        } catch (IOException failed) {
            throw new UncheckedIOException("the evidence cannot be written: " + failed.getMessage(), failed);
        }
    }

    private static void write(Path folder, LogSource log) throws IOException {
        String newest = log.newestCheckpoint();
        long size = sizeOf(newest);
        Files.writeString(folder.resolve(EvidenceFolder.KEY), log.key() + "\n");
        writeCheckpoints(folder.resolve(EvidenceFolder.CHECKPOINTS), log, size);
        writeEntries(folder.resolve(EvidenceFolder.ENTRIES), log, size);
    }

    private static void writeCheckpoints(Path file, LogSource log, long size) throws IOException {
        try (OutputStream out = Files.newOutputStream(file)) {
            long written = -1;
            while (written < size) {
                long before = written;
                for (String note : log.checkpointsAbove(written).split(BETWEEN_CHECKPOINTS)) {
                    written = Math.max(written, sizeOf(note));
                    if (sizeOf(note) <= size) {
                        out.write((note + "\n").getBytes(StandardCharsets.UTF_8));
                    }
                }
                if (written == before) {
                    throw new IOException(log.service() + " gives no checkpoints above " + before);
                }
            }
        }
    }

    private static void writeEntries(Path file, LogSource log, long size) throws IOException {
        try (OutputStream out = Files.newOutputStream(file)) {
            long written = 0;
            while (written < size) {
                byte[] page = log.entries(written, size);
                long lines = 0;
                for (byte b : page) {
                    lines += b == '\n' ? 1 : 0;
                }
                if (lines == 0) {
                    throw new IOException(log.service() + " gives no entries from " + written + " on");
                }
                out.write(page);
                written += lines;
            }
        }
    }

    private static long sizeOf(String note) throws IOException {
        String[] lines = note.split("\n");
        if (lines.length <= LINE_OF_SIZE || !lines[LINE_OF_SIZE].matches("[0-9]{1,18}")) {
            throw new IOException("no checkpoint: " + note);
        }
        return Long.parseLong(lines[LINE_OF_SIZE]);
    }
}

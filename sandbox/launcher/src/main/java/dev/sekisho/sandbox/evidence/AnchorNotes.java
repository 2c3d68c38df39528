package dev.sekisho.sandbox.evidence;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The checkpoints of other logs that the entries of a log say to have kept. They are under that log's own roots, so that
 * whoever rewrites a log has to rewrite those of the other services as well.
 */
final class AnchorNotes {

    static final String TYPE = "dev.sekisho.audit.checkpoint-anchored.v1";

    private static final byte[] MARK = TYPE.getBytes(StandardCharsets.US_ASCII);
    private static final int LINE_OF_SIZE = 1;

    private final ObjectMapper json = new ObjectMapper();
    private final Map<String, List<Note>> byLog = new HashMap<>();

    /** What all services' entries in a folder keep of each other; what cannot be read is found elsewhere. */
    static AnchorNotes in(Path folder) throws IOException {
        AnchorNotes notes = new AnchorNotes();
        for (String service : EvidenceFolder.SERVICES) {
            Path entries = EvidenceFolder.of(folder, service).resolve(EvidenceFolder.ENTRIES);
            if (Files.isRegularFile(entries)) {
                notes.read(entries, service + "/" + EvidenceFolder.ENTRIES);
            }
        }
        return notes;
    }

    /** Of a log, in the order in which they were found. */
    List<Note> of(String log) {
        return byLog.getOrDefault(log, List.of());
    }

    private void read(Path entries, String name) throws IOException {
        try (Lines lines = new Lines(entries)) {
            for (Optional<byte[]> line = lines.next(); line.isPresent(); line = lines.next()) {
                take(line.get(), name + ":" + lines.number());
            }
        } catch (Unfit cut) {
            // The check of the entries says where.
        }
    }

    /** @param line an entry, or any bytes @param where it stands */
    void take(byte[] line, String where) {
        if (!contains(line)) {
            return;
        }
        byte[] fact = Arrays.copyOfRange(line, Math.min(line.length, Hashes.BASE64_LENGTH + 1), line.length);
        try {
            JsonNode event = json.readTree(fact);
            if (event.path("type").asText().equals(TYPE)) {
                JsonNode data = event.path("data");
                byLog.computeIfAbsent(data.path("log").asText(), log -> new ArrayList<>())
                        .add(new Note(data.path("note").asText(), where));
            }
        } catch (IOException notJson) {
            // The check of the entries says where.
        }
    }

    private static boolean contains(byte[] line) {
        for (int at = 0; at + MARK.length <= line.length; at++) {
            if (line[at] == MARK[0] && Arrays.equals(line, at, at + MARK.length, MARK, 0, MARK.length)) {
                return true;
            }
        }
        return false;
    }

    /**
     * A signed checkpoint as it was kept.
     *
     * @param text its six lines, each ended
     * @param where the entry that keeps it
     */
    record Note(String text, String where) {

        /** Its seven lines, as they stand in a file of checkpoints. */
        List<String> lines() {
            return Arrays.asList((text + "\n").split("\n", -1)).subList(0, lineCount());
        }

        private int lineCount() {
            return (int)
                    (text + "\n").chars().filter(character -> character == '\n').count();
        }

        /** How many entries it says that the log had; nothing where it is no checkpoint. */
        long size() {
            String[] lines = text.split("\n");
            boolean readable = lines.length > LINE_OF_SIZE && lines[LINE_OF_SIZE].matches("[0-9]{1,18}");
            return readable ? Long.parseLong(lines[LINE_OF_SIZE]) : 0;
        }
    }
}

package dev.sekisho.sandbox.evidence;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Checks the evidence of one service: its key, its signed checkpoints, its entries, and an older state of them. */
final class LogCheck {

    private static final Set<String> FILES =
            Set.of(EvidenceFolder.KEY, EvidenceFolder.CHECKPOINTS, EvidenceFolder.ENTRIES);

    private final String service;
    private final Path folder;
    private final Optional<Path> older;
    private final AnchorNotes anchors;
    private final Findings findings;

    /**
     * @param older a folder with checkpoints, and perhaps the key, of the same log as they were kept elsewhere
     * @param anchors checkpoints of this log that the other logs keep
     */
    LogCheck(String service, Path folder, Optional<Path> older, AnchorNotes anchors, Findings findings) {
        this.service = service;
        this.folder = folder;
        this.older = older;
        this.anchors = anchors;
        this.findings = findings;
    }

    /** What the log is, where that could be read. */
    Optional<EvidenceReport.Log> run() throws IOException {
        if (!hasItsFilesAndNoOthers()) {
            return Optional.empty();
        }
        Optional<VerifierKey> key = key(folder, name(EvidenceFolder.KEY));
        if (key.isEmpty()) {
            return Optional.empty();
        }
        String name = name(EvidenceFolder.CHECKPOINTS);
        List<SignedCheckpoint> signed =
                CheckpointHistory.read(folder.resolve(EvidenceFolder.CHECKPOINTS), name, key.get(), findings);
        EntriesCheck entries = new EntriesCheck(
                name(EvidenceFolder.ENTRIES), new FactOrder(EvidenceFolder.sourceOf(service)), findings);
        signed.forEach(entries::expect);
        if (older.isPresent()) {
            for (SignedCheckpoint checkpoint : keptElsewhere(older.get(), key.get())) {
                entries.expectKept(checkpoint);
            }
        }
        List<SignedCheckpoint> anchored = anchored(key.get());
        anchored.forEach(entries::expectAnchored);
        long count = entries.run(folder.resolve(EvidenceFolder.ENTRIES));
        return signed.isEmpty()
                ? Optional.empty()
                : Optional.of(new EvidenceReport.Log(
                        service,
                        count,
                        signed.size(),
                        anchored.size(),
                        signed.get(signed.size() - 1).time(),
                        key.get().toString()));
    }

    private List<SignedCheckpoint> anchored(VerifierKey key) {
        List<SignedCheckpoint> anchored = new ArrayList<>();
        for (AnchorNotes.Note note : anchors.of(key.name())) {
            try {
                if (note.lines().size() != SignedCheckpoint.LINES) {
                    throw new SignedCheckpoint.UnfitLine(0, "is no checkpoint");
                }
                anchored.add(SignedCheckpoint.parse(note.lines(), key, note.where()));
            } catch (SignedCheckpoint.UnfitLine unfit) {
                findings.add(note.where(), 0, "anchors a checkpoint of " + service + " that " + unfit.getMessage());
            }
        }
        return anchored;
    }

    private List<SignedCheckpoint> keptElsewhere(Path place, VerifierKey key) throws IOException {
        Path checkpoints = place.resolve(EvidenceFolder.CHECKPOINTS);
        if (!Files.isRegularFile(checkpoints)) {
            findings.add(checkpoints.toString(), 0, "is not there: nothing of this log was kept elsewhere");
            return List.of();
        }
        Path kept = place.resolve(EvidenceFolder.KEY);
        VerifierKey trusted = key;
        if (Files.isRegularFile(kept)) {
            trusted = key(place, kept.toString()).orElse(key);
            if (!trusted.toString().equals(key.toString())) {
                findings.add(name(EvidenceFolder.KEY), 1, "is another key than the one in " + kept);
            }
        }
        return CheckpointHistory.read(checkpoints, checkpoints.toString(), trusted, findings);
    }

    private Optional<VerifierKey> key(Path place, String name) throws IOException {
        List<String> lines = Lines.text(place.resolve(EvidenceFolder.KEY), name, findings);
        try {
            if (lines.size() != 1) {
                throw new Unfit("is not one line with a key");
            }
            VerifierKey key = VerifierKey.parse(lines.get(0));
            if (!key.name().equals(EvidenceFolder.logName(service))) {
                throw new Unfit("is a key of " + key.name());
            }
            return Optional.of(key);
        } catch (Unfit unfit) {
            findings.add(name, 1, unfit.getMessage());
            return Optional.empty();
        }
    }

    private boolean hasItsFilesAndNoOthers() throws IOException {
        if (!Files.isDirectory(folder)) {
            findings.add(service, 0, "is missing: the log of one service was left out");
            return false;
        }
        boolean complete = true;
        for (String file : FILES) {
            if (!Files.isRegularFile(folder.resolve(file))) {
                findings.add(name(file), 0, "is missing");
                complete = false;
            }
        }
        try (Stream<Path> children = Files.list(folder)) {
            children.map(child -> child.getFileName().toString())
                    .filter(child -> !FILES.contains(child))
                    .sorted()
                    .forEach(child -> findings.add(name(child), 0, "does not belong here"));
        }
        return complete;
    }

    private String name(String file) {
        return service + "/" + file;
    }
}

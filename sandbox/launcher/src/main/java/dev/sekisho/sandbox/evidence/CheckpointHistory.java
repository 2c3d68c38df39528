package dev.sekisho.sandbox.evidence;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Every checkpoint of a file, in its order: each signed by the log's key, each of more entries than the one before. */
final class CheckpointHistory {

    private final List<SignedCheckpoint> signed = new ArrayList<>();
    private final String name;
    private final Findings findings;

    private CheckpointHistory(String name, Findings findings) {
        this.name = name;
        this.findings = findings;
    }

    /** @param name the file as findings call it */
    static List<SignedCheckpoint> read(Path file, String name, VerifierKey key, Findings findings) throws IOException {
        CheckpointHistory history = new CheckpointHistory(name, findings);
        List<String> lines = Lines.text(file, name, findings);
        for (int first = 0; first < lines.size(); first += SignedCheckpoint.LINES) {
            if (first + SignedCheckpoint.LINES > lines.size()) {
                findings.add(name, lines.size(), "is the last line of a checkpoint that was cut");
            } else {
                history.take(lines.subList(first, first + SignedCheckpoint.LINES), first + 1, key);
            }
        }
        if (history.signed.isEmpty()) {
            findings.add(name, 1, "nothing is signed: not even an empty log has no checkpoint");
        }
        return history.signed;
    }

    private void take(List<String> lines, int number, VerifierKey key) {
        try {
            SignedCheckpoint checkpoint = SignedCheckpoint.parse(lines, key, name + ":" + number);
            if (!signed.isEmpty()
                    && checkpoint.size() <= signed.get(signed.size() - 1).size()) {
                findings.add(name, number + 1L, "does not rise: doubled, or in another order");
                return;
            }
            signed.add(checkpoint);
        } catch (SignedCheckpoint.UnfitLine unfit) {
            findings.add(name, number + unfit.line(), unfit.getMessage());
        }
    }
}

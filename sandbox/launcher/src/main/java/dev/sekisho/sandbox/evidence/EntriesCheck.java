package dev.sekisho.sandbox.evidence;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * The entries of one log give every root that was signed for it.
 *
 * <p>Each line carries the hash that the log stored. Two trees grow beside each other, one from these hashes and one from
 * the facts themselves, so that at the next signed root it is seen which of the two was changed, and in which line.
 */
final class EntriesCheck {

    private final String name;
    private final FactOrder order;
    private final Findings findings;
    private final NavigableMap<Long, SignedCheckpoint> signed = new TreeMap<>();
    private final Tree stated = new Tree();
    private final Tree computed = new Tree();
    private final TreeSet<Long> odd = new TreeSet<>();
    private final Set<SignedCheckpoint> kept = new HashSet<>();
    private long judged;
    private boolean lost;

    EntriesCheck(String name, FactOrder order, Findings findings) {
        this.name = name;
        this.order = order;
        this.findings = findings;
    }

    /** One more root that must come out. */
    void expect(SignedCheckpoint checkpoint) {
        SignedCheckpoint other = signed.putIfAbsent(checkpoint.size(), checkpoint);
        if (other != null && !other.signs(checkpoint.root())) {
            findings.add(checkpoint.where(), 0, "signs another root for as many entries than " + other.where());
        }
    }

    /** The same from elsewhere; one of more entries than these is a cut, if it is older than the export. */
    void expectKept(SignedCheckpoint checkpoint) {
        expect(checkpoint);
        kept.add(checkpoint);
    }

    /** One that another log keeps of this one: it had those entries, so one of more entries is a cut. */
    void expectAnchored(SignedCheckpoint checkpoint) {
        expect(checkpoint);
    }

    /** @return how many entries there are */
    long run(Path file) throws IOException {
        judge();
        try (Lines lines = new Lines(file)) {
            for (Optional<byte[]> line = next(lines); line.isPresent(); line = next(lines)) {
                take(line.get(), lines.number());
                judge();
            }
        }
        judgeTheEnd();
        return computed.size();
    }

    private Optional<byte[]> next(Lines lines) throws IOException {
        try {
            return lines.next();
        } catch (Unfit unfit) {
            findings.add(name, lines.number() + 1, unfit.getMessage());
            return Optional.empty();
        }
    }

    private void take(byte[] line, long number) {
        int space = Hashes.BASE64_LENGTH;
        byte[] fact = line.length > space ? Arrays.copyOfRange(line, space + 1, line.length) : line;
        byte[] leaf = Hashes.leaf(fact);
        computed.add(leaf);
        try {
            if (line.length <= space || line[space] != ' ') {
                throw new Unfit("is no entry: a hash, a space, a fact");
            }
            byte[] hash = Hashes.hash(new String(line, 0, space, StandardCharsets.ISO_8859_1));
            stated.add(hash);
            if (Arrays.equals(hash, leaf)) {
                order.take(fact);
            } else {
                odd.add(number);
                order.skip(fact);
            }
        } catch (Unfit unfit) {
            if (stated.size() < computed.size()) {
                stated.add(leaf);
            }
            findings.add(name, number, unfit.getMessage());
        }
    }

    private void judge() {
        SignedCheckpoint expected = signed.get(computed.size());
        if (expected == null || lost) {
            return;
        }
        if (expected.signs(stated.root())) {
            odd.forEach(line -> findings.add(name, line, "is not the fact that was logged: it has another hash"));
            computed.become(stated);
        } else if (expected.signs(computed.root())) {
            odd.forEach(line -> findings.add(name, line, "does not have the hash in front that was logged"));
            stated.become(computed);
        } else {
            lost = true;
            nameTheStretch(expected);
        }
        odd.clear();
        judged = computed.size();
    }

    /** Neither tree is right: only between which two signed roots something was changed is certain. */
    private void nameTheStretch(SignedCheckpoint expected) {
        long first = odd.isEmpty() ? judged + 1 : odd.first();
        findings.add(
                name,
                first,
                "something in lines %d to %d is not what was logged: %s signs another root for so many entries"
                        .formatted(judged + 1, computed.size(), expected.where()));
    }

    private void judgeTheEnd() {
        odd.forEach(line -> findings.add(name, line, "has a hash in front that is not its fact's"));
        Map.Entry<Long, SignedCheckpoint> last = signed.lastEntry();
        if (last != null && last.getKey() > computed.size()) {
            findings.add(
                    name,
                    computed.size(),
                    "is the last line, but %s, of %s, signs %d entries: the log was cut%s"
                            .formatted(
                                    last.getValue().where(),
                                    last.getValue().time(),
                                    last.getKey(),
                                    kept.contains(last.getValue()) ? ", or that is newer than this export" : ""));
        } else if (signed.isEmpty() || signed.lastKey() < computed.size()) {
            findings.add(
                    name,
                    signed.isEmpty() ? 1 : signed.lastKey() + 1,
                    "is covered by no signed checkpoint, like all that follows");
        }
    }
}

package dev.sekisho.kit.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.interfaces.EdECPrivateKey;
import java.security.interfaces.EdECPublicKey;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What another service may show of its log, and what is believed of it. */
@Tag("TD7")
@Tag("PL-02")
class AnchorLookTest {

    private static final String NAME = "sekisho.dev/audit/other-service";
    private static final Instant START = Instant.parse("2026-11-30T00:00:00Z");

    private final AnchorsInMemory anchors = new AnchorsInMemory();
    private final AnchorLook look = new AnchorLook(anchors);
    private final KeyPair pair = pair();
    private final NoteVerifier key = new NoteVerifier(NAME, (EdECPublicKey) pair.getPublic());
    private final Shown log = new Shown();

    @Test
    void theFirstCheckpointIsAnchored() {
        log.grow(3);

        assertThat(look.at(log, key)).isTrue();
        assertThat(anchors.kept).extracting(Checkpoint::size).containsExactly(3L);
    }

    @Test
    void aLogThatGoesOnIsAnchoredAgainAndAgain() {
        for (int size : List.of(0, 1, 9, 17, 64, 100, 1_000)) {
            log.grow(size - log.entries.size());
            assertThat(look.at(log, key)).as("%d entries", size).isTrue();
        }

        assertThat(anchors.kept).extracting(Checkpoint::size).containsExactly(0L, 9L, 17L, 64L, 100L, 1_000L);
        assertThat(anchors.contradictions).isEmpty();
    }

    @Test
    void logsAtRestDoNotAnchorEachOthersAnchorsForEver() {
        log.grow(10);
        look.at(log, key);
        log.grow(7);
        look.at(log, key);
        assertThat(anchors.kept).hasSize(1);

        log.now = START.plus(Duration.ofMinutes(1)).plus(AnchorLook.ANYWAY_AFTER);
        look.at(log, key);
        assertThat(anchors.kept).extracting(Checkpoint::size).containsExactly(10L, 17L);
    }

    @Test
    void aLogThatWasCutContradicts() {
        log.grow(20);
        look.at(log, key);
        log.entries.subList(15, 20).clear();

        assertThat(look.at(log, key)).isFalse();
        assertThat(anchors.contradictions).containsExactly("shows 15 entries, but 20 are anchored");
        assertThat(anchors.kept).hasSize(1);
    }

    @Test
    void aLogThatWasRewrittenAtTheSameSizeContradicts() {
        log.grow(20);
        look.at(log, key);
        log.entries.set(4, bytes("another"));

        assertThat(look.at(log, key)).isFalse();
        assertThat(anchors.contradictions).hasSize(1);
    }

    @Test
    void aLogThatWasRewrittenAndSignedAnewContradictsHoweverMuchItGrew() {
        log.grow(20);
        look.at(log, key);
        log.entries.set(19, bytes("another"));
        log.grow(100);

        assertThat(look.at(log, key)).isFalse();
        assertThat(anchors.contradictions).containsExactly("its 120 entries do not continue the 20 that are anchored");
        assertThat(anchors.contradictedLogs()).containsExactly(NAME);
    }

    @Test
    void anotherKeyContradicts() {
        log.grow(5);
        NoteVerifier expected = new NoteVerifier(NAME, (EdECPublicKey) pair().getPublic());

        assertThat(look.at(log, expected)).isFalse();
        assertThat(anchors.kept).isEmpty();
    }

    @Test
    void everyBitOfANoteIsUnderItsSignature() {
        log.grow(5);
        String note = log.newest();
        byte[] bytes = note.getBytes(StandardCharsets.UTF_8);
        for (int bit = 0; bit < bytes.length * 8; bit++) {
            bytes[bit / 8] ^= (byte) (1 << bit % 8);
            String turned = new String(bytes, StandardCharsets.UTF_8);
            assertThatThrownBy(() -> key.verify(turned))
                    .as("bit %d", bit)
                    .isInstanceOfAny(LogContradiction.class, OtherLog.OtherLogAway.class);
            bytes[bit / 8] ^= (byte) (1 << bit % 8);
        }
        assertThat(key.verify(note).size()).isEqualTo(5);
    }

    @Test
    void anAnswerThatIsNoCheckpointSaysNothingAboutTheLog() {
        log.instead = "<html>back in a minute</html>";

        assertThatThrownBy(() -> look.at(log, key)).isInstanceOf(OtherLog.OtherLogAway.class);
        assertThat(anchors.contradictions).isEmpty();
    }

    @Test
    void aProofLeadsFromEachSizeToEachOtherAndToNoWrongRoot() {
        List<byte[]> entries = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            entries.add(bytes("entry " + i));
        }
        NaiveTree tree = new NaiveTree(entries);
        for (int to = 1; to <= 40; to++) {
            for (int from = 1; from <= to; from++) {
                Checkpoint older = checkpoint(from, tree.root(from));
                Checkpoint newer = checkpoint(to, tree.root(to));
                List<MerkleHash> proof = new MerkleProofs(tree).consistency(from, to);
                assertThat(ConsistencyProof.leads(older, newer, proof))
                        .as("%d to %d", from, to)
                        .isTrue();
                assertThat(ConsistencyProof.leads(checkpoint(from, MerkleHash.leaf(bytes("x"))), newer, proof))
                        .as("another root before, %d to %d", from, to)
                        .isFalse();
                assertThat(ConsistencyProof.leads(older, checkpoint(to, MerkleHash.leaf(bytes("x"))), proof))
                        .as("another root after, %d to %d", from, to)
                        .isFalse();
            }
        }
    }

    private static Checkpoint checkpoint(long size, MerkleHash root) {
        return new Checkpoint(NAME, size, root, START);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static KeyPair pair() {
        try {
            return KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** A log that can be spoiled. */
    private final class Shown implements OtherLog {

        private final List<byte[]> entries = new ArrayList<>();
        private final CheckpointKey signer = CheckpointKey.of(NAME, (EdECPrivateKey) pair.getPrivate());
        private Instant now = START;
        private String instead;

        void grow(int by) {
            for (int i = 0; i < by; i++) {
                entries.add(bytes("entry " + entries.size()));
            }
            now = now.plus(Duration.ofMinutes(1));
        }

        @Override
        public String name() {
            return NAME;
        }

        @Override
        public String newest() {
            if (instead != null) {
                return instead;
            }
            NaiveTree tree = new NaiveTree(entries);
            return signer.sign(new Checkpoint(NAME, entries.size(), tree.root(), now).text());
        }

        @Override
        public List<MerkleHash> consistency(long from, long to) {
            return new MerkleProofs(new NaiveTree(entries)).consistency(from, to);
        }
    }
}

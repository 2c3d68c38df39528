package dev.sekisho.kit.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.security.KeyFactory;
import java.security.interfaces.EdECPrivateKey;
import java.security.spec.EdECPrivateKeySpec;
import java.security.spec.NamedParameterSpec;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is signed, and how: as others who know signed notes and checkpoints write them. */
@Tag("TD7")
@Tag("PL-02")
class CheckpointTest {

    private static final Checkpoint CHECKPOINT = new Checkpoint(
            "sekisho.dev/audit/kit-service", 20_852_163, MerkleHash.EMPTY, Instant.parse("2026-11-22T03:04:05.678Z"));

    /** The example of the signed note's reference implementation, with its published key. */
    @Test
    void signsTheReferencesExampleToTheLetter() throws Exception {
        byte[] published = Base64.getDecoder().decode("AYEKFALVFGyNhPJEMzD1QIDr+Y7hfZx09iUvxdXHKDFz");
        byte[] seed = Arrays.copyOfRange(published, 1, published.length);
        EdECPrivateKey key = (EdECPrivateKey) KeyFactory.getInstance("Ed25519")
                .generatePrivate(new EdECPrivateKeySpec(NamedParameterSpec.ED25519, seed));
        String text = "If you think cryptography is the answer to your problem,\n"
                + "then you don't know what your problem is.\n";

        assertThat(CheckpointKey.of("PeterNeumann", key).sign(text))
                .isEqualTo(text
                        + "\n\u2014 PeterNeumann x08go/ZJkuBS9UG/SffcvIAQxVBtiFupLLr8pAcElZInNIuGUgYN1FFYC2pZSNXgKvqfqdn"
                        + "gotpRZb6KE6RyyBwJnAM=\n");
    }

    @Test
    void isTheTextOfATransparencyLogsCheckpointWithTheTimeAsExtension() {
        assertThat(CHECKPOINT.text())
                .isEqualTo("sekisho.dev/audit/kit-service\n20852163\n"
                        + "47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=\ntime 2026-11-22T03:04:05.678Z\n");
        assertThat(Checkpoint.of(CHECKPOINT.text() + "\n\u2014 signature\n")).isEqualTo(CHECKPOINT);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "name\n1\n",
                "name\nx\n47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=\ntime 2026-11-22T03:04:05.678Z\n",
                "name\n-1\n47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=\ntime 2026-11-22T03:04:05.678Z\n",
                "name\n1\n47DEQpj8HBSa\ntime 2026-11-22T03:04:05.678Z\n",
                "name\n1\n47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=\n2026-11-22T03:04:05.678Z\n",
                "name\n1\n47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=\ntime today\n"
            })
    void whatIsNoCheckpointContradictsTheLog(String note) {
        assertThatThrownBy(() -> Checkpoint.of(note)).isInstanceOf(LogContradiction.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a b", "a+b", "a\nb"})
    void aKeysNameHasNeitherSpaceNorPlus(String name) throws Exception {
        EdECPrivateKey key = (EdECPrivateKey) KeyFactory.getInstance("Ed25519")
                .generatePrivate(new EdECPrivateKeySpec(NamedParameterSpec.ED25519, new byte[32]));

        assertThatThrownBy(() -> CheckpointKey.of(name, key)).isInstanceOf(IllegalArgumentException.class);
    }
}

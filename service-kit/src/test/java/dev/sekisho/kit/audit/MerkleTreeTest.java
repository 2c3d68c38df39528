package dev.sekisho.kit.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The tree against the reference vectors of Certificate Transparency and against its own definition. */
@Tag("TD7")
@Tag("PL-02")
class MerkleTreeTest {

    /** The leaves of the reference tests of Certificate Transparency. */
    private static final List<byte[]> LEAVES = Stream.of(
                    "", "00", "10", "2021", "3031", "40414243", "5051525354555657", "606162636465666768696a6b6c6d6e6f")
            .map(HexFormat.of()::parseHex)
            .toList();

    private static final CompactRange.NodeListener NOBODY = (level, index, hash) -> {};

    @ParameterizedTest
    @CsvSource({
        "0, e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855",
        "1, 6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d",
        "2, fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125",
        "3, aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77",
        "4, d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7",
        "5, 4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4",
        "6, 76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef",
        "7, ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c",
        "8, 5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328"
    })
    void hasTheRootsOfTheReference(int leaves, String root) {
        assertThat(hex(rangeOf(LEAVES.subList(0, leaves)).root())).isEqualTo(root);
        assertThat(hex(new MerkleProofs(new NaiveTree(LEAVES)).root(leaves))).isEqualTo(root);
    }

    @ParameterizedTest
    @CsvSource({
        "0, 1, ''",
        "0, 8, 96a296d224f285c67bee93c30f8a309157f0daa35dc5b87e410b78630a09cfc7"
                + " 5f083f0a1a33ca076a95279832580db3e0ef4584bdff1f54c8a360f50de3031e"
                + " 6b47aaf29ee3c2af9af889bc1fb9254dabd31177f16232dd6aab035ca39bf6e4",
        "5, 8, bc1a0643b12e4d2d7c77918f44e0f4f79a838b6cf9ec5b5c283e1f4d88599e6b"
                + " ca854ea128ed050b41b35ffc1b87b8eb2bde461e9e3b5596ece6b9d5975a0ae0"
                + " d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7",
        "2, 3, fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125",
        "1, 5, 6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d"
                + " 5f083f0a1a33ca076a95279832580db3e0ef4584bdff1f54c8a360f50de3031e"
                + " bc1a0643b12e4d2d7c77918f44e0f4f79a838b6cf9ec5b5c283e1f4d88599e6b"
    })
    void provesInclusionAsTheReferenceDoes(int index, int size, String path) {
        assertThat(new MerkleProofs(new NaiveTree(LEAVES)).inclusion(index, size))
                .extracting(MerkleTreeTest::hex)
                .isEqualTo(words(path));
    }

    @ParameterizedTest
    @CsvSource({
        "1, 1, ''",
        "1, 8, 96a296d224f285c67bee93c30f8a309157f0daa35dc5b87e410b78630a09cfc7"
                + " 5f083f0a1a33ca076a95279832580db3e0ef4584bdff1f54c8a360f50de3031e"
                + " 6b47aaf29ee3c2af9af889bc1fb9254dabd31177f16232dd6aab035ca39bf6e4",
        "6, 8, 0ebc5d3437fbe2db158b9f126a1d118e308181031d0a949f8dededebc558ef6a"
                + " ca854ea128ed050b41b35ffc1b87b8eb2bde461e9e3b5596ece6b9d5975a0ae0"
                + " d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7",
        "2, 5, 5f083f0a1a33ca076a95279832580db3e0ef4584bdff1f54c8a360f50de3031e"
                + " bc1a0643b12e4d2d7c77918f44e0f4f79a838b6cf9ec5b5c283e1f4d88599e6b"
    })
    void provesConsistencyAsTheReferenceDoes(int from, int to, String proof) {
        assertThat(new MerkleProofs(new NaiveTree(LEAVES)).consistency(from, to))
                .extracting(MerkleTreeTest::hex)
                .isEqualTo(words(proof));
    }

    @ParameterizedTest
    @ValueSource(longs = {6962, 9162, 20201122})
    void growsLeafByLeafToTheTreeOfItsDefinition(long seed) {
        List<byte[]> entries = entries(seed, 70);
        NaiveTree tree = new NaiveTree(entries);
        CompactRange range = CompactRange.empty();
        for (int size = 0; size < entries.size(); size++) {
            assertThat(range.root()).as("seed %d, size %d", seed, size).isEqualTo(tree.root(size));
            assertThat(CompactRange.of(size, tree).root()).isEqualTo(range.root());
            range.append(
                    MerkleHash.leaf(entries.get(size)),
                    (level, index, hash) -> assertThat(hash).isEqualTo(tree.at(level, index)));
        }
        assertThat(range.root()).isEqualTo(tree.root());
    }

    @Test
    void tellsOfEachCompleteNodeOnceSoThatAppendingCostsOneHashALeaf() {
        List<String> told = new ArrayList<>();
        CompactRange range = CompactRange.empty();
        for (int i = 0; i < 1_000; i++) {
            range.append(MerkleHash.leaf(new byte[] {(byte) i}), (level, index, hash) -> told.add(level + "/" + index));
        }

        assertThat(told).doesNotHaveDuplicates().hasSize(500 + 250 + 125 + 62 + 31 + 15 + 7 + 3 + 1);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2})
    void everyProofHoldsAndNoneHoldsForAnotherLeafOrRoot(long seed) {
        List<byte[]> entries = entries(seed, 34);
        NaiveTree tree = new NaiveTree(entries);
        MerkleProofs proofs = new MerkleProofs(tree);
        for (int size = 1; size <= entries.size(); size++) {
            MerkleHash root = tree.root(size);
            for (int index = 0; index < size; index++) {
                MerkleHash leaf = MerkleHash.leaf(entries.get(index));
                List<MerkleHash> path = proofs.inclusion(index, size);
                assertThat(ProofChecks.includes(root, size, index, leaf, path)).isTrue();
                assertThat(ProofChecks.includes(root, size, index, MerkleHash.EMPTY, path))
                        .isFalse();
                List<MerkleHash> proof = proofs.consistency(index + 1, size);
                assertThat(ProofChecks.continues(tree.root(index + 1), index + 1, root, size, proof))
                        .isTrue();
                assertThat(ProofChecks.continues(MerkleHash.EMPTY, index + 1, root, size, proof))
                        .isFalse();
            }
        }
    }

    @Test
    void aNodeIsNoLeafOfItsTwoHashes() {
        MerkleHash left = MerkleHash.leaf(new byte[] {1});
        MerkleHash right = MerkleHash.leaf(new byte[] {2});
        byte[] both = new byte[64];
        System.arraycopy(left.bytes(), 0, both, 0, 32);
        System.arraycopy(right.bytes(), 0, both, 32, 32);

        assertThat(MerkleHash.leaf(both)).isNotEqualTo(MerkleHash.node(left, right));
    }

    @Test
    void whatIsOutsideOfTheTreeIsRefused() {
        MerkleProofs proofs = new MerkleProofs(new NaiveTree(LEAVES));

        assertThatThrownBy(() -> proofs.inclusion(-1, 8)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> proofs.inclusion(8, 8)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> proofs.consistency(0, 8)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> proofs.consistency(8, 7)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> MerkleHash.of(new byte[31])).isInstanceOf(IllegalArgumentException.class);
    }

    private static CompactRange rangeOf(List<byte[]> entries) {
        CompactRange range = CompactRange.empty();
        entries.forEach(entry -> range.append(MerkleHash.leaf(entry), NOBODY));
        return range;
    }

    private static List<byte[]> entries(long seed, int count) {
        SplittableRandom random = new SplittableRandom(seed);
        return IntStream.range(0, count)
                .mapToObj(i -> {
                    byte[] entry = new byte[random.nextInt(100)];
                    random.nextBytes(entry);
                    return entry;
                })
                .toList();
    }

    private static String hex(MerkleHash hash) {
        return HexFormat.of().formatHex(hash.bytes());
    }

    private static List<String> words(String text) {
        return text.isEmpty() ? List.of() : List.of(text.split(" "));
    }
}

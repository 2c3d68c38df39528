package dev.sekisho.sandbox.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The check's own tree and keys against what others have published, and its independence of the services. */
@Tag("TD7")
class PublishedVectorsTest {

    private static final String EXAMPLE = "example.com/foo+530d903a+AekyeRrm56hApGFkyQR4ZCbV54Id2LKaANYcrnKv3U2k";
    private static final byte[] SIGNATURE = Base64.getDecoder()
            .decode("Uw2QOkn8srV1yJGh2VYRlL1Tnagv1YEq6TfXppzi2ONncAlTgK7Ztg1ERYNZXsYjOBH3mFXmRKuwHjG1Yu72IneyaQM=");

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
    void theTreeHasTheRootsOfTheReference(int leaves, String root) {
        Tree tree = new Tree();
        List.of("", "00", "10", "2021", "3031", "40414243", "5051525354555657", "606162636465666768696a6b6c6d6e6f")
                .subList(0, leaves)
                .forEach(leaf -> tree.add(Hashes.leaf(HexFormat.of().parseHex(leaf))));

        assertThat(HexFormat.of().formatHex(tree.root())).isEqualTo(root);
    }

    @Test
    void theExampleOfTheSignedNoteIsSignedByItsKey() {
        VerifierKey key = VerifierKey.parse(EXAMPLE);

        assertThat(key).hasToString(EXAMPLE);
        assertThat(key.name()).isEqualTo("example.com/foo");
        assertThatCode(() -> key.check("This is an example message.\n", SIGNATURE))
                .doesNotThrowAnyException();
        assertThatThrownBy(() -> key.check("This is an example message!\n", SIGNATURE))
                .isInstanceOf(Unfit.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "example.com/foo",
                "example.com/foo+530d903a",
                "+530d903a+AekyeRrm56hApGFkyQR4ZCbV54Id2LKaANYcrnKv3U2k",
                "example.com/fop+530d903a+AekyeRrm56hApGFkyQR4ZCbV54Id2LKaANYcrnKv3U2k",
                "example.com/foo+530D903A+AekyeRrm56hApGFkyQR4ZCbV54Id2LKaANYcrnKv3U2k",
                "example.com/foo+530d903b+AekyeRrm56hApGFkyQR4ZCbV54Id2LKaANYcrnKv3U2k",
                "example.com/foo+530d903a+AukyeRrm56hApGFkyQR4ZCbV54Id2LKaANYcrnKv3U2k",
                "example.com/foo+530d903a+AekyeRrm56hApGFkyQR4ZCbV54Id2LKaANYcrnKv3U2",
                "example.com/foo+530d903a+AekyeRrm56hApGFkyQR4ZCbV54Id2LKaANYcrnKv3U2k "
            })
    void aChangedKeyIsNone(String line) {
        assertThatThrownBy(() -> VerifierKey.parse(line)).isInstanceOf(Unfit.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFV=",
                "47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU",
                "47DEQpj8HBSa-_TImW-5JCeuQeRkm5NMpJWZG3hSuFU=",
                "47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuA==",
                ""
            })
    void aHashHasOneSpelling(String base64) {
        assertThatThrownBy(() -> Hashes.hash(base64)).isInstanceOf(Unfit.class);
        assertThatCode(() -> Hashes.hash("47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU="))
                .doesNotThrowAnyException();
    }

    @Test
    void theCheckSharesNoCodeWithTheServices() throws IOException {
        try (Stream<Path> sources = Files.list(Path.of("src/main/java/dev/sekisho/sandbox/evidence"))) {
            for (Path source : sources.toList()) {
                assertThat(Files.readString(source).lines().filter(line -> line.startsWith("import ")))
                        .as(source.toString())
                        .allMatch(line -> line.matches("import (java\\.|com\\.fasterxml\\.jackson\\.databind\\.).*"));
                assertThat(Files.readString(source)).doesNotContain("dev.sekisho.k");
            }
        }
    }
}

package dev.sekisho.sandbox.replay;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sekisho.sandbox.replay.report.Sample;
import dev.sekisho.sandbox.replay.result.ReplayResult;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ResultFolderTest {

    private static final Map<String, String> HERE = Map.of("commit", "abc1234567");

    @TempDir
    private Path folder;

    @Test
    void whatIsFoundAnewReplacesItsOwnAndKeepsTheRest() {
        new ResultFolder(folder, HERE).keep(Sample.result());

        ReplayResult present = new ResultFolder(folder, HERE).present("small", 7);

        assertThat(present.size()).isEqualTo("small");
        assertThat(present.runs()).isEqualTo(Sample.result().runs());
        assertThat(present.withSiblings(List.of()).ablation())
                .isEqualTo(Sample.result().ablation());
        assertThat(new ResultFolder(folder, HERE).present(Size.TINY, 7).seed())
                .isEqualTo(Sample.result().seed());
    }

    @Test
    void whatWasFoundAtAnotherCommitIsNoPartOfThePage() {
        new ResultFolder(folder, HERE).keep(Sample.result());

        ReplayResult present = new ResultFolder(folder, Map.of("commit", "fffffffff0")).present("small", 7);

        assertThat(present.runs()).isEmpty();
        assertThat(present.ablation()).isEmpty();
        assertThat(present.siblings()).isEmpty();
    }

    @Test
    void anEmptyFolderHasNothing() {
        assertThat(new ResultFolder(folder, HERE).present(Size.SMALL, 7).runs()).isEmpty();
    }
}

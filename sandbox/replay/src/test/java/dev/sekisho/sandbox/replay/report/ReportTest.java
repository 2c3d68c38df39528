package dev.sekisho.sandbox.replay.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sekisho.sandbox.replay.result.ReplayResult;
import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;

class ReportTest {

    private final Document page = parsed(new Report(Sample.result()).html().replace("<!DOCTYPE html>", ""));

    @Test
    void theSameResultIsTheSameBytes() {
        assertThat(new Report(Sample.result()).html()).isEqualTo(new Report(Sample.result()).html());
        assertThat(ResultFile.written(Sample.result())).isEqualTo(ResultFile.written(Sample.result()));
    }

    @Test
    void thePageAsksNobodyForAnything() {
        String html = new Report(Sample.result()).html();

        assertThat(html.replace("http://www.w3.org/2000/svg", "")).doesNotContain("://", "<script", "url(", "@import");
        assertThat(html).contains("default-src 'none'");
        assertThat(Style.ofPage()).doesNotContain("<", ">", "&", "\"");
    }

    @Test
    void whatAResultSaysIsTextAndNeverMarkup() {
        assertThat(texts(page, "td")).anyMatch(text -> text.contains("Mules <& \"co\">"));
    }

    @Test
    @Tag("PL-05")
    void theTilesSayWhatWasStolenUnderEachPolicyAndHowManyControlsWereFirst() {
        List<String> figures = texts(page, "strong");

        assertThat(figures.get(0)).isEqualTo("1,000,000円JPY 1,000,000");
        assertThat(figures.get(1)).isEqualTo("0円JPY 0");
        assertThat(figures.get(2)).isEqualTo("2");
        assertThat(figures.get(3)).isEqualTo("98.0 %");
    }

    @Test
    void whatIsCalibratedIsSaidInBothLanguages() {
        assertThat(texts(page, "div"))
                .anyMatch(text -> text.startsWith("調整値：")
                        && text.contains("128件・28,850,000円・11行")
                        && text.contains("they are no finding"));
    }

    @Test
    @Tag("A14")
    void anEntryThatIsOffIsCreditedWithWhatWasStolenAndWithWhomElseItMadeFirst() {
        List<String> lines = texts(page, "tr");

        assertThat(lines)
                .anyMatch(line -> line.startsWith("なし（すべて有効）")
                        && line.contains("0円")
                        && line.contains("IDENTITY_PROOF 2, NAME 1"));
        assertThat(lines)
                .anyMatch(line -> line.startsWith("namelink-service:NAME")
                        && line.contains("30,000円")
                        && line.contains("IDENTITY_PROOF 2, 止められず 1")
                        && line.contains("9日"));
        assertThat(Firsts.moved(Sample.ofSekisho(), Sample.withoutTheName())).isEqualTo(1);
    }

    @Test
    void aControlThatIsMetTwiceOnOneWayCountsOnce() {
        assertThat(texts(page, "tr"))
                .anyMatch(line -> line.startsWith("NAMElink-serviceLK-021件1 attempts2件2 attempts"))
                .anyMatch(line -> line.startsWith("IDENTITY_PROOFidentity-serviceID-012件2 attempts2件2 attempts"));
    }

    @Test
    @Tag("A70")
    void theBudgetIsKeptUpToItsLastCustomerAndBrokenByTheNext() {
        assertThat(Budget.isKept(Sample.friction(97, 1, 1))).isTrue();
        assertThat(Budget.isKept(Sample.friction(96, 1, 1))).isFalse();
        assertThat(Budget.isKept(Sample.friction(97, 2, 1))).isFalse();
        assertThat(Budget.isKept(Sample.friction(97, 1, 2))).isFalse();
    }

    @Test
    void theLineOfMoneyEndsWhereItsLastPointStands() {
        Document picture = parsed(new Report(Sample.result()).svg());
        List<String> lines = attributes(picture, "path", "d");

        // 1,000,000 of an axis that ends at 2,000,000; nothing at all, raised so as to be seen beside the axis.
        assertThat(lines.get(0)).startsWith("M84.0,220.0").endsWith("L840.0,127.0");
        assertThat(lines.get(1)).endsWith("L840.0,217.5");
        assertThat(texts(picture, "text"))
                .contains("200万円", "0円")
                .anyMatch(text ->
                        text.contains("--seed 42") && text.contains("abc1234567") && text.contains("calibrated"));
    }

    @Test
    void aStepIsOneTwoOrFiveTimesAPowerOfTen() {
        assertThat(Yen.step(4, 4)).isEqualTo(1);
        assertThat(Yen.step(5, 4)).isEqualTo(2);
        assertThat(Yen.step(28_850_000, 4)).isEqualTo(10_000_000);
    }

    @Test
    void whatIsWrittenIsReadBack(@TempDir Path folder) throws IOException {
        ReplayResult result = Sample.result();

        new Report(result).writeInto(folder);

        assertThat(ResultFile.read(folder.resolve("replay.json"))).isEqualTo(result);
        assertThat(Files.readString(folder.resolve("replay.html"))).isEqualTo(new Report(result).html());
        assertThat(Files.readString(folder.resolve("replay.svg"))).isEqualTo(new Report(result).svg());
    }

    @Test
    void aResultWithoutRunsIsStillAPage() {
        ReplayResult empty = new ReplayResult(
                Sample.result().machine(), Sample.result().madeAt(), "tiny", 1, List.of(), Optional.empty(), List.of());

        assertThat(parsed(new Report(empty).html().replace("<!DOCTYPE html>", ""))
                        .getElementsByTagName("h2")
                        .getLength())
                .isPositive();
    }

    @Test
    void everyWordOfTheChromeIsThereInBothLanguages() {
        Pattern kana = Pattern.compile("[\\u3040-\\u30ff\\u4e00-\\u9fff]");

        assertThat(byClass(page, "en"))
                .isNotEmpty()
                .noneMatch(text -> kana.matcher(text).find());
        assertThat(byClass(page, "ja")).hasSameSizeAs(byClass(page, "en"));
    }

    private static List<String> byClass(Document document, String name) {
        List<String> texts = new ArrayList<>();
        NodeList spans = document.getElementsByTagName("span");
        for (int i = 0; i < spans.getLength(); i++) {
            if (((Element) spans.item(i)).getAttribute("class").equals(name)) {
                texts.add(spans.item(i).getTextContent());
            }
        }
        return texts;
    }

    private static List<String> texts(Document document, String element) {
        List<String> texts = new ArrayList<>();
        NodeList found = document.getElementsByTagName(element);
        for (int i = 0; i < found.getLength(); i++) {
            texts.add(found.item(i).getTextContent().replace("\n", ""));
        }
        return texts;
    }

    private static List<String> attributes(Document document, String element, String name) {
        List<String> values = new ArrayList<>();
        NodeList found = document.getElementsByTagName(element);
        for (int i = 0; i < found.getLength(); i++) {
            values.add(((Element) found.item(i)).getAttribute(name));
        }
        return values;
    }

    private static Document parsed(String text) {
        try {
            DocumentBuilder builder = DocumentBuilderFactory.newInstance().newDocumentBuilder();
            return builder.parse(new InputSource(new StringReader(text)));
        } catch (Exception e) {
            throw new AssertionError("not well-formed", e);
        }
    }
}
